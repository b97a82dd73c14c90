import { isVillage } from '../../cases/routing/ladder.ts';
import { answerTo, type VillageAsk } from '../../conversation/need.ts';
import { reply, type Taken, type World } from '../../conversation/reader.ts';
import { readComing } from '../../flow/answers/coming-date.ts';
import { readDate, todayOf } from '../../flow/answers/date.ts';
import { tanggal } from '../../flow/filters.ts';
import type { Duty } from './duty.ts';
import { meetingHow } from './meeting-how.ts';
import { pageOf } from './pages.ts';

/** What a cadre decides about a proposal, by the word she types. */
const STATES = {
  terima: 'accepted',
  diterima: 'accepted',
  disetujui: 'accepted',
  setuju: 'accepted',
  tunda: 'postponed',
  ditunda: 'postponed',
  tolak: 'refused',
  ditolak: 'refused',
} as const;
/** The same as a meeting says it: "USULAN 1 masuk RKPDes". Beside a no or a wait it decides nothing. */
const TAKEN_IN = /^(?:masuk|dimasukkan|dimasukin|masukkan|lolos|acc|disepakati)$/;
const NOT_YET = /\b(?:tidak|tdk|gak|ga|belum|blm|daftar|tunggu|nunggu|tunda|ditunda|tolak|ditolak|dulu|kalau|kalo)\b/i;
const asState = (word: string, rest: readonly string[]): string =>
  TAKEN_IN.test(word) && !NOT_YET.test(rest.join(' ')) ? 'terima' : word;
const JOINS: ReadonlySet<string> = new Set(['gabung', 'digabung', 'gabungkan']);
const isState = (word: string): word is keyof typeof STATES => Object.hasOwn(STATES, word);
const number = (word: string | undefined): number | null => (/^\d{1,4}$/.test(word ?? '') ? Number(word) : null);

/** Everything that was left for her village, a line each, without a name: what waits first, and how much more there is. */
function listed(world: World, page = 1): Taken {
  const found = answerTo(world.answers, 'village_asks');
  if (found?.need !== 'village_asks') return { events: [], need: { need: 'village_asks' }, because: 'village_asks' };
  const { say } = world.texts;
  const { shown, more } = pageOf(found.lines, page);
  const rest = more > 0 ? [say('U8', { jumlah: String(more), halaman: String(page + 1) })] : [];
  const said = shown.length === 0 ? say('U1') : [...shown, ...rest, say('U2')].join('\n');
  return { events: [reply(said)], because: 'village_asks' };
}

/** One of them at full length. */
function whole(at: number, world: World): Taken {
  const found = answerTo(world.answers, 'village_asks');
  if (found?.need !== 'village_asks') return { events: [], need: { need: 'village_asks' }, because: 'village_asks' };
  const ask = found.asks[at];
  const said = ask ? `${ask.line}\n${world.texts.say('U2')}` : world.texts.say('U7', { nomor: String(at) });
  return { events: [reply(said)], because: 'one_ask' };
}

const isProposal = ({ kind }: VillageAsk): boolean => kind === 'proposal';

/**
 * Says which number her village does not have, or that a proposal is decided and all else is answered: a decision without
 * an answer would end its clock. First asks which it has; null where it may be settled so.
 */
function mayNot(
  settle: 'decide' | 'join' | 'answer',
  wanted: readonly number[],
  { answers, texts }: World,
): Taken | null {
  const found = answerTo(answers, 'village_asks');
  if (found?.need !== 'village_asks') return { events: [], need: { need: 'village_asks' }, because: 'village_asks' };
  for (const one of wanted)
    if (!found.asks[one]) return { events: [reply(texts.say('U7', { nomor: String(one) }))], because: 'no_such_ask' };
  const [ask, into = ask] = wanted.map((one) => found.asks[one]);
  const nomor = String(wanted[0]);
  if (!ask || !into) return null;
  if (settle === 'join' && isProposal(ask) !== isProposal(into))
    return { events: [reply(texts.say('U17', { nomor, lain: String(wanted[1]) }))], because: 'asks_unlike' };
  if (settle === 'decide' && !isProposal(ask))
    return { events: [reply(texts.say('U18', { nomor }))], because: 'wants_an_answer' };
  if (settle === 'answer' && isProposal(ask))
    return { events: [reply(texts.say('U19', { nomor }))], because: 'wants_a_decision' };
  return null;
}

/** USULAN: the list. USULAN LAGI 2: its next page. USULAN 3: that one in full. USULAN 3 TERIMA, TUNDA or TOLAK why; USULAN 2 GABUNG 5. */
export const proposals: Duty = ({ args, typed, officer }, world) => {
  if (!isVillage(officer.level)) return 'pass';
  if (args.length === 0) return listed(world);
  const [which, typedWord = '', ...rest] = args;
  const word = asState(typedWord, rest);
  if (which === 'lagi' && rest.length === 0) return listed(world, number(word) ?? 2);
  const at = number(which);
  if (at !== null && word === '') return whole(at, world);
  if (at === null) return 'pass';
  const joins = JOINS.has(word);
  const into = joins ? number(rest.find((one) => number(one) !== null)) : null;
  if (!(joins || isState(word)) || (joins && (into === null || into === at)))
    return { events: [reply(world.texts.say('U2'))], because: 'joined_to_nothing' };
  const refused = into === null ? mayNot('decide', [at], world) : mayNot('join', [at, into], world);
  if (refused) return refused;
  const said = reply(world.texts.say('U3', { nomor: String(at) }));
  const settled = { type: 'village_ask_settled' as const, number: at, officerId: officer.id };
  if (into !== null)
    return {
      events: [{ ...settled, state: 'joined' as const, joinedTo: into, words: '' }, said],
      because: 'asks_joined',
    };
  if (!isState(word)) return 'pass';
  const words = typed.slice(word === typedWord ? 2 : 1).join(' ');
  if (STATES[word] !== 'accepted' && !/\p{L}/u.test(words)) {
    const kata = STATES[word] === 'refused' ? 'TOLAK' : 'TUNDA';
    return { events: [reply(world.texts.say('U16', { nomor: String(at), kata }))], because: 'decided_without_why' };
  }
  const decided = { ...settled, state: STATES[word], joinedTo: null, words };
  return { events: [decided, said], because: 'ask_settled' };
};

/** JAWAB 4 words: the answer to a question or request; its writer reads it when she asks. */
export const answerAsk: Duty = ({ args, typed, officer }, world) => {
  const at = number(args[0]);
  const words = typed.slice(1).join(' ');
  if (at === null || words === '') return 'pass';
  const refused = mayNot('answer', [at], world);
  if (refused) return refused;
  const answered = { type: 'village_ask_settled' as const, number: at, officerId: officer.id, joinedTo: null, words };
  return {
    events: [{ ...answered, state: 'answered' as const }, reply(world.texts.say('U3', { nomor: String(at) }))],
    because: 'ask_answered',
  };
};

/** Longer ones are a note that begins with the word. */
const DATE_WORDS = 4;

/** RAPAT or TUTUP and a date: when the village meets, and until when it takes proposals; said back, for a slip decides for a year. */
const dayFor =
  (what: 'meets' | 'closes'): Duty =>
  ({ args, typed, officer }, { texts, env }) => {
    const { how, rest: said } = what === 'meets' ? meetingHow(typed.join(' ')) : { how: '', rest: args.join(' ') };
    const date = readComing(said, todayOf(env));
    if (date === null || date.length < 10) {
      if (!isVillage(officer.level)) return 'pass';
      const reads = readDate(said, todayOf(env), 'ahead') !== null || /\d/.test(said);
      const isDate = args.length > 0 && args.length <= DATE_WORDS && reads;
      return isDate ? { events: [reply(texts.say('U14'))], because: 'no_day_to_come' } : 'pass';
    }
    // A day of a village stands for it alone; a longer line of one above is news of a case.
    if (!isVillage(officer.level))
      return args.length > DATE_WORDS ? 'pass' : { events: [reply(texts.say('U15'))], because: 'day_of_a_village' };
    const set = { type: 'village_day_set' as const, what, date, how, officerId: officer.id };
    const hari = [tanggal(date), how].filter(Boolean).join(' ');
    const noted = texts.say(what === 'meets' ? 'U4' : 'U13', { hari });
    return { events: [set, reply(noted)], because: `village_${what}` };
  };

/** What may stand between another word for it and its day. */
const LEADS_TO_DAY =
  /^(?:\d|tanggal$|tgl$|desa$|kelompok$|berikut|hari$|senin$|selasa$|rabu$|kamis$|jumat$|sabtu$|minggu$|besok$|lusa$)/;

/** "Pertemuan 5 januari", "batas usulan 20 desember": the same in other words; news of a case begins otherwise. */
export const alsoCalled =
  (duty: Duty, behind: RegExp = LEADS_TO_DAY): Duty =>
  (call, world) =>
    behind.test(call.args[0] ?? '') ? duty(call, world) : 'pass';

export const meets = dayFor('meets');
export const closes = dayFor('closes');

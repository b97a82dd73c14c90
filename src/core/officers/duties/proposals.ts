import { answerTo } from '../../conversation/need.ts';
import { reply, type Taken, type World } from '../../conversation/reader.ts';
import { readDate } from '../../flow/answers/date.ts';
import type { Duty } from './duty.ts';

/** What a cadre decides about a proposal, by the word she types. */
const STATES = { terima: 'accepted', tunda: 'postponed', tolak: 'refused' } as const;
const isState = (word: string): word is keyof typeof STATES => Object.hasOwn(STATES, word);
const number = (word: string | undefined): number | null => (/^\d{1,4}$/.test(word ?? '') ? Number(word) : null);

/** Everything that was left for her village, a line each, without a name. */
function listed(world: World): Taken {
  const found = answerTo(world.answers, 'village_asks');
  if (found?.need !== 'village_asks') return { events: [], need: { need: 'village_asks' }, because: 'village_asks' };
  const { lines } = found;
  const help = world.texts.say('U2');
  const said = lines.length === 0 ? world.texts.say('U1') : `${lines.slice(-8).join('\n')}\n${help}`;
  return { events: [reply(said)], because: 'village_asks' };
}

/** USULAN: the list. USULAN 3 TERIMA, TUNDA or TOLAK why; USULAN 2 GABUNG 5. */
export const proposals: Duty = ({ args, officer }, world) => {
  if (officer.level !== 'village' && officer.level !== 'backup') return 'pass';
  if (args.length === 0) return listed(world);
  const [which, word = '', ...rest] = args;
  const at = number(which);
  if (at === null) return 'pass';
  const said = reply(world.texts.say('U3', { nomor: String(at) }));
  const settled = { type: 'village_ask_settled' as const, number: at, officerId: officer.id };
  const joined = number(rest[0]);
  if (word === 'gabung' && joined !== null)
    return {
      events: [{ ...settled, state: 'joined' as const, joinedTo: joined, words: '' }, said],
      because: 'asks_joined',
    };
  if (!isState(word)) return 'pass';
  const decided = { ...settled, state: STATES[word], joinedTo: null, words: rest.join(' ') };
  return { events: [decided, said], because: 'ask_settled' };
};

/** JAWAB 4 words: the answer to a question or request; its writer reads it when she asks. */
export const answerAsk: Duty = ({ args, officer }, { texts }) => {
  const [which, ...rest] = args;
  const at = number(which);
  if (at === null || rest.length === 0) return 'pass';
  const words = rest.join(' ');
  const answered = { type: 'village_ask_settled' as const, number: at, officerId: officer.id, joinedTo: null, words };
  return {
    events: [{ ...answered, state: 'answered' as const }, reply(texts.say('U3', { nomor: String(at) }))],
    because: 'ask_answered',
  };
};

/** RAPAT or TUTUP and a date: when the village meets, and until when it takes proposals. */
const dayFor =
  (what: 'meets' | 'closes'): Duty =>
  ({ args, officer }, { texts, env }) => {
    const date = readDate(args.join(' '), env.now, 'ahead');
    if (date === null || date.length < 10) return 'pass';
    const set = { type: 'village_day_set' as const, what, date, officerId: officer.id };
    return { events: [set, reply(texts.say('U4'))], because: `village_${what}` };
  };

export const meets = dayFor('meets');
export const closes = dayFor('closes');

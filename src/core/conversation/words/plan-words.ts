import { DEFAULT_PLAN, type Plan, type PlanPatch, readHours } from '../../contact/plan.ts';
import { zoneSaid } from '../../contact/zones.ts';
import type { Env } from '../env.ts';
import { CHECK_IN_WORDS } from './check-in-words.ts';
import { isOurEnglish } from './our-word.ts';
import { PEOPLE_AROUND } from './people-around.ts';
import type { PlanReading } from './plan-reading.ts';
import { onlyWhoMayKnow, whoMayKnow } from './who-may-know.ts';
import { wholeMessage } from './whole-word.ts';

/** What a flow may keep of a plan, by the name an author writes. */
export const PLAN_FIELDS = [
  'others',
  'may_write_first',
  'hours',
  'where',
  'failover',
  'safe_word',
  'must_not_know',
  'check_in',
  'if_silent',
] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

const YES = new Set(['yes', 'true', 'boleh', 'mau', 'ya']);
const NOBODY = new Set([
  'no',
  'nobody',
  'no one',
  'none',
  'tidak',
  'tidak ada',
  'tdk',
  'gak',
  'gak ada',
  'ga ada',
  'nggak ada',
  'enggak',
]);
const EVERY: Readonly<Record<string, number>> = { daily: 1, weekly: 7 };

/** A word that can stand alone in a message and is none of ours. */
export function safeWordIn(text: string): string | null {
  const word = wholeMessage(text);
  return /^\p{L}{4,20}$/u.test(word) && !OURS.has(word) && !isOurEnglish(word) ? word : null;
}

const OURS = new Set(
  'diam hapus stop berhenti mulai cabut petugas status nomor telp telepon ringkas kembali ulang menu bisa iya tidak baik aman bahaya belajar tabungan tolong majikan polisi none nobody stop start danger safe fine help police employer'.split(
    ' ',
  ),
);

const READ: Readonly<Record<PlanField, (value: string, env: Pick<Env, 'assess'>) => Partial<Plan> | null>> = {
  others: (value) => (value === 'nobody' || value === 'sometimes' || value === 'often' ? { others: value } : null),
  may_write_first: (value) => ({ mayWriteFirst: YES.has(value) }),
  hours: (value) => {
    const hours = readHours(value);
    return hours && { hours };
  },
  where: (value, { assess }) => {
    const { country } = assess(value);
    // Nobody names Indonesia beside a city or a time of it.
    const zone = zoneSaid(value, country ?? 'ID');
    return zone ? { zone } : null;
  },
  failover: (value) => ({ failover: YES.has(value) }),
  safe_word: (value) => {
    const safeWord = safeWordIn(value);
    return safeWord === null ? null : { safeWord };
  },
  must_not_know: (value) => (NOBODY.has(wholeMessage(value)) ? null : { mustNotKnow: [value.trim().slice(0, 60)] }),
  check_in: (value) => ({ checkInDays: EVERY[value] ?? null }),
  if_silent: (value) => ({ ifSilent: value.trim().slice(0, 300) }),
};

/** What an answer to a question of the plan changes; null when it cannot be read so. */
export const planFrom = (field: PlanField, value: string, env: Pick<Env, 'assess'>): Partial<Plan> | null =>
  READ[field](value, env);

/** How people change their plan in their own words. */
const IN_WORDS: readonly PlanReading[] = [
  [
    /\bjangan (?:tulis|chat|sms|wa|hubungi|kabari|kirim pesan)(?: saya| aku)? (?:duluan|lagi)\b/,
    () => ({ mayWriteFirst: false }),
  ],
  [
    /\bboleh (?:tulis|chat|sms|wa|hubungi|kabari)(?: saya| aku)? (?:duluan|kapan saja|langsung)\b/,
    () => ({ mayWriteFirst: true }),
  ],
  [
    new RegExp(
      `\\bhp(?:nya| ini| saya| aku)? (?:sering |suka |juga |kadang )*(?:dilihat|dipegang|dipakai|dicek|diperiksa|dibaca|dipinjam|dipinjem)(?: juga)?(?: sama| oleh)? ${PEOPLE_AROUND}`,
    ),
    () => ({ others: 'often', mayWriteFirst: false }),
  ],
  [
    new RegExp(
      `\\b${PEOPLE_AROUND}(?:nya| saya| aku)? (?:sering |suka |juga |kadang |bisa |sekarang )*(?:lihat|liat|buka|baca|cek|periksa|pegang|pakai|pake|pinjam|minjam|pinjem|minjem) (?:hp|wa|chat|pesan)(?:nya| ini| saya| aku|ku)?\\b`,
    ),
    () => ({ others: 'often', mayWriteFirst: false }),
  ],
  [
    /\bhp(?:nya| ini| saya| aku)? (?:sekarang )?(?:dipakai|dipegang|pakai|punya) (?:bersama|berdua|bareng|ramai|rame|gantian|bergantian)/,
    () => ({ others: 'sometimes', mayWriteFirst: false }),
  ],
  [
    /\bmy (?:boss|employer|madam|sir|husband|agent) (?:checks|reads|sees|looks at|holds|uses) (?:my|this) phone\b/,
    () => ({ others: 'often', mayWriteFirst: false }),
  ],
  [/\bonly i use this phone\b/, () => ({ others: 'nobody' })],
  [
    /\bhp(?:nya| ini| saya)? (?:sekarang |sudah |udah )*(?:saya|aku) (?:pegang|pakai|pake) sendiri\b/,
    () => ({ others: 'nobody' }),
  ],
  [
    /\bhp(?:nya| ini)? (?:cuma|hanya) (?:saya|aku)(?: sendiri)?(?: yang (?:pakai|pegang))?\b/,
    () => ({ others: 'nobody' }),
  ],
  [
    /\b(?:jam aman(?:nya)?|aman(?:nya)? jam|hubungi jam|kabari jam)(?: (?:saya|jadi|sekarang|ganti|diganti|ke|itu))*(.{1,40})$/,
    ([, rest = '']) => hoursIn(rest),
  ],
  [/\bsafe (?:hours?|time)(?: is| are| now)*(.{1,40})$/, ([, rest = '']) => hoursIn(rest)],
  [
    /^(?:zona waktu|jam) (?:saya|aku|di sini|sini)(?: sekarang)? (?:ikut |itu |jam |di |sini )*(.{2,40})$/,
    ([, where = ''], env) => planFrom('where', where, env),
  ],
  [
    // "Boleh ditulis pagi saja jam 6", "boleh dikabari kalau malam": an hour or a part of the day, and so a yes.
    /(?<!\b(?:tidak|tdk|gak|gk|ga|nggak|ngga|enggak|jangan|jgn|belum|blm|ora|bukan) )\b(?:boleh|bisa) (?:ditulis|dikabari|dihubungi|dichat|di chat|di wa|diwa|di sms|disms|chat|wa|kabari|hubungi|tulis)(?: (?:saya|aku|saja|aja|cuma|hanya|kalau|kalo|pas|tiap|setiap|pada|nya))*( .{2,40})$/,
    ([, rest = '']) => {
      const hours = hoursIn(rest) ?? hoursIn(rest.replace(/^.*\bjam\b/, ''));
      return hours && { ...hours, mayWriteFirst: true };
    },
  ],
  [
    /\b(?:(?:wa|chat|sms|tulis|kabari|hubungi|telepon|telpon)(?: saya| aku)? )?jangan (?:di |kirim |pernah |lagi )*(?:wa|chat|sms|tulis|kabari|hubungi|telepon|telpon)?(?: saya| aku| kalau| kalo| pas)*\s*(?:malam|malem)(?:-malam| malam| hari)?\b(?! ini)/,
    () => ({ hours: BEFORE_NIGHT }),
  ],
  [
    /^(?:kalau |kalo |mau |tolong |mohon |bisa |boleh |kak |bu |pak )*(?:wa|chat|sms|tulis|kabari|hubungi)(?: saya| aku)?(?:nya)?(?: pas| kalau| kalo| tiap| waktu)* (pagi|siang|sore|malam)(?: saja| aja| hari| ya| kak| bu| pak)+$/,
    ([, part = '']) => hoursIn(part),
  ],
  [/\bjangan (?:lewat |pakai |kirim )sms\b/, () => ({ failover: false })],
  [/\bboleh (?:lewat |pakai |kirim |di)?sms\b(?! .*(?:\bjam\b|pagi|siang|sore|malam))/, () => ({ failover: true })],
  [
    /^(?:ganti )?kata kunci(?: saya| jadi| pakai)* (\p{L}{4,20})$/u,
    ([, word = '']) => {
      const safeWord = safeWordIn(word);
      return safeWord === null ? null : { safeWord };
    },
  ],
  [/^(?:hapus|tanpa|tidak pakai) kata kunci$/, () => ({ safeWord: null })],
  ...CHECK_IN_WORDS,
];

/** By day, as where she names none, and over when it gets dark. */
const BEFORE_NIGHT = { from: 7, to: 18 };

function hoursIn(rest: string): Partial<Plan> | null {
  const hours = readHours(`jam ${rest}`);
  return hours && { hours };
}

/** What a message changes of her plan, in her own words; null when it is about something else. */
export function planInWords(text: string, env: Pick<Env, 'assess'>): PlanPatch | null {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  if (said.length > 100) return null;
  const patches = IN_WORDS.map(([pattern, of]) => {
    const found = pattern.exec(said);
    return found ? of(found, env) : null;
  }).filter((one) => one !== null);
  const who = onlyWhoMayKnow(said);
  if (who) patches.push(who);
  return patches.length > 0 ? Object.assign({}, ...patches) : null;
}

const clausesOf = (text: string): string[] =>
  text.split(/[.,;!?\n]+|\s(?:dan|and|terus|tapi|karena|krn)\s/).filter((one) => one.trim() !== '');

/** What each of these says of her plan, together. */
const planIn = (clauses: readonly string[], env: Pick<Env, 'assess'>): PlanPatch =>
  Object.assign({}, ...clauses.map((one) => planInWords(one, env)));

/** What stays of a clause without the words that only say how she may be reached. */
function withoutPlan(clause: string, env: Pick<Env, 'assess'>): string {
  if (onlyWhoMayKnow(clause)) return '';
  const rest = IN_WORDS.reduce((left, [pattern, of]) => {
    const found = pattern.exec(left);
    return found && of(found, env) ? left.replace(found[0], ' ') : left;
  }, clause);
  return rest.replace(/\s+/g, ' ').trim();
}

/** What a message tells beside her plan: "gaji belum dibayar, majikan suka baca HP" is more than how she may be reached. */
export const besidePlan = (text: string, env: Pick<Env, 'assess'>): string =>
  clausesOf(text)
    .map((one) => withoutPlan(one.trim().toLowerCase(), env))
    .filter((one) => one !== '')
    .join(', ');

/** When she may be written to, said in any part of a message; null where none says it. */
export const hoursSaid = (text: string, env: Pick<Env, 'assess'>): Plan['hours'] =>
  planIn(clausesOf(text), env).hours ?? null;

/** What of it makes us more careful; null where nothing does. */
export function carefulIn(text: string, env: Pick<Env, 'assess'>): Partial<Plan> | null {
  const { others, mayWriteFirst, failover, checkInDays } = planIn(clausesOf(text), env);
  const mustNotKnow = whoMayKnow(text)?.mustNotKnow;
  const patch: Partial<Plan> = {
    ...(others && others !== 'nobody' && { others }),
    ...(mayWriteFirst === false && { mayWriteFirst }),
    ...(failover === false && { failover }),
    // Nothing comes to her screen any more.
    ...(checkInDays === null && { checkInDays }),
    ...(mustNotKnow && { mustNotKnow }),
  };
  return Object.keys(patch).length > 0 ? patch : null;
}

/** What of the plan is set, for whoever may see that but not the words. */
export const planKeys = (patch: PlanPatch): string =>
  Object.keys(patch)
    .map((key) => (key === 'mayKnow' ? 'mustNotKnow' : key))
    .filter((key) => key in DEFAULT_PLAN)
    .join(', ');

import { type Plan, type PlanPatch, readHours } from '../../contact/plan.ts';
import type { Env } from '../env.ts';
import { CHECK_IN_WORDS } from './check-in-words.ts';
import { PEOPLE_AROUND } from './people-around.ts';
import { zoneNamed } from './plan-fields.ts';
import type { PlanReading } from './plan-reading.ts';
import { safeWordIn } from './safe-word.ts';
import { onlyWhoMayKnow } from './who-may-know.ts';

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
    ([, where = ''], env) => {
      const zone = zoneNamed(where, env);
      return zone === null ? null : { zone };
    },
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
  [
    /^(?:please )?(?:do not|don't|dont|never) (?:write|text|message|contact)(?: to)? me (?:first|any ?more|unless i (?:write|ask)(?: first)?)$/,
    () => ({ mayWriteFirst: false }),
  ],
  [
    /^(?:yes,? )?you (?:may|can) (?:write|text|message|contact)(?: to)? me (?:first|any ?time)$/,
    () => ({ mayWriteFirst: true }),
  ],
  [/^(?:please )?(?:do not|don't|dont|never) (?:use|send)(?: me)? (?:an |any )?sms$/, () => ({ failover: false })],
  [/\bjangan (?:lewat |pakai |kirim )sms\b/, () => ({ failover: false })],
  [/\bboleh (?:lewat |pakai |kirim |di)?sms\b(?! .*(?:\bjam\b|pagi|siang|sore|malam))/, () => ({ failover: true })],
  [
    /(?:^|[.,;!?\n]\s*)(?:ganti )?kata kunci(?:nya)?(?: saya| jadi| pakai|:)* (\p{L}{4,20})(?=\s*(?:$|[.,;!?\n]))/u,
    ([, word = '']) => {
      const safeWord = safeWordIn(word);
      return safeWord === null ? null : { safeWord };
    },
  ],
  [
    /(?:^|[.,;!?\n]\s*)my (?:new )?safe ?word is (?:now )?(\p{L}{4,20})(?=\s*(?:$|[.,;!?\n]))/u,
    ([, word = '']) => {
      const safeWord = safeWordIn(word);
      return safeWord === null ? null : { safeWord };
    },
  ],
  [/^(?:hapus|tanpa|tidak pakai) kata kunci$|^(?:delete my|no) safe ?word$/, () => ({ safeWord: null })],
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

/** What stays of a clause without the words that only say how she may be reached. */
export function withoutPlan(clause: string, env: Pick<Env, 'assess'>): string {
  if (onlyWhoMayKnow(clause)) return '';
  const rest = IN_WORDS.reduce((left, [pattern, of]) => {
    const found = pattern.exec(left);
    return found && of(found, env) ? left.replace(found[0], ' ') : left;
  }, clause);
  return rest.replace(/\s+/g, ' ').trim();
}

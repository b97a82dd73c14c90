import type { Event } from '../events.ts';
import type { Taken } from '../reader.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import { saysWell } from '../words/safety-answer.ts';
import { wholeMessage } from '../words/whole-word.ts';

/** What somebody else types who holds her phone; said by herself it changes nothing, a human looks in either case. */
const SIGNS: readonly [reason: string, pattern: RegExp][] = [
  [
    'says_it_was_nothing',
    /\b(?:salah (?:kirim|pencet|ketik|orang)|(?:tidak|tdk|gak|ga|nggak|gpp|ndak) (?:jadi|apa-? ?apa|papa|ada apa-? ?apa|perlu)|gapapa|gpp|cuma bercanda|hanya bercanda|bohongan|lupakan|abaikan|wrong number|never ?mind|just kidding|it is nothing|no problem here|(?:batal\w*|dibatalkan|cabut|tarik) (?:aja |saja )?(?:laporan|aduan|pengaduan)\w*|(?:cancel|withdraw|drop) (?:my|the|her|this) (?:report|complaint|case))\b/i,
  ],
  [
    'says_she_is_well',
    /\b(?:(?:saya|aku|dia) (?:sudah |udah |sdh )?(?:aman|baik|sehat)|sudah aman|baik-? ?baik saja|she is (?:fine|ok|okay)|i am (?:fine|ok|okay))\b/i,
  ],
  ['asks_who_we_are', /\b(?:siapa ini|ini siapa|nomor siapa|who is this|who are you|what is this number)\b/i],
  [
    'speaks_of_her',
    /\b(?:my (?:maid|helper|housemaid|servant|worker)|pembantu (?:saya|kami)|pekerja (?:saya|kami)|istri saya|she does(?: not|n't))\b/i,
  ],
  [
    'sends_us_away',
    /\b(?:jangan (?:hubungi|chat|wa|telepon|ganggu)|stop (?:messaging|writing)|do(?: not|n't) (?:contact|write|call))\b/i,
  ],
  ['another_script', /\p{Script=Arabic}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Thai}|\p{Script=Hebrew}/u],
];

/** What nobody writes of herself: somebody else looks at her screen. */
const OF_A_STRANGER: ReadonlySet<string> = new Set([
  'asks_who_we_are',
  'speaks_of_her',
  'sends_us_away',
  'another_script',
]);

const WANTS_IT_GONE = new Set(['stop', 'berhenti', 'cabut', 'hapus data saya', 'hapus data']);

/** Why these words may not be hers; null where nothing says so. */
export function whyNotHers(text: string): string | null {
  if (WANTS_IT_GONE.has(wholeMessage(text))) return 'wants_it_gone';
  // Our own word, typed after nobody answered in time and the alarm went out.
  if (saysWell(text)) return 'says_she_is_well';
  return SIGNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Whoever looks at her screen hears nothing, and her door is shut until the next *1*: the half hour of her last one was hers (S10). */
function shutFor(taken: Taken, scene: Scene): Taken {
  const kept = taken.events.filter(({ type }) => type !== 'message_said' && type !== 'door_opened');
  const session = { ...(taken.session ?? scene.session), door: 1, frames: scene.session.frames };
  return { ...taken, events: [...kept, { type: 'door_closed' }], session };
}

const isAlarm = ({ events }: Taken): boolean => events.some(({ type }) => type === 'danger_read');

/**
 * S12: while her case is an alarm, whatever her phone says goes on as it is, and the desk hears once a reason that
 * it may be somebody else who writes.
 */
export function mayNotBeHer(heard: Heard, scene: Scene, taken: Taken): Taken {
  const alarm = scene.cases.find((one) => one.kind === 'report' && one.severity === 'critical');
  if (!alarm || taken.need || scene.officer || scene.role !== 'worker') return taken;
  const because = whyNotHers(wordsOf(heard));
  if (because === null) return taken;
  const told = OF_A_STRANGER.has(because) && !isAlarm(taken) ? shutFor(taken, scene) : taken;
  const session = told.session ?? scene.session;
  if (session.notHers.includes(because)) return told;
  const doubted: Event = { type: 'answer_doubted', caseId: alarm.id, because };
  return {
    ...told,
    events: [doubted, ...told.events],
    session: { ...session, notHers: [...session.notHers, because] },
  };
}

import { namedCase } from '../focus.ts';
import { isOpen } from '../open-door.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import type { ReportedCase, Scene } from '../scene.ts';
import { callOf } from '../texts/call-of.ts';
import { fitting } from '../texts/fitting.ts';
import { wholeMessage } from '../words/whole-word.ts';

/** "Belum selesai", "durung rampung": in words, however the sentence goes on. */
const NOT_DONE =
  /\b(?:belum|blm|blum|belom|durung|dereng|tidak|tdk|gak|ga|bukan)\s+(?:juga\s+|bener(?:an)?\s+|benar\s+)?(?:selesai|beres|rampung|kelar|tuntas|slesai)\b|\b(?:buka|dibuka) lagi\b|\bnot (?:yet |really )?(?:done|solved)\b|\bis(?:n'?t| not) (?:yet |really )?(?:finished|over)\b|\b(?:reopen|open (?:it|this|the case) again)\b/i;

/** Said alone soon after the end, also by who had said first that it is done. */
const STILL_NOT: ReadonlySet<string> = new Set(['2', 'belum', 'blm', 'not yet']);
const SOON_MS = 7 * 24 * 3_600_000;

/** Nothing else waits for a digit, and what ended within the week may be meant. */
const saysStillNot = (text: string, { session, questions, recent }: Scene, now: Date): boolean =>
  STILL_NOT.has(wholeMessage(text)) &&
  session.frames.length === 0 &&
  questions.length === 0 &&
  recent.some(({ closedAt }) => closedAt !== null && now.getTime() - closedAt.getTime() <= SOON_MS);

/** Ended, or said to be: the officer's word stands and hers is open. */
const ended = ({ cases, recent }: Scene): ReportedCase[] => [
  ...recent,
  ...cases.filter(({ state }) => state === 'answered'),
];

function reopened({ id: caseId }: ReportedCase, { texts }: World): Taken {
  return { events: [{ type: 'case_reopened', caseId }, reply(texts.say('C3'), { caseId })], because: 'says_not_done' };
}

/** "Belum selesai" in words, within 60 days: the case is open again with the same officer. With two it is asked which. */
export const notDone: Reader = {
  name: 'not-done',
  read({ text }, scene, world) {
    const behindDoor = scene.role === 'worker' && !isOpen(scene, world.env.now);
    if (scene.officer || behindDoor || scene.focus === 'new') return 'pass';
    if (!NOT_DONE.test(text) && !saysStillNot(text, scene, world.env.now)) return 'pass';
    const over = ended(scene);
    const [only, other] = over;
    const named = namedCase(text, over);
    if (named || (only && !other)) return reopened(named ?? (only as ReportedCase), world);
    if (!only) return 'pass';
    const daftar = fitting(
      over.map(({ number }) => number),
      60,
    );
    const panggilan = callOf(scene.role);
    return { events: [reply(world.texts.say('C4', { panggilan, daftar }))], because: 'which_is_not_done' };
  },
};

import type { Assessment } from '../../danger/assessment.ts';
import type { World } from '../reader.ts';
import type { Heard, Scene } from '../scene.ts';
import type { Session } from '../session.ts';
import { saysWell } from '../words/safety-answer.ts';

/** For so long the next message may be the rest of a sentence that was cut or sent too early. */
const SOON_MS = 3 * 60_000;
/** Longer than two SMS nothing need be remembered of it. */
const MOST = 320;

/** A message that may go on in the next one: words, and no full stop behind them. */
const goesOn = (text: string): boolean => /\p{L}{2,}\W+\p{L}/u.test(text) && !/[.!?]\s*$/.test(text);

/** What is remembered of a message for the next one. */
export const saidLately = ({ text, choice }: Heard, now: Date): Session['lately'] =>
  choice === null && goesOn(text) ? { words: text.trim().slice(-MOST), at: now.toISOString() } : null;

/** Both as one sentence; cut within a word, too. One word alone is an answer, or the rest of a word. */
function* seams(before: string, after: string, { isWord }: World): Generator<string> {
  if (/\s/.test(after)) yield `${before} ${after}`;
  const cut = /\p{L}+$/u.exec(before)?.[0].toLowerCase();
  if (cut && !isWord(cut) && /^\p{Ll}/u.test(after)) yield `${before}${after}`;
}

/**
 * "Majikan mau" and a moment later "bunuh saya": neither is danger, both are. Read where danger would be news, and only
 * what is danger without doubt: two sentences that merely follow each other make none.
 */
export function inTwoParts({ text, choice, joined }: Heard, scene: Scene, world: World): Assessment | null {
  const { env } = world;
  const { lately } = scene.session;
  const after = text.trim();
  if (!lately || joined || choice !== null || !/\p{L}{2}/u.test(after) || saysWell(after)) return null;
  if (env.now.getTime() - Date.parse(lately.at) > SOON_MS) return null;
  if (scene.cases.some(({ severity }) => severity === 'critical')) return null;
  for (const whole of seams(lately.words, after, world)) {
    const read = env.assess(whole);
    // Two halves may well make a cry for help that neither is: "please do", "just me".
    if (read.dangerNow && !read.doubt && read.category !== 'none')
      return { ...read, because: [...read.because, 'in_two_messages'] };
  }
  return null;
}

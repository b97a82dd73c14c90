import { type Heard, type Scene, wordsOf } from './scene.ts';
import { isOnlyNotes, pinIn } from './texts/our-notes.ts';

/** People move: a pin and a question belong together for so long. */
const TOGETHER_MS = 30 * 60_000;
const isRecent = (at: string, now: Date): boolean => now.getTime() - Date.parse(at) <= TOGETHER_MS;

/** The scene with the pin of this message remembered: "where is the nearest" may come before it or after. */
export function withPin(heard: Heard, scene: Scene, now: Date): Scene {
  const note = scene.officer ? null : pinIn(heard.text);
  return note === null ? scene : { ...scene, session: { ...scene.session, pin: { note, at: now.toISOString() } } };
}

/** Where she was a moment ago, as a note; null when she sent no pin of late. */
export const recentPin = ({ session: { pin } }: Scene, now: Date): string | null =>
  pin && isRecent(pin.at, now) ? pin.note : null;

/** What she looked for a moment ago, in her words. */
export const recentlySought = ({ session: { sought } }: Scene, now: Date): string | null =>
  sought && isRecent(sought.at, now) && sought.words !== '' ? sought.words : null;

/** A pin and nothing else, soon after she looked for something: the same question from where she is; null for all else. */
export function soughtAgain(heard: Heard, { session: { sought } }: Scene, now: Date): string | null {
  const words = wordsOf(heard);
  if (!sought || !isRecent(sought.at, now) || pinIn(words) === null || !isOnlyNotes(words)) return null;
  return `${words} ${sought.words}`.slice(0, 400);
}

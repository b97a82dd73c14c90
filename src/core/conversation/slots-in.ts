import { clausesOf } from '../flow/answers/clauses.ts';
import { RunningScene } from '../flow/scene.ts';
import { SLOTS, type SlotName } from '../flow/slots/index.ts';
import type { Event } from './events.ts';
import type { World } from './reader.ts';
import type { Heard, ReportedCase, Scene } from './scene.ts';
import { wordCount } from './words/word-count.ts';

/** What our first answer to a report asks for. */
const ASKED: readonly SlotName[] = ['village_may_know', 'call_hour', 'place'];

/** So short, it answers; a longer message tells something, also where an hour or a village stands in it. */
const SHORT = 6;
export const isShort = (text: string): boolean => wordCount(text) <= SHORT;

/** What a message fills of that: a yes or no to the village, an hour, a village by name. */
export interface Filled {
  name: SlotName;
  value: string;
  event: Event | undefined;
}

/** Reads a message as a late answer to what was asked of one case, while its flow does not wait. */
export function slotsIn(heard: Heard, scene: Scene, { env }: World, one: ReportedCase): Filled[] {
  const text = heard.text.trim().replace(new RegExp(`^${one.number}[\\s:,.-]*`), '');
  const frame = { flow: '', node: '', answers: { case_id: one.id }, returnTo: null };
  const running = new RunningScene(scene.session, frame, env);
  const message = {
    scene: running,
    text,
    choice: heard.choice,
    clauses: clausesOf(text),
    alone: false,
    before: one.words,
  };
  return ASKED.flatMap((name): Filled[] => {
    const slot = SLOTS[name];
    const read = slot.read(message);
    if (read === null || read === 'unclear') return [];
    return [{ name, value: read.value, event: slot.event?.(one.id, read.value, text) }];
  });
}

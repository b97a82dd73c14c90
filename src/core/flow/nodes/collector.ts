import { phraseOf } from '../../conversation/choice.ts';
import type { Scene, Text } from '../node-type.ts';
import type { SlotName } from '../slots/index.ts';
import type { Slot } from '../slots/slot.ts';

/** One question of a collect node. */
export interface Asked {
  name: SlotName;
  slot: Slot;
  ask: Text;
  /** Other words. */
  again: Text;
  /** In the reader's language; empty where the question has no digits. */
  options: readonly { id: string; label: Text }[];
}

/** A collect node as it runs. */
export interface Collector {
  together: 'sms' | 'always';
  key: string;
  asked: readonly Asked[];
  intro: Text | null;
  outro: Text | null;
}

/** What is not known yet, in the order of the file. */
export function missing(scene: Scene, { asked }: Collector): readonly Asked[] {
  const answers = scene.session.frames.at(-1)?.answers ?? {};
  return asked.filter(({ name }) => answers[name] === undefined);
}

/** Whether this conversation asks all that is missing in one message. */
export const asksTogether = (scene: Scene, { together }: Collector): boolean =>
  together === 'always' || scene.env.channel === 'sms';

/** The open questions that the person has been asked by now. */
export function askedNow(scene: Scene, collector: Collector): readonly Asked[] {
  const open = missing(scene, collector);
  return asksTogether(scene, collector) ? open : open.slice(0, 1);
}

/** The option she was shown whose label she typed out, as if she had tapped it; null for any other words. */
export function typedLabel(scene: Scene, collector: Collector, text: string): string | null {
  const phrase = phraseOf(text);
  if (phrase === '') return null;
  const shown = askedNow(scene, collector).flatMap(({ options }) => options);
  return shown.find(({ label }) => phraseOf(label(scene)) === phrase)?.id ?? null;
}

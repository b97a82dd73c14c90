import type { Assess } from './assess.ts';
import type { Assessment } from './assessment.ts';

/** The same reader, whose speaker is whom the words name first; where they name nobody, as danger reads it. */
export const withSpeaker =
  (assess: Assess, speakerOf: (text: string) => Assessment['speaker'] | null): Assess =>
  (text, channel) => {
    const read = assess(text, channel);
    return { ...read, speaker: speakerOf(text) ?? read.speaker };
  };

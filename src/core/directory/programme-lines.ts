import type { Programme } from './programme-schema.ts';
import type { Voice } from './voice.ts';

/** A programme in the lines it is said in: what it is, which papers, where. */
export function programmeLines(programme: Programme, { language, say }: Voice): string[] {
  const { says, papers, where } = language === 'en' ? programme.en : programme;
  return [says, say('Y10', { surat: papers }), say('Y11', { tempat: where })];
}

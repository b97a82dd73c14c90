import { z } from 'zod';
import { plainText } from '../../conversation/text.ts';
import type { NodeType, Ready } from '../node-type.ts';
import { exitsOf, goOn, passBy, sayLine } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('find_programme'),
  whom: nameSchema.describe('The answer that says for whom: berangkat, bekerja, pulang, keluarga or anak.'),
  most: z.number().int().min(1).max(3).default(1).describe('How many are shown.'),
  next: targetSchema,
  none: targetSchema.describe('Where it goes when none runs on this day.'),
});
type Source = z.infer<typeof schema>;

/** Says which programmes run for somebody on this very day: what, which papers, where. Others are not said. */
export const findProgramme: NodeType<Source> = {
  type: 'find_programme',
  about: 'Says which programmes run for somebody on this very day: what, which papers, where.',
  example: `
type: find_programme
whom: negara
next: lanjut
none: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next', 'none'),
    says: [],
    sets: [],
    reads: [{ at: ['whom'], text: source.whom, want: 'value' }],
    waits: false,
  }),
  ready: (source): Ready => ({
    kind: 'find_programme',
    enter: (scene) => {
      const whom = String(scene.value(source.whom) ?? '');
      return { events: [], session: scene.session, need: { need: 'programmes', whom, language: scene.env.language } };
    },
    resume(scene, input) {
      if (input.input !== 'answer' || input.answer.need !== 'programmes') return null;
      const shown = input.answer.programmes.slice(0, source.most).flat();
      if (shown.length === 0) return goOn(scene.session, source.none);
      const lines = shown.map((line) => sayLine(scene, () => plainText(line, scene.env.channel)));
      return goOn(scene.session, source.next, lines);
    },
    pass: passBy(source.next),
  }),
};

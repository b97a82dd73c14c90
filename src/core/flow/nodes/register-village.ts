import { z } from 'zod';
import type { NodeType, Ready, Tools } from '../node-type.ts';
import { exitsOf, goOn, passOnce, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('register_village'),
  village: nameSchema.describe('The answer that holds the code of her village.'),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Puts her newest line into the book of her village; she has agreed to the line before. */
export const registerVillage: NodeType<Source> = {
  type: 'register_village',
  about: 'Puts the line she agreed to into the book of her village.',
  example: `
type: register_village
village: cerita
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
    says: [],
    sets: [],
    reads: [{ at: ['village'], text: source.village, want: 'value' }],
    waits: false,
  }),
  ready: (source, tools) => readyRegisterVillage(source, tools),
};

function readyRegisterVillage(source: Source, tools: Tools): Ready {
  const mark = `${tools.key}_done`;
  return {
    kind: 'register_village',
    enter(scene) {
      const placeCode = scene.value(source.village);
      const session = withAnswer(scene.session, mark, true);
      const placed = typeof placeCode === 'string' ? [{ type: 'register_placed' as const, placeCode }] : [];
      return goOn(session, source.next, placed);
    },
    pass: passOnce(mark, source.next),
  };
}

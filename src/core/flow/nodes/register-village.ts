import { z } from 'zod';
import type { NodeType } from '../node-type.ts';
import { exitsOf, happensOnce } from './moves.ts';
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
    reads: [{ at: ['village'], text: source.village, want: 'value' }],
  }),
  ready: (source, tools) =>
    happensOnce(source, tools, (scene) => {
      const placeCode = scene.value(source.village);
      return typeof placeCode === 'string' ? [{ type: 'register_placed', placeCode }] : [];
    }),
};

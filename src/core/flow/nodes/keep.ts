import { z } from 'zod';
import type { NodeType } from '../node-type.ts';
import { exitsOf, happensOnce } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('keep'),
  as: nameSchema.describe('Under which name; recall gives it back in a later conversation.'),
  answers: z.array(nameSchema).min(1).max(40).describe('Which answers are kept; what was kept before stays.'),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Keeps answers for a later conversation, sealed with her key. */
export const keep: NodeType<Source> = {
  type: 'keep',
  about: 'Keeps answers for a later conversation, sealed with her key.',
  example: `
type: keep
as: surat
answers: [cerita]
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
  }),
  ready: (source, tools) =>
    happensOnce(source, tools, (scene) => {
      const known = source.answers.map((name) => [name, scene.value(name)] as const);
      const values = Object.fromEntries(known.filter(([, value]) => value !== undefined));
      return [{ type: 'answers_kept', name: source.as, values }];
    }),
};

import { z } from 'zod';
import { PLAN_FIELDS, planFrom } from '../../conversation/words/plan-fields.ts';
import type { NodeType } from '../node-type.ts';
import { goOn } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('keep_plan'),
  field: z.enum(PLAN_FIELDS).describe('What of her plan the answer is.'),
  from: nameSchema.describe('The key of the answer.'),
  next: targetSchema,
  unclear: targetSchema.describe('Where it goes when the answer cannot be read so.'),
});
type Source = z.infer<typeof schema>;

/** Keeps an answer as part of how she may be reached; the contact gate obeys it from then on. */
export const keepPlan: NodeType<Source> = {
  type: 'keep_plan',
  about: 'Keeps an answer as part of how she may be reached.',
  example: `
type: keep_plan
field: hours
from: cerita
next: lanjut
unclear: lanjut
`,
  schema,
  shape: (source) => ({
    exits: [
      { name: 'next', to: source.next, at: ['next'] },
      { name: 'unclear', to: source.unclear, at: ['unclear'] },
    ],
    reads: [{ at: ['from'], text: source.from, want: 'value' }],
  }),
  ready: (source) => ({
    kind: 'keep_plan',
    enter(scene) {
      const value = scene.value(source.from);
      const patch = value === undefined ? null : planFrom(source.field, String(value), scene.env);
      if (patch === null) return goOn(scene.session, source.unclear);
      return goOn(scene.session, source.next, [{ type: 'plan_told', patch }]);
    },
  }),
};

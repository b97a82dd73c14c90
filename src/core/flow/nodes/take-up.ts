import { z } from 'zod';
import type { NodeType } from '../node-type.ts';
import { canTakeUp } from '../parked.ts';
import { goOn } from './moves.ts';
import { targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('take_up'),
  none: targetSchema.describe('Where it goes when nothing was interrupted, or more than 72 hours ago.'),
});

/** Goes on with the flow that was interrupted: its first question that has no answer is asked. */
export const takeUp: NodeType<z.infer<typeof schema>> = {
  type: 'take_up',
  about: 'Goes on with the flow that was interrupted within 72 hours; this flow is over then.',
  example: `
type: take_up
none: lanjut
`,
  schema,
  shape: (source) => ({
    exits: [{ name: 'none', to: source.none, at: ['none'] }],
  }),
  ready: (source) => ({
    kind: 'take_up',
    enter({ session, env }) {
      if (!canTakeUp(session, env.now)) return goOn(session, source.none);
      return { events: [], session: { ...session, frames: session.parked?.frames ?? [], parked: null }, walk: true };
    },
    pass: ({ session }) => ({ session, goto: source.none }),
  }),
};

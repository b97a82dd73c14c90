import { z } from 'zod';
import type { NodeType } from '../node-type.ts';
import { sayLine } from './moves.ts';
import { textSchema } from './pieces.ts';

const schema = z.strictObject({ type: z.literal('end'), text: textSchema.optional() });

/** Ends the flow, or goes back to the flow that called it. */
export const end: NodeType<z.infer<typeof schema>> = {
  type: 'end',
  about: 'Ends the flow, or goes back to the flow that called it.',
  example: `
type: end
text: Terima kasih, Kak.
`,
  schema,
  shape: (source) => ({
    exits: [],
    says: source.text ? [{ at: ['text'], text: source.text }] : [],
  }),
  ready(source, tools) {
    const text = source.text ? tools.text(source.text, ['text']) : null;
    return {
      kind: 'end',
      enter: (scene) => ({ events: text ? [sayLine(scene, text)] : [], session: scene.session, end: true }),
    };
  },
};

import { z } from 'zod';
import type { NodeType } from '../node-type.ts';
import { exitsOf, goOn, passBy, sayLine } from './moves.ts';
import { targetSchema, textSchema } from './pieces.ts';

const schema = z.strictObject({ type: z.literal('say'), text: textSchema, next: targetSchema });

/** Says a text and goes on. */
export const say: NodeType<z.infer<typeof schema>> = {
  type: 'say',
  about: 'Says a text and goes on.',
  example: `
type: say
text: Halo Kak, ini {{ layanan }}.
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
    says: [{ at: ['text'], text: source.text }],
  }),
  ready(source, tools) {
    const text = tools.text(source.text, ['text']);
    return {
      kind: 'say',
      enter: (scene) => goOn(scene.session, source.next, [sayLine(scene, text)]),
      pass: passBy(source.next),
    };
  },
};

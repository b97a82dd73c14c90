import { z } from 'zod';
import type { NodeType } from '../node-type.ts';
import { goOn } from './moves.ts';
import { celSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('branch'),
  cases: z
    .array(z.strictObject({ when: celSchema, next: targetSchema }))
    .min(1)
    .max(12),
  else: targetSchema.describe('Where it goes when no condition holds, or one reads what is not known.'),
});

/** Goes where the first condition that holds says. */
export const branch: NodeType<z.infer<typeof schema>> = {
  type: 'branch',
  about: 'Goes where the first condition that holds says.',
  example: `
type: branch
cases:
  - { when: "umur < 18", next: lanjut }
  - { when: 'known.kota && kota == "Uji"', next: lanjut }
else: lanjut
`,
  schema,
  shape: (source) => ({
    exits: [
      ...source.cases.map((one, index) => ({ name: `case ${index + 1}`, to: one.next, at: ['cases', index, 'next'] })),
      { name: 'else', to: source.else, at: ['else'] },
    ],
    reads: source.cases.map((one, index) => ({ at: ['cases', index, 'when'], text: one.when, want: 'bool' as const })),
  }),
  ready(source, tools) {
    const cases = source.cases.map((one) => ({ when: tools.expression(one.when, 'bool'), next: one.next }));
    return {
      kind: 'branch',
      enter(scene) {
        const held = cases.find((one) => one.when.value((name) => scene.value(name)) === true);
        return goOn(scene.session, held?.next ?? source.else);
      },
    };
  },
};

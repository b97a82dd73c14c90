import { z } from 'zod';
import type { NodeType } from '../node-type.ts';
import { celType, type Variable } from '../variable.ts';
import { exitsOf, goOn, withAnswer, withoutAnswer } from './moves.ts';
import { celSchema, nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('set'),
  key: nameSchema,
  kind: z.enum(['text', 'number', 'yes_no']).default('text'),
  value: celSchema,
  longest: z.number().int().min(1).max(1600).optional().describe('Longest value shown in a text.'),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

const LONGEST: Readonly<Record<Source['kind'], number>> = { text: 60, number: 15, yes_no: 5 };

const variableOf = (source: Source): Variable => ({
  name: source.key,
  type: source.kind,
  longest: source.longest ?? LONGEST[source.kind],
});

/** Keeps a computed value as an answer; a value that cannot be had is not known afterwards. */
export const set: NodeType<Source> = {
  type: 'set',
  about: 'Keeps a computed value as an answer.',
  example: `
type: set
key: sisa
kind: number
value: umur - 17
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
    sets: [{ variable: variableOf(source) }],
    reads: [{ at: ['value'], text: source.value, want: 'value' }],
  }),
  ready(source, tools) {
    const expression = tools.expression(source.value, celType(source.kind));
    return {
      kind: 'set',
      enter(scene) {
        const value = expression.value((name) => scene.value(name));
        const { session } = scene;
        return goOn(
          value === null ? withoutAnswer(session, source.key) : withAnswer(session, source.key, value),
          source.next,
        );
      },
    };
  },
};

import { z } from 'zod';
import type { NodeType, Ready } from '../node-type.ts';
import { exitsOf, goOn, withAnswer } from './moves.ts';
import { nameSchema, targetSchema, textSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('append'),
  key: nameSchema,
  text: textSchema.describe("What is put behind what is kept already, in the reader's language."),
  longest: z.number().int().min(1).max(1600).default(100).describe('Longest list shown in a text.'),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Grows a list of words under one name, parted by commas. */
export const append: NodeType<Source> = {
  type: 'append',
  about: 'Puts words behind those an answer holds already, with a comma.',
  example: `
type: append
key: kurang
text: gaji
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
    sets: [{ variable: { name: source.key, type: 'text', longest: source.longest } }],
  }),
  ready(source, tools): Ready {
    const text = tools.text(source.text, ['text']);
    return {
      kind: 'append',
      grows: source.key,
      enter(scene) {
        const before = scene.value(source.key);
        const list = typeof before === 'string' && before !== '' ? `${before}, ${text(scene)}` : text(scene);
        return goOn(withAnswer(scene.session, source.key, list), source.next);
      },
    };
  },
};

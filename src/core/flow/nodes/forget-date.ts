import { z } from 'zod';
import { DATE_NAMES, type DateName } from '../../learning/dates.ts';
import type { NodeType, Ready } from '../node-type.ts';
import { exitsOf, goOn } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('forget_date'),
  of: nameSchema.describe(`The answer that says which date of hers: ${DATE_NAMES.join(', ')}.`),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

const isDateName = (value: unknown): value is DateName => DATE_NAMES.includes(value as DateName);

/** Takes back a date of hers and its reminders: she does not leave after all. */
export const forgetDate: NodeType<Source> = {
  type: 'forget_date',
  about: 'Takes back a date of hers and its reminders.',
  example: `
type: forget_date
of: negara
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
    reads: [{ at: ['of'], text: source.of, want: 'value' }],
  }),
  ready: (source) => readyForgetDate(source),
};

function readyForgetDate(source: Source): Ready {
  return {
    kind: 'forget_date',
    enter(scene) {
      const what = scene.value(source.of);
      return goOn(scene.session, source.next, isDateName(what) ? [{ type: 'date_forgotten', what }] : []);
    },
    pass: () => null,
  };
}

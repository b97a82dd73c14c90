import { z } from 'zod';
import { REMEMBERED_MS } from '../../conversation/scene.ts';
import { DATE_NAMES, remindersOf } from '../../learning/dates.ts';
import type { NodeType, Ready, Tools } from '../node-type.ts';
import type { Variable } from '../variable.ts';
import { exitsOf, goOn, passOnce, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('remember_date'),
  what: z.enum(DATE_NAMES).describe('Which date of hers: a later one takes the place of an earlier.'),
  date: nameSchema.describe('The answer that holds it.'),
  next: targetSchema.describe(
    '{{ tercatat }} is then the date, {{ pengingat }} how often she is reminded, {{ pengingat_jauh }} how often after more than sixty days.',
  ),
});
type Source = z.infer<typeof schema>;

const REMINDERS: Variable = { name: 'pengingat', type: 'count', longest: 1 };
/** Read back to her: a date that was read wrongly she sees at once. */
const KEPT: Variable = { name: 'tercatat', type: 'date', longest: 10 };
const FAR: Variable = { name: 'pengingat_jauh', type: 'count', longest: 1 };

/** Keeps a date of hers and reminds her of it: by day where she is, in neutral words, through the contact gate. */
export const rememberDate: NodeType<Source> = {
  type: 'remember_date',
  about: 'Keeps a date of hers and reminds her of it: by day where she is, in neutral words.',
  example: `
type: remember_date
what: berangkat
date: negara
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
    sets: [{ variable: KEPT }, { variable: REMINDERS }, { variable: FAR }],
    reads: [{ at: ['date'], text: source.date, want: 'value' }],
  }),
  ready: (source, tools) => readyRememberDate(source, tools),
};

function readyRememberDate(source: Source, tools: Tools): Ready {
  const mark = `${tools.key}_done`;
  return {
    kind: 'remember_date',
    enter(scene) {
      const date = String(scene.value(source.date) ?? '');
      const { now } = scene.env;
      const reminders = remindersOf(source.what, date, now);
      // A number that is silent for so long may be somebody else's by then (S8).
      const far = reminders.filter(({ day }) => Date.parse(day) - now.getTime() > REMEMBERED_MS);
      const counted = withAnswer(withAnswer(scene.session, REMINDERS.name, reminders.length), FAR.name, far.length);
      const session = withAnswer(withAnswer(counted, KEPT.name, date), mark, true);
      return goOn(session, source.next, [{ type: 'date_kept', what: source.what, date }]);
    },
    pass: passOnce(mark, source.next),
  };
}

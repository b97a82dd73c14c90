import { z } from 'zod';
import type { NodeType, Ready, Session, Tools } from '../node-type.ts';
import type { Variable, VariableType } from '../variable.ts';
import { exitsOf, goOn, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const KINDS = ['text', 'number', 'date', 'yes_no', 'choice', 'place'] as const;

const schema = z.strictObject({
  type: z.literal('recall'),
  as: nameSchema.describe('The name under which keep kept it.'),
  answers: z
    .record(nameSchema, z.enum(KINDS))
    .describe('Which answers come back, and what each is. Whoever kept nothing has none of them.'),
  all: z.boolean().default(false).describe('Only all of them together: where one is missing, nothing is kept.'),
  next: targetSchema,
  none: targetSchema.describe('Where it goes when nothing is kept.'),
});
type Source = z.infer<typeof schema>;

const LONGEST: Readonly<Record<(typeof KINDS)[number], number>> = {
  text: 60,
  number: 15,
  date: 10,
  yes_no: 5,
  choice: 24,
  place: 13,
};

const variable = (name: string, type: (typeof KINDS)[number]): Variable => ({
  name,
  type: type satisfies VariableType,
  longest: LONGEST[type],
});

/** Brings back what was kept in an earlier conversation; a number that changed hands has nothing (S8). */
export const recall: NodeType<Source> = {
  type: 'recall',
  about: 'Brings back what was kept in an earlier conversation.',
  example: `
type: recall
as: surat
answers: { paspor: choice }
next: lanjut
none: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next', 'none'),
    sets: Object.entries(source.answers).map(([name, type]) => ({
      variable: variable(name, type),
      on: source.all ? ['next'] : [],
    })),
  }),
  ready: (source, tools) => readyRecall(source, tools),
};

const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** A date that is none was kept under that name by something else. */
const fits = (kind: (typeof KINDS)[number], value: unknown): boolean =>
  value !== undefined && (kind !== 'date' || DATE.test(String(value)));

function readyRecall(source: Source, tools: Tools): Ready {
  const mark = `${tools.key}_done`;
  return {
    kind: 'recall',
    enter: (scene) => ({ events: [], session: scene.session, need: { need: 'kept', name: source.as } }),
    resume(scene, input) {
      if (input.input !== 'answer' || input.answer.need !== 'kept') return null;
      const { values } = input.answer;
      const found = Object.entries(source.answers).flatMap(([name, kind]) => (fits(kind, values[name]) ? [name] : []));
      const session = found.reduce<Session>((soFar, name) => withAnswer(soFar, name, values[name]), scene.session);
      const isEnough = source.all ? found.length === Object.keys(source.answers).length : found.length > 0;
      if (!isEnough) return goOn(withAnswer(scene.session, mark, 'none'), source.none);
      return goOn(withAnswer(session, mark, 'next'), source.next);
    },
    pass(scene) {
      const done = scene.value(mark);
      if (done === undefined) return null;
      return { session: scene.session, goto: done === 'none' ? source.none : source.next };
    },
  };
}

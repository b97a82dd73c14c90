import { z } from 'zod';
import type { NodeType, Ready, Session, Tools } from '../node-type.ts';
import type { Variable } from '../variable.ts';
import { exitsOf, goOn, passOnce, withAnswer } from './moves.ts';
import { celSchema, flowNameSchema, nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('call'),
  flow: flowNameSchema.describe('The flow that is called.'),
  args: z.record(nameSchema, celSchema).default({}).describe('What the called flow knows from the start.'),
  returns: z
    .record(nameSchema, nameSchema)
    .default({})
    .describe('Own name: name of the answer in the called flow that is taken over.'),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

const RETURNED: Omit<Variable, 'name'> = { type: 'text', longest: 60 };
/** Marks a call that is over, so that a walk does not make it again. */
const markOf = (key: string): string => `${key}_done`;

/** Calls another flow and goes on when that one ends. */
export const call: NodeType<Source> = {
  type: 'call',
  about: 'Calls another flow and goes on when that one ends.',
  example: `
type: call
flow: pelajaran_singkat
args: { sapaan: '"Kak"' }
returns: { nilai: jawaban }
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
    sets: Object.keys(source.returns).map((name) => ({ variable: { name, ...RETURNED }, on: [] })),
    reads: Object.entries(source.args).map(([name, text]) => ({ at: ['args', name], text, want: 'value' as const })),
    calls: { flow: source.flow, at: ['flow'] },
  }),
  ready: (source, tools) => readyCall(source, tools),
};

function readyCall(source: Source, tools: Tools): Ready {
  const args = Object.entries(source.args).map(([name, text]) => [name, tools.expression(text)] as const);
  const mark = markOf(tools.key);
  return {
    kind: 'call',
    enter(scene) {
      const known = args.map(([name, expression]) => [name, expression.value((read) => scene.value(read))] as const);
      const given = Object.fromEntries(known.filter(([, value]) => value !== null));
      return { events: [], session: scene.session, call: source.flow, args: given, returns: tools.key };
    },
    returned(scene, answers) {
      let session: Session = withAnswer(scene.session, mark, true);
      for (const [own, theirs] of Object.entries(source.returns)) {
        const answer = answers[theirs];
        if (answer !== undefined) session = withAnswer(session, own, answer);
      }
      return goOn(session, source.next);
    },
    pass: passOnce(mark, source.next),
  };
}

import { z } from 'zod';
import type { NodeType, Ready, Tools } from '../node-type.ts';
import { exitsOf, goOn, isTimer, passOnce, sayLine, setTimer, waitHere, withAnswer } from './moves.ts';
import { afterSchema, targetSchema, textSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('handover'),
  text: textSchema.optional().describe('Said once, before a person takes over.'),
  because: z.string().min(1).max(120).describe('What the desk reads. No words of hers.'),
  after: afterSchema.default('24h').describe('When the flow goes on by itself.'),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** A person talks; the flow is silent until they are done (the timer `talk`) or the time is over. */
export const handover: NodeType<Source> = {
  type: 'handover',
  about: 'A person talks; the flow is silent until they are done or the time is over.',
  example: `
type: handover
text: Petugas kami panggil, Kak.
because: asks about papers
after: 24h
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
    says: source.text ? [{ at: ['text'], text: source.text }] : [],
    waits: true,
  }),
  ready: (source, tools) => readyHandover(source, tools),
};

function readyHandover(source: Source, tools: Tools): Ready {
  const text = source.text ? tools.text(source.text, ['text']) : null;
  const mark = `${tools.key}_done`;
  return {
    kind: 'handover',
    wall: mark,
    enter(scene) {
      const line = text ? [sayLine(scene, text)] : [];
      const timer = setTimer(scene, 'talk', source.after);
      return waitHere(scene.session, [...line, { type: 'human_asked', because: source.because }, timer]);
    },
    resume: (scene, input) =>
      isTimer(scene, input, 'talk') ? goOn(withAnswer(scene.session, mark, true), source.next) : null,
    pass: passOnce(mark, source.next),
  };
}

import { z } from 'zod';
import type { NodeType, Ready, Tools } from '../node-type.ts';
import { clearTimer, exitsOf, goOn, isTimer, sayLine, setTimer, waitHere, withAnswer } from './moves.ts';
import { afterSchema, targetSchema, textSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('remind'),
  after: afterSchema,
  text: textSchema.describe('Arrives without her having just written: neutral words only.'),
  next: targetSchema,
  written: targetSchema.describe('Where it goes when she writes before that.'),
});
type Source = z.infer<typeof schema>;

/** Waits, then says one thing. The contact gate decides whether and when it may arrive. */
export const remind: NodeType<Source> = {
  type: 'remind',
  about: 'Waits, then says one thing; the contact gate decides whether and when it may arrive.',
  example: `
type: remind
after: 2d
text: Halo Kak, semoga sehat.
next: lanjut
written: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next', 'written'),
    says: [{ at: ['text'], text: source.text, unasked: true }],
    waits: true,
  }),
  ready: (source, tools) => readyRemind(source, tools),
};

function readyRemind(source: Source, tools: Tools): Ready {
  const text = tools.text(source.text, ['text']);
  const mark = `${tools.key}_done`;
  return {
    kind: 'remind',
    enter: (scene) => waitHere(scene.session, [setTimer(scene, 'remind', source.after)]),
    resume(scene, input) {
      const session = withAnswer(scene.session, mark, input.input === 'message' ? 'written' : 'said');
      if (input.input === 'message') return goOn(session, source.written, [clearTimer(scene, 'remind')]);
      if (!isTimer(scene, input, 'remind')) return null;
      return goOn(session, source.next, [{ ...sayLine(scene, text), purpose: 'follow_up' }]);
    },
    pass(scene) {
      const done = scene.value(mark);
      if (done === undefined) return null;
      return { session: scene.session, goto: done === 'written' ? source.written : source.next };
    },
  };
}

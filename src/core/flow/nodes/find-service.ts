import { z } from 'zod';
import { plainText } from '../../conversation/text.ts';
import type { NodeType, Ready, Tools } from '../node-type.ts';
import { goOn, sayLine } from './moves.ts';
import { nameSchema, targetSchema, textSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('find_service'),
  kind: nameSchema.describe('Which services of the directory.'),
  country: nameSchema.describe(
    'The answer that holds where the reader is (two letters). Numbers are shown only for there.',
  ),
  text: textSchema.optional().describe('Said before what is found.'),
  most: z.number().int().min(1).max(3).default(2).describe('How many are shown.'),
  next: targetSchema,
  none: targetSchema.describe('Where it goes when nothing checked is known.'),
});
type Source = z.infer<typeof schema>;

/** Says what the directory knows for the reader's country: sourced, dated and not expired, or nothing. */
export const findService: NodeType<Source> = {
  type: 'find_service',
  about: "Says what the directory knows for the reader's country: sourced, dated, not expired, or nothing.",
  example: `
type: find_service
kind: darurat
country: negara
next: lanjut
none: lanjut
`,
  schema,
  shape: (source) => ({
    exits: [
      { name: 'next', to: source.next, at: ['next'] },
      { name: 'none', to: source.none, at: ['none'] },
    ],
    says: source.text ? [{ at: ['text'], text: source.text }] : [],
    sets: [],
    reads: [],
    waits: false,
  }),
  ready: (source, tools) => readyFindService(source, tools),
};

function readyFindService(source: Source, tools: Tools): Ready {
  const text = source.text ? tools.text(source.text, ['text']) : null;
  return {
    kind: 'find_service',
    enter(scene) {
      const country = scene.value(source.country);
      if (typeof country !== 'string') return goOn(scene.session, source.none);
      return { events: [], session: scene.session, need: { need: 'services', country, kind: source.kind } };
    },
    resume(scene, input) {
      if (input.input !== 'answer' || input.answer.need !== 'services') return null;
      const shown = input.answer.services.slice(0, source.most);
      if (shown.length === 0) return goOn(scene.session, source.none);
      const lines = shown.map((service) => sayLine(scene, () => plainText(service.text, scene.env.channel)));
      return goOn(scene.session, source.next, text ? [sayLine(scene, text), ...lines] : lines);
    },
    pass: (scene) => ({ session: scene.session, goto: source.next }),
  };
}

import { z } from 'zod';
import { plainText } from '../../conversation/texts/text.ts';
import type { NodeType, Ready, Scene, Step, Tools } from '../node-type.ts';
import { exitsOf, goOn, passBy, sayLine } from './moves.ts';
import { nameSchema, targetSchema, textSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('find_service'),
  need: nameSchema.describe('The answer that says what she comes for: a need of the directory, or her own words.'),
  where: z.array(nameSchema).min(1).describe('Answers that say where: her own words, her pin, or a country.'),
  text: textSchema.optional().describe('Said before what is found.'),
  most: z.number().int().min(1).max(3).default(2).describe('How many are shown.'),
  next: targetSchema,
  none: targetSchema.describe('Where it goes when nothing may be shown.'),
  unclear: targetSchema.describe('Where it goes when it is not clear what she comes for.'),
  unplaced: targetSchema.describe('Where it goes when it is not clear where.'),
  not_ours: targetSchema
    .optional()
    .describe('Where it goes when she looks for what is no help of ours, a shop: else `none`.'),
  unchecked: targetSchema
    .optional()
    .describe(
      'Where it goes, after what is found, when it is a mission of Indonesia whose number may not be shown yet: else `none`.',
    ),
});
type Source = z.infer<typeof schema>;

/** Says what the directory knows, nearest first: sourced, dated and not expired, or nothing. */
export const findService: NodeType<Source> = {
  type: 'find_service',
  about: 'Says what the directory knows, the nearest first: sourced, dated, not expired, or nothing.',
  example: `
type: find_service
need: cerita
where: [cerita, negara]
next: lanjut
none: lanjut
unclear: lanjut
unplaced: lanjut
`,
  schema,
  shape: (source) => ({
    exits: [
      ...exitsOf(source, 'next', 'none', 'unclear', 'unplaced'),
      ...(source.not_ours === undefined ? [] : [{ name: 'not_ours', to: source.not_ours, at: ['not_ours'] }]),
      ...(source.unchecked === undefined ? [] : [{ name: 'unchecked', to: source.unchecked, at: ['unchecked'] }]),
    ],
    says: source.text ? [{ at: ['text'], text: source.text }] : [],
  }),
  ready: (source, tools) => readyFindService(source, tools),
};

const words = (scene: Scene, name: string): string => {
  const value = scene.value(name);
  return typeof value === 'string' ? value : '';
};

function readyFindService(source: Source, tools: Tools): Ready {
  const text = source.text ? tools.text(source.text, ['text']) : null;
  return {
    kind: 'find_service',
    enter(scene) {
      const where = source.where.map((name) => words(scene, name)).filter(Boolean);
      const about = words(scene, source.need);
      return {
        events: [],
        session: scene.session,
        need: { need: 'services', about, where, category: null, language: scene.env.language },
      };
    },
    resume(scene, input): Step | null {
      if (input.input !== 'answer' || input.answer.need !== 'services') return null;
      const { unknown, services } = input.answer;
      if (unknown === 'not_ours') return goOn(scene.session, source.not_ours ?? source.none);
      if (unknown === 'need') return goOn(scene.session, source.unclear);
      if (unknown === 'place') return goOn(scene.session, source.unplaced);
      const shown = services.slice(0, source.most);
      const lines = shown.map((service) => sayLine(scene, () => plainText(service.text, scene.env.channel)));
      const said = text && lines.length > 0 ? [sayLine(scene, text), ...lines] : lines;
      if (unknown === 'mission') return goOn(scene.session, source.unchecked ?? source.none, said);
      return goOn(scene.session, shown.length === 0 ? source.none : source.next, said);
    },
    pass: passBy(source.next),
  };
}

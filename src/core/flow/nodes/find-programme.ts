import { z } from 'zod';
import { plainText } from '../../conversation/texts/text.ts';
import type { NodeType, Ready, Scene } from '../node-type.ts';
import { exitsOf, goOn, passBy, sayLine, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('find_programme'),
  whom: nameSchema.describe(
    'The answer that says for whom: berangkat, bekerja, pulang, keluarga, anak, or her own words.',
  ),
  wish: nameSchema.optional().describe('The answer that says what she asks for, where she was asked for whom since.'),
  most: z.number().int().min(1).max(3).default(1).describe('How many are shown.'),
  next: targetSchema,
  none: targetSchema.describe('Where it goes when none runs on this day.'),
  unclear: targetSchema.describe('Where it goes when it is not clear for whom.'),
});
type Source = z.infer<typeof schema>;

/** How many she has seen, and for whom: asked again, the next are said. */
const SEEN = 'program_ke';

function seenOf(scene: Scene, whom: string): number {
  const [count = '', ...of] = String(scene.value(SEEN) ?? '').split(' ');
  return of.join(' ') === whom ? Number(count) : 0;
}

/** Says which programmes run for somebody on this very day: what, which papers, where. Others are not said; when it is asked again, the next. */
export const findProgramme: NodeType<Source> = {
  type: 'find_programme',
  about: 'Says which programmes run for somebody on this very day: what, which papers, where.',
  example: `
type: find_programme
whom: negara
next: lanjut
none: lanjut
unclear: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next', 'none', 'unclear'),
  }),
  ready: (source): Ready => ({
    kind: 'find_programme',
    enter: (scene) => {
      const whom = String(scene.value(source.whom) ?? '');
      const wish = source.wish ? String(scene.value(source.wish) ?? '') : '';
      const need = { need: 'programmes' as const, whom, wish, language: scene.env.language };
      return { events: [], session: scene.session, need };
    },
    resume(scene, input) {
      if (input.input !== 'answer' || input.answer.need !== 'programmes') return null;
      const { programmes } = input.answer;
      if (programmes === null) return goOn(scene.session, source.unclear);
      const whom = String(scene.value(source.whom) ?? '');
      const from = seenOf(scene, whom);
      const shown = programmes.slice(from, from + source.most);
      if (shown.length === 0) return goOn(scene.session, source.none);
      const lines = shown.flat().map((line) => sayLine(scene, () => plainText(line, scene.env.channel)));
      return goOn(withAnswer(scene.session, SEEN, `${from + shown.length} ${whom}`), source.next, lines);
    },
    pass: passBy(source.next),
  }),
};

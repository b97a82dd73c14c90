import { z } from 'zod';
import { accusesVillage } from '../../cases/accused/accused-titles.ts';
import { startsAbove } from '../../cases/routing/starts-above.ts';
import type { Assessment } from '../../danger/assessment.ts';
import { OF_MONEY, saysTrouble } from '../../danger/says-trouble.ts';
import type { NodeType, Ready, Scene, Tools } from '../node-type.ts';
import { exitsOf, goOn, passOnce, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('leave_ask'),
  kind: z
    .enum(['proposal', 'question', 'request'])
    .describe('For the musrenbang, for the cadre, or a request tracked to its answer.'),
  village: nameSchema.describe('The answer that holds the code of her village.'),
  words: z.array(nameSchema).min(1).describe('Answers that hold her words. Her name is never kept with them.'),
  next: targetSchema,
  unread: targetSchema.describe(
    'Where it goes when that village has no cadre here: it is kept, and a person is asked.',
  ),
  not_here: targetSchema.describe(
    'Where it goes when her words tell what never starts at the village: nothing is left there.',
  ),
});
type Source = z.infer<typeof schema>;

/** Leaves words for her village, without her name: a proposal, a question or a request. */
export const leaveAsk: NodeType<Source> = {
  type: 'leave_ask',
  about: 'Leaves words for her village, without her name: a proposal, a question or a request.',
  example: `
type: leave_ask
kind: question
village: negara
words: [cerita]
next: lanjut
unread: lanjut
not_here: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next', 'unread', 'not_here'),
  }),
  ready: (source, tools) => readyLeaveAsk(source, tools),
};

const REPORTS: ReadonlySet<string> = new Set(['report_case', 'emergency']);

/** What is told as something that happened; a training against debt is none. */
function isOfTheDistrict(read: Assessment): boolean {
  const { category, also, intent, severity, child, maybeChild } = read;
  const told = REPORTS.has(intent) || severity === 'high' || severity === 'critical';
  const kinds = [category, ...also].filter((one) => !OF_MONEY.has(one) || saysTrouble(read));
  return told && kinds.some((one) => startsAbove({ category: one, aboutChild: child || maybeChild }));
}

const wordsOf = (scene: Scene, { words }: Source): string[] =>
  words.map((name) => scene.value(name)).filter((word) => typeof word === 'string');

function readyLeaveAsk(source: Source, tools: Tools): Ready {
  const mark = `${tools.key}_done`;
  return {
    kind: 'leave_ask',
    wall: mark,
    enter(scene) {
      const words = wordsOf(scene, source);
      if (accusesVillage(words) || isOfTheDistrict(scene.env.assess(words.join('. '))))
        return goOn(scene.session, source.not_here);
      const village = String(scene.value(source.village) ?? '');
      return { events: [], session: scene.session, need: { need: 'village', village } };
    },
    resume(scene, input) {
      if (input.input !== 'answer' || input.answer.need !== 'village') return null;
      const { hasCadre } = input.answer;
      const village = String(scene.value(source.village) ?? '');
      const left = {
        type: 'village_ask_left' as const,
        kind: source.kind,
        village,
        words: wordsOf(scene, source).join('. '),
      };
      const session = withAnswer(scene.session, mark, true);
      if (hasCadre) return goOn(session, source.next, [left]);
      const asked = { type: 'human_asked' as const, because: `left for a village without a cadre: ${source.kind}` };
      return goOn(session, source.unread, [left, asked]);
    },
    pass: passOnce(mark, source.next),
  };
}

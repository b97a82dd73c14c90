import type { FlowSet, OwnText } from './flow-set.ts';
import type { Lesson } from './lesson.ts';

/** All that a translator sees: `engine`, `lessons` and each flow, with every text by its name. */
export function translatable(set: FlowSet): Map<string, readonly OwnText[]> {
  const engine = Object.entries(set.standing).map(([id, text]) => ({ id, text }));
  const lessons = [...set.lessons.values()].flatMap(({ value }) => lessonTexts(value));
  const flows = [...set.flows.values()].map((flow) => [flow.name, flow.texts] as const);
  return new Map<string, readonly OwnText[]>([['engine', engine], ['lessons', lessons], ...flows]);
}

/** The names here are those of the lesson node. */
function lessonTexts({ lesson, cards, quiz }: Lesson): OwnText[] {
  const named = (id: string, text: string): OwnText => ({ id: `${lesson}.${id}`, text });
  return [
    ...cards.map((text, index) => named(`cards.${index + 1}`, text)),
    named('question', quiz.question),
    ...quiz.options.map((text, index) => named(`options.${index + 1}`, text)),
    named('when_right', quiz.when_right),
    named('when_wrong', quiz.when_wrong),
  ];
}

import { z } from 'zod';
import { choicesOf, matchChoice } from '../../conversation/choice.ts';
import type { Option } from '../../conversation/message.ts';
import type { Lesson } from '../lesson.ts';
import type { NodeType, Ready, Scene, Text, Tools } from '../node-type.ts';
import { goOn, sayLine, sayPrompt, waitHere, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';
import { misfit, type Question, reserved, reservedDigit } from './question.ts';

const schema = z.strictObject({
  type: z.literal('lesson'),
  lesson: nameSchema.describe('Which lesson of flows/lessons/.'),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Says a lesson's cards and asks its one question; a wrong answer is explained, never counted. */
export const lesson: NodeType<Source> = {
  type: 'lesson',
  about: "Says a lesson's cards and asks its one question.",
  example: `
type: lesson
lesson: contoh
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: [{ name: 'next', to: source.next, at: ['next'] }],
    says: [],
    sets: [],
    reads: [],
    waits: true,
    lesson: { name: source.lesson, at: ['lesson'] },
  }),
  ready: (source, tools) => readyLesson(source, tools),
};

interface Teacher {
  source: Source;
  quiz: Lesson['quiz'];
  options: readonly { id: string; label: Text }[];
  texts: { cards: readonly Text[]; question: Text; right: Text; wrong: Text; again: Text; human: Text };
  question: Question;
}

function readyLesson(source: Source, tools: Tools): Ready {
  const found = tools.lesson(source.lesson);
  const mark = `${tools.key}_done`;
  if (!found) return { kind: 'lesson', enter: (scene) => goOn(scene.session, source.next) };
  const teacher = teacherOf(source, found, tools);
  const { texts } = teacher;
  const shown = (scene: Scene): Option[] => teacher.options.map(({ id, label }) => ({ id, label: label(scene) }));
  return {
    kind: 'lesson',
    digits: true,
    enter: (scene) =>
      waitHere(scene.session, [
        ...texts.cards.map((card) => sayLine(scene, card)),
        sayPrompt(scene, texts.question, { shown: shown(scene), human: null }),
      ]),
    resume(scene, input) {
      if (input.input !== 'message') return null;
      const digit = reservedDigit(input.text);
      if (digit !== null && input.choice === null) return reserved(scene, digit);
      const options = shown(scene);
      const option = matchChoice(input, choicesOf(options, LETTERS), options);
      if (option) return answered(scene, teacher, { option, mark });
      return misfit(scene, teacher.question, sayPrompt(scene, texts.again, { shown: options, human: texts.human }));
    },
    pass: (scene) => (scene.value(mark) === undefined ? null : { session: scene.session, goto: source.next }),
  };
}

const LETTERS = { o1: ['a'], o2: ['b'], o3: ['c'], o4: ['d'] };

function teacherOf(source: Source, { cards, quiz }: Lesson, tools: Tools): Teacher {
  const own = (text: string, id: string): Text => tools.lessonText(`${source.lesson}.${id}`, text);
  return {
    source,
    quiz,
    options: quiz.options.map((label, index) => ({ id: `o${index + 1}`, label: own(label, `options.${index + 1}`) })),
    texts: {
      cards: cards.map((card, index) => own(card, `cards.${index + 1}`)),
      question: own(quiz.question, 'question'),
      right: own(quiz.when_right, 'when_right'),
      wrong: own(quiz.when_wrong, 'when_wrong'),
      again: tools.standing('again_choose'),
      human: tools.standing('human_label'),
    },
    question: { timeout: undefined, humanOffered: tools.standing('human_offered') },
  };
}

function answered(scene: Scene, teacher: Teacher, given: { option: Option; mark: string }) {
  const isRight = given.option.id === `o${teacher.quiz.right}`;
  const line = sayLine(scene, isRight ? teacher.texts.right : teacher.texts.wrong);
  return goOn(withAnswer(scene.session, given.mark, true), teacher.source.next, [line]);
}

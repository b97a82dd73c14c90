import { choicesOf, matchChoice } from '../../conversation/choice.ts';
import type { Option } from '../../conversation/message.ts';
import type { Lesson } from '../lesson.ts';
import type { Event, Input, Scene, Step, Text, Tools } from '../node-type.ts';
import { sayLine, sayPrompt, waitHere } from './moves.ts';
import { misfit, type Question, questionOf, reserved, reservedDigit } from './question.ts';
import { quizWish } from './quiz-words.ts';

/** A lesson ready to be taught. */
export interface Teacher {
  name: string;
  right: string;
  /** Its options in their order, by which a deploy that changed them is noticed. */
  offers: string;
  options: readonly { id: string; label: Text }[];
  texts: { cards: readonly Text[]; question: Text; right: Text; wrong: Text; again: Text; human: Text };
  question: Question;
}

/** Letters are answers too. */
const LETTERS = { o1: ['a'], o2: ['b'], o3: ['c'], o4: ['d'] };

/** Reads a lesson's texts once. */
export function teacherOf({ lesson, cards, quiz }: Lesson, tools: Tools): Teacher {
  const own = (text: string, id: string): Text => tools.lessonText(`${lesson}.${id}`, text);
  return {
    name: lesson,
    right: `o${quiz.right}`,
    offers: quiz.options.join(' | '),
    options: quiz.options.map((label, index) => ({ id: `o${index + 1}`, label: own(label, `options.${index + 1}`) })),
    texts: {
      cards: cards.map((card, index) => own(card, `cards.${index + 1}`)),
      question: own(quiz.question, 'question'),
      right: own(quiz.when_right, 'when_right'),
      wrong: own(quiz.when_wrong, 'when_wrong'),
      again: tools.standing('again_choose'),
      human: tools.standing('human_label'),
    },
    question: questionOf(tools, {}),
  };
}

const shown = (scene: Scene, { options }: Teacher): Option[] =>
  options.map(({ id, label }) => ({ id, label: label(scene) }));

/** Its cards and its one question. */
export const teach = (scene: Scene, teacher: Teacher): Event[] => [
  ...teacher.texts.cards.map((card) => sayLine(scene, card)),
  sayPrompt(scene, teacher.texts.question, { shown: shown(scene, teacher), human: null }),
];

/** After so long a pause "lanjut" means the question, not what comes behind it. */
const PAUSE_MS = 30 * 60_000;

const wasAway = ({ session: { memo }, env }: Scene): boolean =>
  typeof memo.asked === 'string' && env.now.getTime() - Date.parse(memo.asked) > PAUSE_MS;

/** Her answer, what she wishes instead, or the step that asks once more, then a human. */
export function readQuiz(
  scene: Scene,
  teacher: Teacher,
  input: Extract<Input, { input: 'message' }>,
): { right: boolean } | { wish: 'later' | 'afresh' } | { step: Step } {
  const digit = reservedDigit(input.text);
  if (digit !== null && input.choice === null) return { step: reserved(scene, digit) };
  // A deploy changed the options since they were shown: her digit, letter or button means one of the old ones.
  const { offers } = scene.session.memo;
  if (offers !== undefined && offers !== teacher.offers) return { step: askQuiz(scene, teacher) };
  const options = shown(scene, teacher);
  const option = matchChoice(input, choicesOf(options, LETTERS), options);
  if (option) return { right: option.id === teacher.right };
  const wish = quizWish(input.text);
  if (wish === 'later' || wish === 'afresh') return { wish };
  if (wish === 'on' && wasAway(scene)) return { step: askQuiz(scene, teacher) };
  if (wish !== null) return { right: false };
  const again = sayPrompt(scene, teacher.texts.again, { shown: options, human: teacher.texts.human });
  return { step: misfit(scene, teacher.question, again) };
}

/** What a right or wrong answer is told, kindly, and that it was given. */
export const judged = (scene: Scene, teacher: Teacher, right: boolean): Event[] => [
  { type: 'lesson_answered', lesson: teacher.name, right },
  sayLine(scene, right ? teacher.texts.right : teacher.texts.wrong),
];

/** Asks, remembers what was offered and when, and waits for the answer. */
export function askQuiz(scene: Scene, teacher: Teacher): Step {
  const memo = { kind: 'lesson', offers: teacher.offers, asked: scene.env.now.toISOString() };
  return waitHere({ ...scene.session, memo }, teach(scene, teacher));
}

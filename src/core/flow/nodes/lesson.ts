import { z } from 'zod';
import type { NodeType, Ready, Tools } from '../node-type.ts';
import { exitsOf, goOn, passOnce, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';
import { askQuiz, judged, readQuiz, teacherOf } from './teach.ts';

const schema = z.strictObject({
  type: z.literal('lesson'),
  lesson: nameSchema.describe('Which lesson of flows/lessons/.'),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Says a lesson's cards and asks its one question; a wrong answer is explained. */
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
    exits: exitsOf(source, 'next'),
    waits: true,
    lesson: { name: source.lesson, at: ['lesson'] },
  }),
  ready: (source, tools) => readyLesson(source, tools),
};

function readyLesson(source: Source, tools: Tools): Ready {
  const found = tools.lesson(source.lesson);
  const mark = `${tools.key}_done`;
  if (!found) return { kind: 'lesson', enter: (scene) => goOn(scene.session, source.next) };
  const teacher = teacherOf(found, tools);
  return {
    kind: 'lesson',
    digits: true,
    enter: (scene) => askQuiz(scene, teacher),
    resume(scene, input) {
      if (input.input !== 'message') return null;
      const read = readQuiz(scene, teacher, input);
      if ('step' in read) return read.step;
      if ('wish' in read) return goOn(withAnswer(scene.session, mark, true), source.next);
      return goOn(withAnswer(scene.session, mark, true), source.next, judged(scene, teacher, read.right));
    },
    pass: passOnce(mark, source.next),
  };
}

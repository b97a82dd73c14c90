import { z } from 'zod';
import { EVENING } from '../../learning/learner.ts';
import { CLOCK } from '../answers/one-hour.ts';
import { CHAPTER_NAMES } from '../lesson.ts';
import type { Event, NodeType, Scene, Tools } from '../node-type.ts';
import { exitsOf, happensOnce } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('course'),
  do: z.enum(['daily', 'stop', 'restart']).describe('One lesson a day, no more of that, or all from the start.'),
  chapters: z.array(z.enum(CHAPTER_NAMES)).optional().describe('For restart: only these shelves.'),
  hour: nameSchema.optional().describe('For daily: the answer that holds her hour.'),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Her wish about the lessons: one a day at her hour, no more, or all from the start. */
export const course: NodeType<Source> = {
  type: 'course',
  about: 'Her wish about the lessons: one a day at her hour, no more, or all from the start.',
  example: `
type: course
do: restart
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next'),
    ...(source.chapters && { chapters: { names: source.chapters, at: ['chapters'] } }),
    reads: source.hour ? [{ at: ['hour'], text: source.hour, want: 'value' }] : [],
  }),
  ready: (source, tools) => happensOnce(source, tools, (scene) => [wished(source, scene, tools)]),
};

function wished(source: Source, scene: Scene, tools: Tools): Event {
  const { chapters } = source;
  const meant = tools.lessons.filter(({ chapter }) => chapters === undefined || chapters.includes(chapter));
  if (source.do === 'restart') return { type: 'lessons_restarted', lessons: meant.map(({ lesson }) => lesson) };
  if (source.do === 'stop') return { type: 'daily_lesson_ended', held: false };
  const hour = String(scene.value(source.hour ?? ''));
  return { type: 'daily_lesson_asked', hour: CLOCK.test(hour) ? hour : EVENING };
}

import { z } from 'zod';
import type { Daily } from '../../conversation/scene.ts';
import { bareWords, wordsOf } from '../../conversation/words/plain-words.ts';
import { learnt, nextLesson, type Progress } from '../../learning/progress.ts';
import { CHAPTER_NAMES, isFresh, type Lesson } from '../lesson.ts';
import type { NodeType, Ready, Scene, Step, Tools } from '../node-type.ts';
import type { Variable } from '../variable.ts';
import { exitsOf, goOn, withAnswer, withoutAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';
import { askQuiz, judged, readQuiz, type Teacher, teacherOf } from './teach.ts';

const schema = z.strictObject({
  type: z.literal('study'),
  chapters: z.array(z.enum(CHAPTER_NAMES)).min(1).describe('From which shelves, the first one first.'),
  about: nameSchema.optional().describe('An answer with her words: a lesson they name comes first, once.'),
  by_itself: z
    .boolean()
    .default(false)
    .describe('It comes without her asking: unanswered, it waits behind what is new.'),
  next: targetSchema.describe(
    'After her answer: {{ pelajaran_ke }} of {{ pelajaran_semua }} are then known. `harian` is true, from here on, where one comes each day.',
  ),
  none: targetSchema.describe('Where it goes when she is through for now.'),
  later: targetSchema.optional().describe('Where "nanti" leads, the question unanswered; else to next.'),
  afresh: targetSchema.optional().describe('Where "dari awal" leads; else to next.'),
});
type Source = z.infer<typeof schema>;

const count = (name: string): Variable => ({ name, type: 'count', longest: 2 });

/** Whether one comes each day by itself. */
const DAILY: Variable = { name: 'harian', type: 'yes_no', longest: 5 };

/** Teaches the lesson whose turn it is for her: what was wrong and is due, then what is new. */
export const study: NodeType<Source> = {
  type: 'study',
  about: 'Teaches the lesson whose turn it is for her: what was wrong and is due, then what is new.',
  example: `
type: study
chapters: [uang]
next: lanjut
none: lanjut
`,
  schema,
  shape: (source) => ({
    exits: [
      ...exitsOf(source, 'next', 'none'),
      ...wishes(source).map((name) => ({ name, to: source[name] ?? source.next, at: [name] })),
    ],
    sets: [
      { variable: count('pelajaran_ke'), on: ['next'] },
      { variable: count('pelajaran_semua'), on: ['next'] },
      { variable: DAILY },
    ],
    waits: true,
    chapters: { names: source.chapters, at: ['chapters'] },
  }),
  ready: (source, tools) => readyStudy(source, tools),
};

const wishes = (source: Source) => (['later', 'afresh'] as const).filter((name) => source[name] !== undefined);

interface School {
  source: Source;
  /** The answer that holds the lesson being taught. */
  at: string;
  done: string;
  lessons: readonly Lesson[];
  teachers: ReadonlyMap<string, Teacher>;
}

function readyStudy(source: Source, tools: Tools): Ready {
  const place = ({ chapter }: Lesson): number => source.chapters.indexOf(chapter);
  const lessons = tools.lessons.filter((one) => place(one) >= 0).toSorted((a, b) => place(a) - place(b));
  const teachers = new Map(lessons.map((one) => [one.lesson, teacherOf(one, tools)]));
  const school: School = { source, lessons, teachers, at: `${tools.key}_at`, done: `${tools.key}_done` };
  return {
    kind: 'study',
    digits: true,
    enter(scene) {
      const taught = teachers.get(String(scene.value(school.at)));
      return taught ? askQuiz(scene, taught) : { events: [], session: scene.session, need: { need: 'learning' } };
    },
    resume(scene, input) {
      if (input.input === 'answer' && input.answer.need === 'learning')
        return chosen(knowing(scene, input.answer.daily), school, input.answer.progress);
      const teacher = teachers.get(String(scene.value(school.at)));
      if (input.input !== 'message' || !teacher) return null;
      const read = readQuiz(scene, teacher, input);
      if ('step' in read) return read.step;
      // Unanswered, it is the next one she gets.
      if ('wish' in read) return goOn(withoutAnswer(scene.session, school.at), source[read.wish] ?? source.next);
      const over = withAnswer(withoutAnswer(scene.session, school.at), school.done, true);
      return goOn(over, source.next, judged(scene, teacher, read.right));
    },
    pass: (scene) =>
      scene.value(school.at) === undefined && scene.value(school.done) === true
        ? { session: scene.session, goto: source.next }
        : null,
  };
}

const knowing = (scene: Scene, daily: Daily): Scene =>
  scene.with(withAnswer(scene.session, DAILY.name, daily === 'on'));

function chosen(scene: Scene, school: School, progress: Progress): Step {
  const { now } = scene.env;
  const fresh = school.lessons.filter((one) => isFresh(one, now));
  const names = fresh.map(({ lesson }) => lesson);
  const lesson = named(scene, school, fresh) ?? nextLesson(progress, names, now);
  const teacher = lesson === null ? undefined : school.teachers.get(lesson);
  if (lesson === null || !teacher) return goOn(scene.session, school.source.none);
  const before = learnt(progress, names);
  const after = before + (Object.hasOwn(progress.lessons, lesson) ? 0 : 1);
  const counted = withAnswer(withAnswer(scene.session, 'pelajaran_ke', after), 'pelajaran_semua', names.length);
  const asked = askQuiz(scene.with(withAnswer(counted, school.at, lesson)), teacher);
  return school.source.by_itself ? { ...asked, events: [{ type: 'lesson_shown', lesson }, ...asked.events] } : asked;
}

/** "Anak saya mau belajar" says who wants it, not of what. */
const WHO_WANTS =
  /^\W*(?:(?:halo|kak|bu|pak|min)\W+)*(?:anak|adik|kakak|suami|istri|ibu|bapak)(?:ku|\s+(?:saya|sy|aku|kulo|kula))\b/i;

/** The lesson that her words name best, the first time only; none where two are named alike. */
function named(scene: Scene, { source, done }: School, lessons: readonly Lesson[]): string | null {
  const said = source.about === undefined || scene.value(done) === true ? undefined : scene.value(source.about);
  if (typeof said !== 'string') return null;
  const text = ` ${bareWords(wordsOf(said.replace(WHO_WANTS, ''))).join(' ')} `;
  const fits = lessons.map((one) => ({ lesson: one.lesson, fit: fitOf(one, text) })).filter(({ fit }) => fit > 0);
  const most = Math.max(...fits.map(({ fit }) => fit));
  const [best, ...others] = fits.filter(({ fit }) => fit === most);
  return best && others.length === 0 ? best.lesson : null;
}

/** How much of her words a lesson's own words cover: "kirim uang aman" says more than "kirim uang". */
function fitOf({ words, title }: Lesson, text: string): number {
  const said = [title, ...words].filter((word) => text.includes(` ${word} `));
  const widest = said.filter((word) => !said.some((other) => other !== word && ` ${other} `.includes(` ${word} `)));
  return widest.reduce((sum, word) => sum + word.split(' ').length, 0);
}

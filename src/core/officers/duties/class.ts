import { reply } from '../../conversation/reader.ts';
import type { Session } from '../../conversation/session.ts';
import { CHAPTER_NAMES, isFresh, type Lesson } from '../../flow/lesson.ts';
import type { Duty } from './duty.ts';

const SMALL = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh'.split(' ');
/** Behind a number of people these say nothing more. */
const PEOPLE = new Set(
  'orang org warga ibu ibu-ibu peserta yang yg hadir datang ikut ada semua semuanya sekitar tadi bu pak kak'.split(' '),
);
/** A class and its count are of one day. */
const OF_THE_DAY_MS = 24 * 3_600_000;

function whole(word = ''): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const small = SMALL.indexOf(word);
  return small < 0 ? null : small;
}

/** What a cadre reads aloud: the cards, the question with its options, and the answer with its reason. */
function aloud({ title, cards, quiz }: Lesson): string {
  const options = quiz.options.map((label, index) => `${'ABCD'[index]}) ${label}`).join(' ');
  const answer = `${'ABCD'[quiz.right - 1]}. ${quiz.when_right}`;
  return [`${title.toUpperCase()}`, ...cards, `TANYA: ${quiz.question} ${options}`, `JAWAB: ${answer}`].join('\n');
}

/** The titles of one part with the numbers they are asked for by. */
function titles(lessons: readonly Lesson[], chapter: string, now: Date): string {
  const listed = lessons.filter((lesson) => lesson.chapter === chapter && isFresh(lesson, now));
  return listed
    .sort((a, b) => a.number - b.number)
    .map(({ number, title }) => `${number} ${title}`)
    .join(', ');
}

/** KELAS 3: the lesson with that number for a group. KELAS UANG: what there is of that part. KELAS alone: how it is used. */
export const lessonForGroup: Duty = ({ args, session }, { flows, texts, env }) => {
  const lessons = [...flows.lessons.values()].map(({ value }) => value);
  const chapter = CHAPTER_NAMES.find((one) => one === args[0]);
  if (chapter && args.length === 1)
    return { events: [reply(`KELAS: ${titles(lessons, chapter, env.now)}.`)], because: 'class_titles' };
  const number = whole(args[0]);
  if (args.length > 1 || (args.length === 1 && number === null)) return 'pass';
  const lesson = lessons.find((one) => one.number === number);
  if (!lesson)
    return {
      events: [reply(texts.say('V1', { jumlah: String(Math.max(...lessons.map((one) => one.number))) }))],
      because: 'class_help',
    };
  if (!isFresh(lesson, env.now)) return { events: [reply(texts.say('V10'))], because: 'class_over' };
  const after = texts.say('V2', { nomor: String(number) });
  const taught = { number: lesson.number, at: env.now.toISOString() };
  const events = [reply(`${aloud(lesson)}\n${after}`)];
  return { events, session: { ...session, taught }, because: `class: ${lesson.lesson}` };
};

/** "12 orang", "yang datang 12 orang" soon after a lesson was given: what HADIR would hold; null for anything else. */
export function cameToTaught(words: readonly string[], taught: Session['taught'], now: Date): string[] | null {
  const [count, ...others] = words.filter((word) => !PEOPLE.has(word));
  const isCount = count !== undefined && others.length === 0 && whole(count) !== null && words.length > 1;
  if (!isCount || taught === null || now.getTime() - Date.parse(taught.at) > OF_THE_DAY_MS) return null;
  return [String(taught.number), count];
}

/** HADIR 3 12: twelve came to the lesson with the number 3. */
export const came: Duty = ({ args: typed, officer }, { flows, texts }) => {
  const args = typed.filter((word) => !PEOPLE.has(word));
  const [number, people] = [whole(args[0]), whole(args[1])];
  const lesson = [...flows.lessons.values()].find(({ value }) => value.number === number)?.value.lesson;
  if (args.length > 0 && number === null) return 'pass';
  if (args.length !== 2 || people === null || lesson === undefined)
    return { events: [reply(texts.say('V3b'))], because: 'class_held_help' };
  const held = { type: 'class_held' as const, lesson, came: people, officerId: officer.id };
  return { events: [held, reply(texts.say('V3', { jumlah: String(people) }))], because: 'class_held' };
};

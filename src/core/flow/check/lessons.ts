import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Flow, FlowSet } from '../flow-set.ts';
import { CHAPTERS, type Lesson } from '../lesson.ts';
import type { Source } from '../source.ts';
import type { Check } from './check.ts';

/** Lessons that flows name exist and fit who reads them; each has its right answer, and its amounts a date. */
export const lessons: Check = (set) => [
  ...[...set.flows.values()].flatMap((flow) => [...named(flow, set), ...shelves(flow)]),
  ...[...set.lessons.values()].flatMap(({ value, source }) => [
    ...rightAnswer(value, source),
    ...amounts(value, source),
  ]),
  ...tooLong(set),
];

function named(flow: Flow, { lessons: known, unread }: FlowSet): Finding[] {
  return [...flow.shapes].flatMap(([key, { lesson }]) => {
    if (!lesson || unread?.has(lesson.name)) return [];
    const found = known.get(lesson.name)?.value;
    const at = ['nodes', key, ...lesson.at];
    if (found) return mayMeet(flow, found.chapter) ? [] : [notForAnyone(flow, at, lesson.name)];
    const missing = findingAt(flow.source, at, {
      rule: 'no-such-lesson',
      reason: { id: `Pelajaran "${lesson.name}" tidak ada.`, en: `There is no lesson "${lesson.name}".` },
      todo: { id: 'Periksa nama di flows/lessons/.', en: 'Check the names in flows/lessons/.' },
    });
    return [missing];
  });
}

/** A flow that anyone may read teaches from harmless shelves only (S10). */
const mayMeet = ({ definition }: Flow, chapter: Lesson['chapter']): boolean =>
  CHAPTERS[chapter] === 'anyone' || definition.met === 'after_1' || definition.met === 'family';

const shelves = (flow: Flow): Finding[] =>
  [...flow.shapes].flatMap(([key, { chapters }]) =>
    (chapters?.names ?? [])
      .filter((name) => !mayMeet(flow, name))
      .map((name) => notForAnyone(flow, ['nodes', key, 'chapters'], name)),
  );

const notForAnyone = (flow: Flow, at: (string | number)[], name: string): Finding =>
  findingAt(flow.source, at, {
    rule: 'lesson-exposes',
    reason: {
      id: `"${name}" menyebut soal kerja dan surat; alur ini bisa terbaca siapa saja.`,
      en: `"${name}" names work and papers; anyone may read this flow.`,
    },
    todo: { id: 'Pakai bab uang, atau met: after_1.', en: 'Use the shelf uang, or met: after_1.' },
  });

function rightAnswer({ quiz }: Lesson, source: Source): Finding[] {
  if (quiz.right <= quiz.options.length) return [];
  const finding = findingAt(source, ['quiz', 'right'], {
    rule: 'no-right-answer',
    reason: { id: 'Jawaban yang benar bukan salah satu pilihan.', en: 'The right answer is none of the options.' },
    todo: { id: 'Tulis nomor pilihan yang benar, mulai dari 1.', en: 'Write the number of the right option, from 1.' },
  });
  return [finding];
}

const AMOUNT = /\bRp\b|\d\s*(?:persen|%)/i;
const textsOf = ({ cards, quiz }: Lesson): string[] => [
  ...cards,
  quiz.question,
  ...quiz.options,
  quiz.when_right,
  quiz.when_wrong,
];

/** An amount or rate ages: it says since when it is known and until when it is said. */
function amounts(lesson: Lesson, source: Source): Finding[] {
  const ages = !lesson.source.startsWith('hitungan') && textsOf(lesson).some((text) => AMOUNT.test(text));
  if (!ages || (lesson.as_of && lesson.expires)) return [];
  const finding = findingAt(source, ['source'], {
    rule: 'undated-amount',
    reason: { id: 'Ada jumlah atau persen tanpa tanggal.', en: 'An amount or rate has no date.' },
    todo: { id: 'Isi as_of dan expires, atau buang angkanya.', en: 'Give as_of and expires, or drop the number.' },
  });
  return [finding];
}

/** Three SMS, and well under a minute to read. */
const TURN = 459;

const tooLong = ({ lessons: known }: FlowSet): Finding[] =>
  [...known.values()].flatMap(({ value, source }) => {
    const { cards, quiz } = value;
    const whole = [...cards, quiz.question, ...quiz.options.map((label, at) => `${at + 1} ${label}`)].join(' ');
    if (whole.length <= TURN) return [];
    const finding = findingAt(source, ['cards'], {
      rule: 'lesson-too-long',
      reason: {
        id: `Sekali baca ${whole.length} huruf; paling banyak ${TURN}.`,
        en: `${whole.length} characters at once; at most ${TURN}.`,
      },
      todo: { id: 'Pendekkan kartunya.', en: 'Shorten the cards.' },
    });
    return [finding];
  });

import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { FlowSet } from '../flow-set.ts';
import type { Check } from './check.ts';

/** A lesson that a flow names exists, and its right answer is one of its options. */
export const lessons: Check = (set) => [...named(set), ...rightAnswers(set)];

const named = ({ flows, lessons: known }: FlowSet): Finding[] =>
  [...flows.values()].flatMap((flow) =>
    [...flow.shapes].flatMap(([key, { lesson }]) =>
      !lesson || known.has(lesson.name)
        ? []
        : [
            findingAt(flow.source, ['nodes', key, ...lesson.at], {
              rule: 'no-such-lesson',
              reason: { id: `Pelajaran "${lesson.name}" tidak ada.`, en: `There is no lesson "${lesson.name}".` },
              todo: { id: 'Periksa nama di flows/lessons/.', en: 'Check the names in flows/lessons/.' },
            }),
          ],
    ),
  );

const rightAnswers = ({ lessons: known }: FlowSet): Finding[] =>
  [...known.values()].flatMap(({ value, source }) =>
    value.quiz.right <= value.quiz.options.length
      ? []
      : [
          findingAt(source, ['quiz', 'right'], {
            rule: 'no-right-answer',
            reason: {
              id: 'Jawaban yang benar bukan salah satu pilihan.',
              en: 'The right answer is none of the options.',
            },
            todo: {
              id: 'Tulis nomor pilihan yang benar, mulai dari 1.',
              en: 'Write the number of the right option, from 1.',
            },
          }),
        ],
  );

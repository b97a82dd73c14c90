import type { BadExpression } from './cel.ts';
import type { Bilingual, Finding } from './finding.ts';
import type { Path, Source } from './source.ts';

/** A finding at a path of a file. */
export function findingAt(
  source: Source,
  path: Path,
  what: { rule: string; level?: 'error' | 'warning'; reason: Bilingual; todo: Bilingual },
): Finding {
  const { rule, level = 'error', reason, todo } = what;
  return { file: source.file, ...source.at(path), rule, level, reason, todo };
}

/** A `{{ }}` that is no known name or filter. */
export function badTemplate(source: Source, path: Path, part: string): Finding {
  return findingAt(source, path, {
    rule: 'text-name',
    reason: { id: `"${part}" bukan jawaban atau filter yang dikenal.`, en: `"${part}" is no known answer or filter.` },
    todo: {
      id: 'Pakai nama pertanyaan dalam alur ini, lalu | rupiah, tanggal, jam, atau panggilan.',
      en: 'Use the name of a question of this flow, then | rupiah, tanggal, jam or panggilan.',
    },
  });
}

const WHY: Readonly<Record<BadExpression['why'], { reason: Bilingual; todo: Bilingual }>> = {
  syntax: {
    reason: { id: 'Syarat ini tidak terbaca', en: 'This condition cannot be read' },
    todo: { id: 'Contoh yang benar: umur > 17 && negara == "MY".', en: 'A right one: umur > 17 && negara == "MY".' },
  },
  type: {
    reason: { id: 'Syarat ini mencampur jenis yang berbeda', en: 'This condition mixes kinds of values' },
    todo: {
      id: 'Bandingkan angka dengan angka, kata dengan "kata".',
      en: 'Compare numbers to numbers, words to "words".',
    },
  },
  forbidden: {
    reason: { id: 'Bagian ini tidak boleh dipakai dalam syarat', en: 'This may not be used in a condition' },
    todo: { id: 'Pakai ==, in, startsWith, contains, dan &&.', en: 'Use ==, in, startsWith, contains and &&.' },
  },
  size: {
    reason: { id: 'Syarat ini terlalu panjang', en: 'This condition is too long' },
    todo: { id: 'Bagi menjadi beberapa syarat.', en: 'Split it into several.' },
  },
};

/** A condition that cannot be used. */
export function badExpression(source: Source, path: Path, error: BadExpression): Finding {
  const { reason, todo } = WHY[error.why];
  const detail = ` (${error.message}).`;
  return findingAt(source, path, {
    rule: `condition-${error.why}`,
    reason: { id: reason.id + detail, en: reason.en + detail },
    todo,
  });
}

import type { Slot } from './slot.ts';

const KIN = new Set(
  'anak suami istri isteri adik kakak adek ibu bapak emak mama saudara sodara ponakan keponakan tetangga teman menantu ipar sepupu cucu saya'.split(
    ' ',
  ),
);

/** Whom it is about, in her words. */
export const who: Slot = {
  variable: { name: 'who', type: 'text', longest: 40 },
  again: 'again_who',
  read({ clauses, alone, text }) {
    if (alone && text.trim() !== '') return { value: text.trim().slice(0, 80) };
    const named = clauses.find(({ rest }) => KIN.has(rest[0] ?? ''));
    return named ? { value: named.rest.join(' ').slice(0, 80) } : null;
  },
  event: (caseId, _value, text) => ({ type: 'case_told_more', caseId, facts: {}, details: text }),
};

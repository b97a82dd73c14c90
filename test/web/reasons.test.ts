import { describe, expect, it } from 'vitest';
import { rules } from '../../src/core/cases/routing/rules/index.ts';
import { READERS } from '../../src/core/conversation/readers/index.ts';
import { CATEGORIES } from '../../src/core/danger/assessment.ts';
import { labelOf } from '../../src/web/simulator/page/labels.ts';
import { REASON_WORDS } from '../../src/web/simulator/page/reason-words.ts';
import { reasonIn } from '../../src/web/simulator/page/reasons.ts';

describe('why, in words for who tries the page', () => {
  it.each([
    ['door: door_shown', 'belum tentu sendirian: ditanya dulu, bisa baca sendiri?'],
    ['gather: bubble_2', 'ditunggu dulu, mungkin masih menulis: pesan ke-2 ditunggu lanjutannya'],
    ['danger: confinement (doubt)', 'bahaya: dikurung (ragu)'],
    ['danger: wages, unseen', 'bahaya: gaji, tanpa terlihat di layarnya'],
    ['district: 2 in the roster', 'kabupaten: 2 orang di daftar'],
    ['on-duty: 1 of 2 stay', 'sedang bertugas: 1 dari 2'],
    ['woman: 0 of 2 suit: skipped', 'perempuan: 0 dari 2, dilewati'],
    ['village may know: no: the district at once', 'desa boleh tahu? tidak: langsung kabupaten'],
    ['nothing_against', 'tidak ada halangan'],
    ['accused_by_title', 'jabatannya disebut dalam tuduhan'],
    ['must_not_know', 'diminta jangan sampai tahu'],
    ['a_human_decides', 'orang di pusat yang memutuskan'],
    // Rules of the word lists are Indonesian already, and what is unknown is shown rather than lost.
    ['upah/gaji-tidak-dibayar: blm digaji', 'upah/gaji-tidak-dibayar: blm digaji'],
    ['02-penanda/keluarga: anak saya', 'penanda/keluarga: anak saya'],
    ['something_new', 'something new'],
  ])('%s', (because, words) => expect(reasonIn(because)).toBe(words));

  it('knows every reader, every rule of routing and every kind', () => {
    const names = [...READERS.map(({ name }) => name), ...rules.map(({ name }) => name), ...CATEGORIES];
    expect(names.filter((name) => !Object.hasOwn(REASON_WORDS, name))).toEqual([]);
  });

  it.each([
    ...['officer_kept_out', 'officer_named', 'village_kept_out', 'number_may_have_changed_hands'],
    ...['desk_found', 'desk_kept_out', 'desk_let_in', 'desk_knows_number'],
  ])('has words for %s', (event) => expect(labelOf(event).words).not.toBe(event.replaceAll('_', ' ')));
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kindOfHelp } from '../../../../src/core/cases/kind-of-help.ts';
import { purposeOf, readLetters } from '../../../../src/core/cases/kronologi/letter-words.ts';
import { papersOf } from '../../../../src/core/cases/kronologi/papers.ts';
import { tellsSomething } from '../../../../src/core/cases/kronologi/tells-something.ts';
import { isUnsaid } from '../../../../src/core/cases/plain-facts.ts';
import { CATEGORIES } from '../../../../src/core/danger/assessment.ts';
import { sharedContent } from '../../../support/helpline.ts';

const letters = readLetters(readFileSync('flows/letters.yaml', 'utf8'));

const told = (kind: string, problem: string, villageMaySign = true) => ({
  number: '40711',
  printedOn: '30 November 2026',
  problem,
  country: 'Malaysia',
  village: null,
  worker: 'somebody else' as const,
  words: letters[kind] ?? letters.other,
  villageMaySign,
  entries: [],
});
const all = (...args: Parameters<typeof told>): string => JSON.stringify(papersOf(told(...args)));

describe('the letters of each kind', () => {
  it('has words for every kind that may be written', () => {
    const kinds = [...CATEGORIES.filter((one) => one !== 'none' && !isUnsaid(one)), 'documents', 'programme', 'child'];
    expect(kinds.filter((kind) => !Object.hasOwn(letters, kind))).toEqual([]);
    expect(CATEGORIES.filter((one) => isUnsaid(one) && Object.hasOwn(letters, one))).toEqual([]);
  });

  it('complains of wages, and asks for help with papers or a death', () => {
    expect(purposeOf(letters.wages ?? letters.other, { problem: 'gaji belum dibayar', country: 'Oman' })).toBe(
      'menyampaikan pengaduan tentang gaji belum dibayar di Oman',
    );
    for (const kind of ['death', 'documents', 'illness_accident', 'lost_contact'])
      expect(all(kind, 'x')).not.toMatch(/pengaduan|slip gaji/);
    expect(all('death', 'ada yang meninggal')).toMatch(/Nama yang meninggal.*Surat kematian/);
  });

  it("has the village's head sign only where the village may know", () => {
    expect(all('wages', 'x')).toContain('Kepala desa');
    expect(all('wages', 'x', false)).not.toMatch(/kepala desa/i);
  });
});

describe('kindOfHelp', () => {
  it.each([
    ['wages', true, 'child'],
    ['none', true, 'child'],
    ['documents', true, 'documents'],
    ['sexual_violence', true, 'sexual_violence'],
    ['wages', false, 'wages'],
  ])('%s, about a child: %s', (category, aboutChild, kind) => expect(kindOfHelp({ category, aboutChild })).toBe(kind));
});

describe('what belongs in a letter', () => {
  const tells = (line: string): boolean => tellsSomething(line, sharedContent().assess(line, 'sms'));
  it.each([
    'ada kabar?',
    'is there any news?',
    'sdh ada kabar blm',
    'makasih ya',
    'tolong telepon saya',
    'kapan anak saya pulang?',
  ])('not: %s', (line) => expect(tells(line)).toBe(false));
  it.each([
    'kabar terakhir bulan maret lewat wa',
    'kata temannya sudah pulang',
    'paspornya dipegang majikan',
    'wonosobo',
  ])('%s', (line) => expect(tells(line)).toBe(true));
});

import { describe, expect, it } from 'vitest';
import { ourWord } from '../../../../src/core/conversation/words/our-word.ts';
import { safeWordIn } from '../../../../src/core/conversation/words/safe-word.ts';
import { sharedContent } from '../../../support/helpline.ts';

describe('a word of ours in English', () => {
  it.each([
    ['NUMBER', 'nomor'],
    ['Person please', 'petugas'],
    ['WITHDRAW', 'cabut'],
    ['delete my data.', 'hapus data saya'],
    ['I agree', 'setuju'],
    ["I don't agree", 'tidak setuju'],
    ['any news?', 'status'],
    ['NOT YET', 'belum'],
    ['new', 'baru'],
    ['nomor', 'nomor'],
  ])('%s: %s', (said, ours) => expect(ourWord(said)).toBe(ours));

  it.each([
    'a person took my passport',
    'he has my phone number',
    'they withdraw my salary',
    'boss wants to delete my data from the phone',
    'i agree to work but they do not pay',
    'any news of my sister in oman',
    'not yet paid',
    'my new employer hits me',
    'i want to go back home',
    'settings of my phone were changed by madam',
  ])('is no word in: %s', (said) =>
    expect([
      'petugas',
      'nomor',
      'cabut',
      'hapus data saya',
      'setuju',
      'status',
      'belum',
      'baru',
      'kembali',
      'aturan',
    ]).not.toContain(ourWord(said)),
  );

  it('is no key word of hers', () => {
    for (const word of ['number', 'person', 'settings', 'lesson', 'nobody', 'none'])
      expect(safeWordIn(word)).toBeNull();
    expect(safeWordIn('mangga')).toBe('mangga');
  });
});

it('no English text names a word of ours that only Indonesian has', () => {
  const { texts } = sharedContent();
  const OURS =
    /\b(?:NOMOR|PETUGAS|BELAJAR|CATATAN|KELOMPOK|MULAI|SETUJU|BARU|SELESAI|BELUM|CABUT|HAPUS|JANGAN|BAHAYA|AMAN)\b/;
  expect([...texts.english].map(([, text]) => JSON.stringify(text)).join()).toContain('STATUS');
  for (const [, text] of texts.english) expect(JSON.stringify(text)).not.toMatch(OURS);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unnamed } from '../../../../src/core/cases/kronologi/unnamed.ts';
import { lexicon } from '../../danger/reader.ts';

const numRuns = Number(process.env.RUNS ?? 300);
const { forms } = lexicon.spelling.vocabulary;
const known = { isWord: (word: string) => forms.has(word) };

it.each([
  ['anak saya siti di arab tidak digaji', 'anak saya di arab tidak digaji'],
  ['sponsornya pak darmo minta uang', 'sponsornya pak (orang yang disebut) minta uang'],
  ['dibawa PT Maju Jaya Abadi, lalu dipulangkan', 'dibawa PT (perusahaan yang disebut), lalu dipulangkan'],
  ['majikan bernama Madam Khadija marah', 'majikan bernama Madam (orang yang disebut) marah'],
  ['calo sutrisno. Dia pergi', 'calo (orang yang disebut). Dia pergi'],
  ['suami saya tidak ada kabar', 'suami saya tidak ada kabar'],
  ['pak lurah sudah tahu', 'pak lurah sudah tahu'],
  ['majikan marah dan pukul', 'majikan marah dan pukul'],
  ['Ibu Wartini sudah ditelepon', 'Ibu (orang yang disebut) sudah ditelepon'],
  ['sponsor minta 5 juta', 'sponsor minta 5 juta'],
  ['sudah ketemu Slamet, dia janji bayar', 'sudah ketemu (orang yang disebut), dia janji bayar'],
  ['Sudah ke KBRI di Riyadh hari Jumat. Ditolak BP2MI', 'Sudah ke KBRI di Riyadh hari Jumat. Ditolak BP2MI'],
  ['sudah ke Wonosobo. Alhamdulillah diterima', 'sudah ke Wonosobo. Alhamdulillah diterima'],
])('%s', (text, without) => {
  expect(unnamed(text, known)).toBe(without);
});

it('keeps what a company does, and leaves out its name', () => {
  expect(unnamed('PT dipanggil jumat', known)).toBe('PT dipanggil jumat');
  expect(unnamed('pt nya akan bayar', known)).toBe('pt nya akan bayar');
  expect(unnamed('pt maju jaya dipanggil jumat', known)).toBe('pt (perusahaan yang disebut) dipanggil jumat');
});

it('leaves out a name that is given, wherever it stands and however it is written', () => {
  expect(unnamed('Melati bilang melati. MELATI? bunga melatih', known, ['Melati'])).toBe(
    '(orang yang disebut) bilang (orang yang disebut). (orang yang disebut)? bunga melatih',
  );
  expect(unnamed('a.b (c', known, ['a.b', ' ', '('])).toContain('orang yang disebut');
});

it('never fails, and keeps every word that no opener stands before', () => {
  const word = fc.constantFrom('gaji', 'belum', 'dibayar', 'tiga', 'bulan', 'pulang', 'rumah', 'uang');
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(unnamed(words.join(' '), known)).toBe(words.join(' '));
    }),
    { numRuns },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      unnamed(text, known, [text.slice(0, 5)]);
    }),
    { numRuns },
  );
});

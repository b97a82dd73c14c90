import fc from 'fast-check';
import { expect, it } from 'vitest';
import { unnamed } from '../../../../src/core/cases/kronologi/unnamed.ts';
import { sharedContent } from '../../../support/helpline.ts';
import { lexicon } from '../../danger/reader.ts';

const numRuns = Number(process.env.RUNS ?? 300);
const { forms } = lexicon.spelling.vocabulary;
const names = new Set(sharedContent().flows.words.names);
const known = { isWord: (word: string) => forms.has(word), names };

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
  ['kades joko minta 2 juta', 'kades (orang yang disebut) minta 2 juta'],
  ['Pak Lurah Sugeng minta uang', 'Pak Lurah (orang yang disebut) minta uang'],
  ['mandor karyono marah', 'mandor (orang yang disebut) marah'],
  ['kapten wang pukul kami', 'kapten (orang yang disebut) pukul kami'],
  ['dibawa si darsono ke kota', 'dibawa si (orang yang disebut) ke kota'],
  ['majikan Mr. Wang marah', 'majikan Mr. (orang yang disebut) marah'],
  ['sponsor: Darmi, minta uang', 'sponsor: (orang yang disebut), minta uang'],
  ['sponsor (wagiyem) minta uang', 'sponsor (orang yang disebut) minta uang'],
  ['dibawa PT. Maju Jaya, lalu pulang', 'dibawa PT. (perusahaan yang disebut), lalu pulang'],
  ['ketemu slamet, katanya agus pergi', 'ketemu (orang yang disebut), katanya (orang yang disebut) pergi'],
  ['KETEMU SLAMET', 'KETEMU (orang yang disebut)'],
  ['PAK SUDAH DATANG', 'PAK SUDAH DATANG'],
  ['ketemu wagiyem di pasar', 'ketemu (orang yang disebut) di pasar'],
  ['Siti dipukul. Rina melihat', '(orang yang disebut) dipukul. (orang yang disebut) melihat'],
  ['siti arinah belum dibayar', '(orang yang disebut) belum dibayar'],
  ['utang ke agus 5 juta', 'utang ke (orang yang disebut) 5 juta'],
  ['rumah di desa Wahyu', 'rumah di desa Wahyu'],
  ['ade saya di arab', 'ade saya di arab'],
  ['telepon 0812-3456-7890 ya', 'telepon (nomor yang disebut) ya'],
  ['hp +62 812 3456 7890, mati', 'hp (nomor yang disebut), mati'],
  ['rekening 1234567890', 'rekening (nomor yang disebut)'],
  ['rekening BRI 0021-01-012345-50-1', 'rekening BRI (nomor yang disebut)'],
  ['paspor A1234567 dipegang', 'paspor (nomor yang disebut) dipegang'],
  ['tanggal 2026-12-01 gaji 1500 2000', 'tanggal 2026-12-01 gaji 1500 2000'],
  ['tgl 08-12-2026 15.30 bayar 15.000.000', 'tgl 08-12-2026 15.30 bayar 15.000.000'],
  ['gaji Rp 15000000000 sejak 01/12/2025', 'gaji Rp 15000000000 sejak 01/12/2025'],
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

it('leaves no listed name and no phone number, whatever is written around it', () => {
  const around = fc.array(fc.constantFrom('gaji', 'katanya', 'dari', 'di', 'sponsor', 'kades', 'Mr.', 'PT', 'marah,'));
  const asWritten = fc.constantFrom(
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`,
  );
  const name = fc.constantFrom(...names).filter((one) => one.length > 3);
  fc.assert(
    fc.property(around, name, asWritten, around, (before, one, write, after) => {
      const said = unnamed([...before, write(one), ...after].join(' '), known);
      expect(said.toLowerCase().split(/[^\p{L}]+/u)).not.toContain(one);
    }),
    { numRuns },
  );
  const phone = fc.stringMatching(/^(?:\+62 ?8|08)\d{2}[ -]?\d{4}[ -]?\d{3,4}$/);
  fc.assert(
    fc.property(around, phone, around, (before, one, after) => {
      expect(unnamed([...before, one, ...after].join(' '), known)).not.toMatch(/\d{3}/);
    }),
    { numRuns },
  );
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

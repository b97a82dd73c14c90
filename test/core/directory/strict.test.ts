import { expect, it } from 'vitest';
import { readDirectory } from '../../../src/core/directory/read-directory.ts';
import { readFlowFiles } from '../../../src/store/flow-files.ts';
import { sharedContent } from '../../support/helpline.ts';

const { files } = readFlowFiles('flows');
const NOW = new Date('2026-11-24T05:00:00Z');
const knows = (code: string): boolean => sharedContent().placeName(code) !== code;
/** What is refused when one file reads otherwise; the files as shipped have no findings. */
const refused = (name: string, from: string | RegExp, to: string) => {
  const path = `flows/directory/${name}.yaml`;
  const spoilt = files.map((file) => (file.path === path ? { path, text: file.text.replace(from, to) } : file));
  expect(spoilt.some((file, at) => file.text !== files[at]?.text)).toBe(true);
  return readDirectory(spoilt, NOW, knows).findings.filter(({ file }) => file === path);
};

it('the files as shipped are read without a finding', () => {
  expect(readDirectory(files, NOW, knows).findings).toEqual([]);
});

const FIRST = /number: "110", for: polisi, dial_from: ID/;
it.each<[string, string, string | RegExp, string, string]>([
  ['a short number from everywhere', 'id', FIRST, 'number: "110", for: polisi, dial_from: any', 'wrong-value'],
  ['a free number from abroad (S17)', 'id', FIRST, 'number: "08001234", for: polisi, dial_from: abroad', 'wrong-value'],
  ['a number of three digits with +', 'id', FIRST, 'number: "+123", for: polisi, dial_from: ID', 'wrong-value'],
  ['a country that begins with 0', 'id', FIRST, 'number: "+0812345678", for: polisi, dial_from: ID', 'wrong-value'],
  ['a number with letters', 'id', FIRST, 'number: "11O", for: polisi, dial_from: ID', 'wrong-value'],
  ['a country that is none', 'id', FIRST, 'number: "110", for: polisi, dial_from: Id', 'wrong-value'],
  ['a second number in its words', 'id', 'for: polisi', 'for: "polisi, 081234567890"', 'wrong-value'],
  ['a number in its name', 'id', 'name: Darurat', 'name: Darurat 0812 3456 789', 'wrong-value'],
  ['a number in its hours', 'id', 'hours: 24 jam', 'hours: "24 jam, 021-7808211"', 'wrong-value'],
  ['a number in its place', 'my', 'place: Johor Bahru', 'place: telp 999', 'wrong-value'],
  ['a month 13', 'id', 'as_of: 2024-09', 'as_of: 2024-13', 'wrong-value'],
  ['a source of the future', 'id', 'as_of: 2024-09', 'as_of: 2031-09', 'future'],
  ['a blank source', 'id', /source: \S.*aidlines.*/, 'source: " "', 'wrong-value'],
  ['an end nobody lives to see', 'id', 'expires: 2027-11-30', 'expires: 2099-11-30', 'too-long'],
  ['a day that is none', 'id', 'expires: 2027-11-30', 'expires: 2027-02-30', 'wrong-value'],
  ['the id of another service', 'id', 'id: id-sapa129', 'id: id-ojk-157', 'same-id'],
  ['the id of a number of another service', 'id', 'id: id-sapa129', 'id: id-emergency-2', 'same-id'],
  ['the id of an office', 'offices', 'id: id-p4mi-banyuwangi', 'id: id-ltsa-banyuwangi', 'same-id'],
  ['a number in what an office is for', 'offices', 'says: surat, berangkat', 'says: "0333-123456, surat', 'yaml'],
  ['a number in where an office is', 'offices', 'where: di Mal', 'where: 0333-123456 di Mal', 'wrong-value'],
  ['an area that is none', 'offices', 'area: "35.10"', 'area: "35.99"', 'no-such-area'],
  ['the id of another programme', 'programmes', 'id: bpjs_pmi', 'id: kur_pmi', 'same-id'],
  [
    'a number in a programme',
    'programmes',
    'where: "Tanya bank',
    'where: "Telepon 081234567890, tanya bank',
    'wrong-value',
  ],
  ['a number in its English', 'programmes', 'where: "Ask a bank', 'where: "Call 157, ask a bank', 'wrong-value'],
  [
    'a right told where to go',
    'programmes',
    'where: "Tanya bank',
    'where: "Berhak atas santunan, wajib diklaim. Tanya bank',
    'wrong-value',
  ],
  [
    'a right told in English alone',
    'programmes',
    'where: "Ask a bank',
    'where: "You are entitled to it. Ask a bank',
    'wrong-value',
  ],
  ['a village twice', 'desbumi', '52.02.02.2009', '52.02.11.2005', 'same-id'],
  ['a village that is none', 'desbumi', '52.02.02.2009', '99.99.99.9999', 'no-such-area'],
  ['a number in an English word', 'english', 'polisi: police', 'polisi: police 081234567890', 'wrong-value'],
])('%s is refused, with its line', (_what, name, from, to, rule) => {
  const found = refused(name, from, to).find((one) => one.rule === rule);
  expect(found).toMatchObject({ level: 'error', line: expect.any(Number) });
  expect(found?.line).toBeGreaterThan(1);
});

it.each([
  'Senin-Jumat 08.00-16.00',
  '24 jam, Indonesia 08-22',
  '2024-2026',
  '12-05-2026',
  'telepon, pesawat 4213-4216',
])('what is no number to call is not taken for one: %s', (hours) =>
  expect(refused('id', 'for: polisi', `for: "${hours}"`).filter(({ rule }) => rule === 'wrong-value')).toEqual([]),
);

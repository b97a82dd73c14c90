import { describe, expect, test } from 'vitest';
import { readDirectory } from '../../../src/core/directory/read-directory.ts';
import { servicesFor } from '../../../src/core/directory/services-for.ts';
import { sizeOfSms } from '../../../src/core/sms/segments.ts';
import { readFlowFiles } from '../../../src/store/flow-files.ts';

const NOW = new Date('2026-11-24T05:00:00Z');
const file = (checked: string | null, expires = '2027-11-30') => `
country: SA
country_name: Arab Saudi
services:
  - { id: police, name: Darurat, kind: emergency, phones: [{ number: "999", for: polisi, dial_from: SA }], source: contoh, as_of: "2024-09", expires: 2027-11-30, checked_on: null }
  - { id: mission, name: Perwakilan, kind: mission, phones: [{ number: "+966500000000", for: telepon, dial_from: any }, { number: "021000", for: kantor, dial_from: ID }], source: contoh, as_of: "2020-03", expires: ${expires}, checked_on: ${checked} }
`;
const directory = (text: string) =>
  readDirectory([
    { path: 'flows/directory/sa.yaml', text },
    {
      path: 'flows/directory/first-help.yaml',
      text: 'first_help: { signed_by: null, order: [emergency, mission], categories: { undocumented: [mission, emergency] } }',
    },
  ]).directory;
const ask = (text: string, over: Partial<Parameters<typeof servicesFor>[1]> = {}) =>
  servicesFor(directory(text), { country: 'SA', kind: 'darurat', category: null, now: NOW, demo: false, ...over }).map(
    (one) => one.text,
  );

const POLICE = 'Darurat (Arab Saudi): 999 polisi. Sumber Sep 2024';
const MISSION = 'Perwakilan (Arab Saudi): +966500000000 telepon. Dicek Nov 2026';
const NOT_YET = 'Nomor perwakilan Indonesia belum selesai kami cek. Petugas sedang mencarikan.';

describe('S17: the right number for the reader', () => {
  test('a mission called within 90 days is shown, with the country and the day', () => {
    expect(ask(file('2026-11-01'))).toEqual([POLICE, MISSION]);
  });
  test.each([['2026-08-01'], [null]])(
    'called %s: only the emergency number, and that the mission is not checked',
    (checked) => {
      expect(ask(file(checked))).toEqual([POLICE, NOT_YET]);
    },
  );
  test('the demonstration shows sourced numbers with their date and the word CONTOH', () => {
    expect(ask(file(null), { demo: true })).toEqual([
      `CONTOH ${POLICE}`,
      'CONTOH Perwakilan (Arab Saudi): +966500000000 telepon. Sumber Mar 2020',
    ]);
  });
  test('what is expired is not said', () => {
    expect(ask(file('2026-11-01', '2026-11-24'))).toEqual([POLICE]);
  });
  test('a number that cannot be dialled from there is left out', () => {
    expect(ask(file('2026-11-01')).join()).not.toContain('021000');
  });
  test('whom to name first depends on the category', () => {
    expect(ask(file('2026-11-01'), { category: 'undocumented' })).toEqual([MISSION, POLICE]);
  });
  test('another country has none', () => {
    expect(ask(file('2026-11-01'), { country: 'MY' })).toEqual([]);
  });
});

describe('the shipped directory', () => {
  const shipped = readDirectory(readFlowFiles('flows').files);
  test('is read without findings', () => {
    expect(shipped.findings).toEqual([]);
    expect([...shipped.directory.countries.keys()].sort()).toEqual(['HK', 'MY', 'SA', 'SG', 'TW']);
  });
  test.each(['HK', 'MY', 'SA', 'SG', 'TW'])(
    '%s has an emergency number and a mission; each line is one SMS',
    (country) => {
      const lines = servicesFor(shipped.directory, { country, kind: 'darurat', category: null, now: NOW, demo: true });
      expect(lines.length).toBeGreaterThan(1);
      for (const { text } of lines) expect(sizeOfSms(text)).toMatchObject({ segments: 1, encoding: 'GSM-7' });
    },
  );
  test('nobody has called these numbers yet, so outside the demonstration no mission is shown', () => {
    const lines = servicesFor(shipped.directory, {
      country: 'SA',
      kind: 'mission',
      category: null,
      now: NOW,
      demo: false,
    });
    expect(lines.map(({ text }) => text)).toEqual([NOT_YET]);
  });
});

test('two files for one country are refused', () => {
  const text = file(null);
  const { findings } = readDirectory([
    { path: 'flows/directory/a.yaml', text },
    { path: 'flows/directory/b.yaml', text },
  ]);
  expect(findings.map(({ file: path, rule }) => [path, rule])).toEqual([['flows/directory/b.yaml', 'same-country']]);
});

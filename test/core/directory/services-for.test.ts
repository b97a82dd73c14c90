import { describe, expect, test } from 'vitest';
import { dueCalls, notReady } from '../../../src/core/directory/due.ts';
import { findDesbumi } from '../../../src/core/directory/find-desbumi.ts';
import { findNeed } from '../../../src/core/directory/find-need.ts';
import { findTown, kmBetween } from '../../../src/core/directory/find-place.ts';
import { localHelp } from '../../../src/core/directory/local-help.ts';
import { programmesFor } from '../../../src/core/directory/programmes-for.ts';
import { readDirectory } from '../../../src/core/directory/read-directory.ts';
import type { ServiceNeed } from '../../../src/core/directory/schema.ts';
import { type ServiceQuestion, servicesFor } from '../../../src/core/directory/services-for.ts';
import type { Checks, ServiceCheck } from '../../../src/core/directory/standing.ts';
import { sizeOfSms } from '../../../src/core/sms/segments.ts';
import { readFlowFiles } from '../../../src/store/flow-files.ts';

const NOW = new Date('2026-11-24T05:00:00Z');
const file = (expires = '2027-11-30') => `
country: SA
country_name: Arab Saudi
services:
  - { id: police, name: Darurat, kind: emergency, needs: [darurat], phones: [{ number: "999", for: polisi, dial_from: SA }], source: contoh, as_of: "2024-09", expires: 2027-11-30 }
  - { id: mission, name: Perwakilan, kind: mission, needs: [dokumen], at: [24.7, 46.7], phones: [{ number: "+966500000000", for: telepon, dial_from: any }, { number: "021000", for: kantor, dial_from: ID }], source: contoh, as_of: "2020-03", expires: ${expires} }
  - { id: second, name: Perwakilan dua, kind: mission, needs: [dokumen], at: [21.5, 39.2], hours: 24 jam, phones: [{ number: "+966500000001", for: telepon, dial_from: abroad }], source: contoh, as_of: "2020-03", expires: 2027-11-30 }
`;
const FIRST_HELP = {
  path: 'flows/directory/first-help.yaml',
  text: 'first_help: { signed_by: null, order: [emergency, mission], categories: { undocumented: [mission, emergency] } }',
};
const read = (text: string) => readDirectory([{ path: 'flows/directory/sa.yaml', text }, FIRST_HELP]);
const called = (at: string, result: ServiceCheck['result'] = 'ok', id = 'mission'): Checks =>
  new Map([[id, { result, at: new Date(at) }]]);
const ask = (over: Partial<ServiceQuestion> = {}, text = file()) =>
  servicesFor(read(text).directory, {
    where: { country: 'SA', at: null },
    dialledFrom: 'SA',
    need: 'darurat',
    category: null,
    now: NOW,
    demo: false,
    checks: called('2026-11-01T09:30:00Z'),
    ...over,
  }).map((one) => one.text);

const POLICE = 'Darurat (Arab Saudi): 999 polisi. Sumber Sep 2024';
const MISSION = 'Perwakilan (Arab Saudi): +966500000000 telepon. Dicek Nov 2026';
const NOT_YET = 'Nomor perwakilan Indonesia belum selesai kami cek. Petugas sedang mencarikan.';

describe('S17: the right number for the reader', () => {
  test('a mission called within 90 days is shown, with the country and the month', () => {
    expect(ask()).toEqual([POLICE, MISSION]);
  });
  test('it disappears at that minute', () => {
    const checks = called('2026-11-01T09:30:00Z');
    expect(ask({ checks, now: new Date('2027-01-30T09:29:59Z') })).toContain(MISSION);
    expect(ask({ checks, now: new Date('2027-01-30T09:30:00Z') })).toEqual([POLICE, NOT_YET]);
  });
  test.each(['wrong', 'no_answer'] as const)('called and %s: not shown', (result) => {
    expect(ask({ checks: called('2026-11-01T09:30:00Z', result) })).toEqual([POLICE, NOT_YET]);
  });
  test('an emergency number found wrong is not shown either, not even in the demonstration', () => {
    expect(ask({ demo: true, checks: called('2026-11-01T09:30:00Z', 'wrong', 'police') }).join()).not.toContain('999');
  });
  test('never called: only the emergency number, and that the mission is not checked', () => {
    expect(ask({ checks: new Map() })).toEqual([POLICE, NOT_YET]);
  });
  test('the demonstration shows sourced numbers with their date and the word CONTOH', () => {
    expect(ask({ demo: true, checks: new Map() }).slice(0, 2)).toEqual([
      `CONTOH ${POLICE}`,
      'CONTOH Perwakilan (Arab Saudi): +966500000000 telepon. Sumber Mar 2020',
    ]);
  });
  test('what is expired is not said', () => {
    expect(ask({}, file('2026-11-24'))).toEqual([POLICE, NOT_YET]);
  });
  test('a number that cannot be dialled from where the reader is is left out', () => {
    expect(ask().join()).not.toContain('021000');
    expect(ask({ dialledFrom: 'ID' })).toEqual([
      'Perwakilan (Arab Saudi): +966500000000 telepon, 021000 kantor. Dicek Nov 2026',
    ]);
    expect(ask({ demo: true }).join()).not.toContain('+966500000001');
  });
  test('whom to name first depends on the category', () => {
    expect(ask({ category: 'undocumented' })).toEqual([MISSION, POLICE]);
  });
  test('the nearest first, with when it is open', () => {
    const near = { country: 'SA', at: [21.4, 39.8] as const };
    const lines = ask({ where: near, need: 'dokumen', demo: true, dialledFrom: 'ID' });
    expect(lines[0]).toBe('CONTOH Perwakilan dua (Arab Saudi): +966500000001 telepon. 24 jam. Sumber Mar 2020');
  });
  test('another country has none', () => {
    expect(ask({ where: { country: 'MY', at: null } })).toEqual([]);
  });
});

describe('a file of services that is wrong', () => {
  const rules = (text: string) => read(text).findings.map(({ rule }) => rule);
  test.each([
    ['a number that is none', file().replace('"999"', '"99a"'), 'wrong-value'],
    [
      'a number that is only remembered',
      file().replace('source: contoh, as_of: "2024-09"', 'source: contoh, candidate_phones: [], as_of: "2024-09"'),
      'unknown-key',
    ],
    ['no source', file().replace('source: contoh, as_of: "2024-09"', 'as_of: "2024-09"'), 'missing-key'],
    ['from where it can be dialled', file().replace('dial_from: SA', 'dial_from: rumah'), 'wrong-value'],
  ])('%s', (_name, text, rule) => {
    expect(rules(text)).toContain(rule);
  });
});

describe('what is near and has no number', () => {
  const { directory } = readDirectory(readFlowFiles('flows').files);
  const near = (area: string, need: ServiceNeed, now = NOW) =>
    localHelp(directory, { area, need, now }).map(({ text }) => text);
  test('a listed village is named with its date, its regency office behind it, and no number is invented', () => {
    const lines = near('33.07.10.2004', 'dokumen');
    expect(lines[0]).toContain('Kuripan, Watumalang: ada di daftar Desbumi kami.');
    expect(lines[0]).toContain('Sumber Sep 2024');
    expect(lines[1]).toContain('Dinas Tenaga Kerja Wonosobo');
    expect(lines.join()).not.toMatch(/\d{5}/);
  });
  test('a village that is not listed may be one all the same', () => {
    expect(near('33.07.01.2001', 'desbumi')).toEqual([
      'Belum ada di daftar Desbumi kami. Daftar kami bisa belum lengkap: tanya kantor desa.',
    ]);
    expect(near('33.07.01.2001', 'cerita')).toEqual([]);
  });
  test('a regency is told which of its villages are listed', () => {
    expect(near('33.05', 'desbumi')[0]).toMatch(
      /^Di daftar Desbumi kami: Tambakprogaten, Pandanlor, Jogosimo\. Sumber/,
    );
  });
  test('an office is not named from its last day on', () => {
    expect(near('33.05', 'kerja')).toHaveLength(1);
    expect(near('33.05', 'kerja', new Date('2027-11-30T00:00:00Z'))).toEqual([]);
  });
  test('every line is one SMS', () => {
    const areas = [...directory.desbumi.map(({ code }) => code), ...directory.offices.map(({ area }) => area)];
    const lines = areas.flatMap((area) => [...near(area, 'dokumen'), ...near(area, 'desbumi')]);
    expect(lines.filter((line) => sizeOfSms(line).segments > 1)).toEqual([]);
  });
  test.each([
    ['desa saya desbumi bukan? kuripan watumalang wonosobo', '33.07.10.2004'],
    ['Wonosobo srono itu desbumi?', '35.10.08.2002'],
    ['saya di wonosobo', null],
    ['kuripan', null],
  ])('%s', (words, code) => {
    expect(findDesbumi(words, directory.desbumi)).toBe(code);
  });
});

describe('programmes fail closed', () => {
  const programme = (valid_from: string, valid_to: string) => ({
    id: 'x',
    name: 'x',
    for: ['pulang' as const],
    says: 'x',
    papers: 'x',
    where: 'x',
    source: 'x',
    as_of: '2026-01',
    valid_from,
    valid_to,
  });
  test.each([
    ['in its days', '2026-01-01', '2026-12-31', 1],
    ['over', '2025-05-19', '2026-04-30', 0],
    ['over since this morning', '2026-01-01', '2026-11-24', 0],
    ['not begun', '2026-12-01', '2027-12-31', 0],
    ['ends before it begins', '2026-12-01', '2026-01-01', 0],
  ])('%s', (_name, from, to, count) => {
    expect(programmesFor([programme(from, to)], 'pulang', NOW)).toHaveLength(count);
  });
  test('for somebody else it is not said', () => {
    expect(programmesFor([programme('2026-01-01', '2026-12-31')], 'anak', NOW)).toEqual([]);
  });
});

describe('the shipped directory', () => {
  const shipped = readDirectory(readFlowFiles('flows').files);
  const { directory } = shipped;
  test('is read without findings', () => {
    expect(shipped.findings).toEqual([]);
    expect([...directory.countries.keys()].sort().join(' ')).toBe('AE BH BN HK ID JO JP KR KW MY OM QA SA SG TW');
    expect(directory.desbumi.length).toBeGreaterThan(40);
  });
  test.each([...directory.countries.keys()])(
    '%s: each line is one SMS, and there is an emergency number',
    (country) => {
      const question = {
        where: { country, at: null },
        dialledFrom: country,
        category: null,
        now: NOW,
        demo: true,
      } as const;
      const urgent = servicesFor(directory, { ...question, need: 'darurat', checks: new Map() });
      expect(urgent.length).toBeGreaterThan(0);
      for (const { text } of urgent) expect(sizeOfSms(text)).toMatchObject({ segments: 1, encoding: 'GSM-7' });
    },
  );
  test('nobody has called these numbers yet: outside the demonstration no mission is shown, and no country is ready', () => {
    const question = {
      where: { country: 'SA', at: null },
      dialledFrom: 'SA',
      category: null,
      now: NOW,
      demo: false,
    } as const;
    expect(servicesFor(directory, { ...question, need: 'dokumen', checks: new Map() })).toEqual([]);
    expect(notReady(directory, new Map(), NOW)).toHaveLength(directory.countries.size - 1);
    expect(
      notReady(directory, called('2026-11-01T00:00:00Z', 'ok', 'tw-kdei'), NOW).map(({ country }) => country),
    ).not.toContain('TW');
  });
  test('the call sheet has missions first, and not what was called last week', () => {
    const due = dueCalls(directory, called('2026-11-20T00:00:00Z', 'ok', 'tw-kdei'), NOW);
    expect(due[0]?.service.kind).toBe('mission');
    expect(due.map(({ service }) => service.id)).not.toContain('tw-kdei');
    expect(
      dueCalls(directory, called('2026-09-01T00:00:00Z', 'ok', 'tw-kdei'), NOW).map(({ service }) => service.id),
    ).toContain('tw-kdei');
  });
  test.each([
    ['dmn tempat ngurus paspor ilang di taichung', 'dokumen', 'TW'],
    ['no telp shelter di hongkong kak', 'aman', 'HK'],
    ['mau klaim bpjs di jember', 'klaim', 'ID'],
    ['gaji gak dibayar lapor kemana di dubai', 'kerja', 'AE'],
    ['paspor (lokasi 24.15, 120.66)', 'dokumen', 'TW'],
  ])('her words: %s', (words, need, country) => {
    expect(findNeed(words, directory.lookUp)).toBe(need);
    expect(findTown(words, directory.lookUp)?.country).toBe(country);
  });
  test('a pin between two countries, or far from every town we know, says no country', () => {
    expect(findTown('(lokasi 1.38, 103.77)', directory.lookUp)).toBeNull();
    expect(findTown('(lokasi 0, -140)', directory.lookUp)).toBeNull();
    expect(findTown('halo', directory.lookUp)).toBeNull();
  });
  test('kilometres on the round earth', () => {
    const taipeiToKaohsiung = kmBetween([25.05, 121.55], [22.6, 120.3]);
    expect(taipeiToKaohsiung).toBeGreaterThan(285);
    expect(taipeiToKaohsiung).toBeLessThan(315);
  });
});

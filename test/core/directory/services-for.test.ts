import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTexts } from '../../../src/core/conversation/texts/texts.ts';
import { countriesNamed } from '../../../src/core/danger/lexicon.ts';
import { callable, dueCalls, notReady, withoutFile } from '../../../src/core/directory/due.ts';
import { findDesbumi } from '../../../src/core/directory/find-desbumi.ts';
import { findNamed } from '../../../src/core/directory/find-named.ts';
import { findNeed } from '../../../src/core/directory/find-need.ts';
import { findTown, kmBetween } from '../../../src/core/directory/find-place.ts';
import { unsignedCountries } from '../../../src/core/directory/first-help.ts';
import { type LocalQuestion, localHelp } from '../../../src/core/directory/local-help.ts';
import { programmeLines } from '../../../src/core/directory/programme-lines.ts';
import { programmesFor } from '../../../src/core/directory/programmes-for.ts';
import { readDirectory } from '../../../src/core/directory/read-directory.ts';
import { NEEDS, type ServiceNeed } from '../../../src/core/directory/schema.ts';
import { type ServiceQuestion, servicesFor } from '../../../src/core/directory/services-for.ts';
import { type Checks, checkKey, type ServiceCheck } from '../../../src/core/directory/standing.ts';
import { voiceIn } from '../../../src/core/directory/voice.ts';
import { sizeOfSms } from '../../../src/core/sms/segments.ts';
import { readDangerFiles } from '../../../src/store/danger-files.ts';
import { readFlowFiles } from '../../../src/store/flow-files.ts';

const NOW = new Date('2026-11-24T05:00:00Z');
const TEXTS = readTexts(readFileSync('flows/texts.yaml', 'utf8'), 'CONTOH');
const SHIPPED = readDirectory(readFlowFiles('flows').files);
const voice = voiceIn('id', TEXTS, SHIPPED.directory);
const english = voiceIn('en', TEXTS, SHIPPED.directory);
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
  text: 'first_help: { signed_by: Ibu Contoh, signed_on: 2026-11-01, order: [emergency, mission], categories: { undocumented: [mission, emergency] } }',
};
const read = (text: string) => readDirectory([{ path: 'flows/directory/sa.yaml', text }, FIRST_HELP]);
/** A call to each number of a service, or to an office without one. */
const called = (at: string, result: ServiceCheck['result'] = 'ok', id = 'mission'): Checks => {
  const numbers = { mission: ['+966500000000', '021000'], police: ['999'] } as Record<string, string[]>;
  const shipped = callable(SHIPPED.directory).flatMap(({ serviceId, number }) =>
    serviceId === id && number ? [number] : [],
  );
  const check = { result, at: new Date(at), triedAt: new Date(at) };
  const keys = [...(numbers[id] ?? shipped).map((number) => checkKey(id, number)), id];
  return new Map(keys.map((key) => [key, check]));
};
const ask = (over: Partial<ServiceQuestion> = {}, text = file()) =>
  servicesFor(read(text).directory, {
    where: { country: 'SA', at: null },
    dialledFrom: 'SA',
    need: 'darurat',
    category: null,
    now: NOW,
    demo: false,
    checks: called('2026-11-01T09:30:00Z'),
    voice,
    ...over,
  }).map((one) => one.text);

const POLICE = 'Darurat (Arab Saudi): 999 polisi. Sumber Sep 2024';
const MISSION = 'Perwakilan (Arab Saudi): +966500000000 telepon. Dicek Nov 2026';
const NOT_YET = 'Nomor perwakilan Indonesia belum selesai kami cek. Petugas sedang mencarikan.';

describe('S17: the right number for the reader', () => {
  test('who looks for a safe place where none is listed hears of the mission there, if it may be shown', () => {
    expect(ask({ need: 'aman' })).toEqual([MISSION]);
    expect(ask({ need: 'aman', checks: new Map() })).toEqual([]);
    expect(ask({ need: 'cerita' })).toEqual([]);
  });
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
  test('a service found wrong before its numbers were told apart stays unsaid until a number was reached; a good call of then counts for none', () => {
    const at = new Date('2026-11-01T09:30:00Z');
    const of = (result: ServiceCheck['result']): ServiceCheck => ({ result, at, triedAt: at });
    const before: Checks = new Map([['mission', of('wrong')]]);
    expect(ask({ demo: true, checks: before }).join()).not.toContain('+966500000000');
    expect(ask({ checks: new Map([...before, [checkKey('mission', '+966500000000'), of('ok')]]) })).toContain(MISSION);
    expect(ask({ checks: new Map([['mission', of('ok')]]) })).toEqual([POLICE, NOT_YET]);
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
  describe('first help is signed, per country and category', () => {
    const with_ = (first: string) =>
      readDirectory([
        { path: 'flows/directory/sa.yaml', text: file() },
        { path: 'flows/directory/first-help.yaml', text: `first_help: ${first}` },
      ]);
    const said = (first: string, over: Partial<ServiceQuestion> = {}) =>
      servicesFor(with_(first).directory, {
        where: { country: 'SA', at: null },
        dialledFrom: 'SA',
        need: 'darurat',
        category: null,
        now: NOW,
        demo: false,
        checks: called('2026-11-01T09:30:00Z'),
        voice,
        ...over,
      }).map(({ text }) => text);
    const SIGNED = 'signed_by: Ibu Contoh, signed_on: 2026-11-01';

    test('what nobody signed counts in the demonstration alone: else the emergency number, and that we look', () => {
      expect(said('{ order: [mission, emergency] }')).toEqual([POLICE, NOT_YET]);
      expect(said('{ order: [mission, emergency] }', { demo: true })[0]).toBe(`CONTOH ${MISSION}`);
      expect(unsignedCountries(with_('{ order: [mission] }').directory)).toEqual(['SA']);
    });
    test('a country has its own order and its own signature', () => {
      const own = `{ ${SIGNED}, order: [emergency, mission], countries: { SA: { ${SIGNED}, order: [mission, emergency], categories: { wages: [emergency, mission] } } } }`;
      expect(said(own)).toEqual([MISSION, POLICE]);
      expect(said(own, { category: 'wages' })).toEqual([POLICE, MISSION]);
      const unsigned = `{ ${SIGNED}, order: [emergency, mission], countries: { SA: { order: [mission, emergency] } } }`;
      expect(said(unsigned)).toEqual([POLICE, NOT_YET]);
      const other = `{ order: [emergency, mission], countries: { SA: { ${SIGNED} }, MY: { order: [labour] } } }`;
      expect(said(other)).toEqual([POLICE, MISSION]);
    });
    test('who and when belong together', () => {
      expect(with_('{ signed_by: Ibu Contoh, order: [mission] }').findings).not.toEqual([]);
    });
  });
  test('the nearest first, with when it is open', () => {
    const near = { country: 'SA', at: [21.4, 39.8] as const };
    const lines = ask({ where: near, need: 'dokumen', demo: true, dialledFrom: 'ID' });
    expect(lines[0]).toBe('CONTOH Perwakilan dua (Arab Saudi): +966500000001 telepon. Buka 24 jam. Sumber Mar 2020');
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
  const { directory } = SHIPPED;
  const near = (area: string, need: ServiceNeed, over: Partial<LocalQuestion> = {}) =>
    localHelp(directory, { area, need, now: NOW, demo: true, checks: new Map(), voice, ...over }).map(
      ({ text }) => text,
    );
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
  test('a village that is only being made a Desbumi is not said to be one, and not listed', () => {
    expect(near('35.09.26.2007', 'desbumi')[0]).toBe(
      'Sidomukti, Mayang: sedang disiapkan jadi Desbumi. Untuk surat dan urusan PMI, tanya kantor desa. Belum ada nomor. Sumber Okt 2025',
    );
    expect(near('35.09', 'desbumi')[0]).not.toContain('Sidomukti');
  });
  test('a regency is told which of its villages are listed', () => {
    expect(near('33.05', 'desbumi')[0]).toMatch(
      /^Di daftar Desbumi kami: Tambakprogaten, Pandanlor, Jogosimo\. Sumber/,
    );
  });
  test('an office is not named from its last day on', () => {
    expect(near('33.05', 'kerja')).toHaveLength(1);
    expect(near('33.05', 'kerja', { now: new Date('2027-11-30T00:00:00Z') })).toEqual([]);
  });
  test('outside the demonstration an office is named only when it was called within 90 days', () => {
    const checks = called('2026-11-01T09:30:00Z', 'ok', 'id-disnaker-kebumen');
    expect(near('33.05', 'kerja', { demo: false })).toEqual([]);
    expect(near('33.05', 'kerja', { demo: false, checks })).toEqual([
      'Dinas Tenaga Kerja Kebumen: surat, berangkat, dan pengaduan PMI. Belum ada nomor yang kami cek. Dicek Nov 2026',
    ]);
    expect(near('33.05', 'kerja', { demo: false, checks, now: new Date('2027-01-30T09:30:00Z') })).toEqual([]);
  });
  test('in English all of it is English', () => {
    expect(near('33.07.10.2004', 'dokumen', { voice: english })).toEqual([
      'Kuripan, Watumalang: on our list of Desbumi villages. Go to the village office, for papers and migrant matters. No number yet. Source Sep 2024',
      'CONTOH Labour office Wonosobo: papers, leaving and complaints of migrants. No number that we checked yet. Source Sep 2024',
    ]);
    expect(near('35.09', 'desbumi', { voice: english })).toEqual([
      'On our list of Desbumi villages: Wonoasri, Sabrang, Dukuh Dempok, Sumbersalak, Sumberlesung, Ledokombo. Source Oct 2017',
    ]);
  });
  test('every line is one SMS', () => {
    const areas = [...directory.desbumi.map(({ code }) => code), ...directory.offices.map(({ area }) => area)];
    const lines = [voice, english].flatMap((spoken) =>
      areas.flatMap((area) => [
        ...near(area, 'dokumen', { voice: spoken }),
        ...near(area, 'desbumi', { voice: spoken }),
      ]),
    );
    expect(lines.filter((line) => sizeOfSms(line).segments > 1)).toEqual([]);
  });
  test.each([
    ['desa saya desbumi bukan? kuripan watumalang wonosobo', null, '33.07.10.2004'],
    ['desa saya desbumi bukan? kuripan watumalang wonosobo', '33.07.10', '33.07.10.2004'],
    ['desa saya desbumi bukan? kuripan garung wonosobo', '33.07.12', null],
    ['Wonosobo srono itu desbumi?', null, '35.10.08.2002'],
    ['saya di wonosobo', null, null],
    ['kuripan', null, null],
  ])('%s, within %s', (words, within, code) => {
    expect(findDesbumi(words, directory.desbumi, within)).toBe(code);
  });
});

describe('programmes fail closed', () => {
  const programme = (valid_from: string, valid_to: string) => ({
    id: 'x',
    name: 'x',
    for: ['pulang' as const],
    called: [],
    first_for: [],
    says: 'x',
    papers: 'x',
    where: 'x',
    en: { says: 'y', papers: 'y', where: 'y' },
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
    expect(programmesFor({ programmes: [programme(from, to)], whose: {} }, 'pulang', NOW)).toHaveLength(count);
  });
  test('one that tells of a claim has a rule it was compared with, or says that it is general knowledge', () => {
    const found = (more: object) => {
      const claim = { ...programme('2026-01-01', '2026-12-31'), says: 'Klaim BPJS.', ...more };
      const text = `programmes: ${JSON.stringify([claim])}\n`;
      return readDirectory([{ path: 'flows/directory/programmes.yaml', text }]).findings.length;
    };
    const law = { name: 'a', article: '1' };
    expect(found({ law: { ...law, checked_on: null } })).toBe(1);
    expect(found({ law: { ...law, checked_on: '2026-01-01' } })).toBe(0);
    expect(found({ general: true })).toBe(0);
  });
  test.each(['berangkat', 'bekerja', 'pulang', 'keluarga', 'anak'])(
    'of the shipped none for %s outlives its last day',
    (whom) => {
      const { programmes } = SHIPPED.directory;
      const last =
        programmes
          .map(({ valid_to }) => valid_to)
          .sort()
          .at(-1) ?? '';
      expect(programmesFor(SHIPPED.directory, whom, NOW)?.length).toBeGreaterThan(0);
      expect(programmesFor(SHIPPED.directory, whom, new Date(last))).toEqual([]);
    },
  );
  test('a file whose programme ends before it begins says so in both languages', () => {
    const shipped = readFileSync('flows/directory/programmes.yaml', 'utf8');
    const text = shipped.replace('valid_to: 2027-02-28', 'valid_to: 2025-01-31');
    const [found] = readDirectory([{ path: 'flows/directory/programmes.yaml', text }]).findings;
    expect(found?.reason).toEqual({
      id: 'Isi "valid_to" tidak sesuai (harus sesudah valid_from).',
      en: '"valid_to" does not fit (it must come after valid_from).',
    });
  });
  test('one that is over by today is a warning with its line, and the start goes on', () => {
    const text = readFileSync('flows/directory/programmes.yaml', 'utf8');
    const files = [{ path: 'flows/directory/programmes.yaml', text }];
    const [found] = readDirectory(files, new Date('2027-03-01')).findings;
    expect(found).toMatchObject({ rule: 'over', level: 'warning', line: expect.any(Number) });
    expect(found?.reason.en).toBe('This ran until 2027-02-28: it is not said any more.');
    expect(readDirectory(files, NOW).findings).toEqual([]);
  });
  test('who chose English reads English', () => {
    expect(programmeLines(programme('2026-01-01', '2026-12-31'), english)).toEqual(['y', 'Papers: y', 'Where: y']);
    expect(programmeLines(programme('2026-01-01', '2026-12-31'), voice)).toEqual(['x', 'Surat: x', 'Ke: x']);
  });
  test('for somebody else it is not said', () => {
    expect(programmesFor({ programmes: [programme('2026-01-01', '2026-12-31')], whose: {} }, 'anak', NOW)).toEqual([]);
  });
  test.each([
    ['cara daftar KUR pmi', ['kur_pmi']],
    ['ada beasiswa buat anak tki gak', ['beasiswa_anak']],
    ['program buat yg sudah pulang', ['klaim_jkk_jht', 'pemberdayaan_desa']],
    ['ada pelatihan untuk purna pmi?', ['pemberdayaan_desa', 'klaim_jkk_jht']],
    ['bantuan pemerintah buat calon pmi', ['kur_pmi', 'bpjs_pmi']],
    ['program pemerintah', null],
    ['program untuk anak saya yg baru pulang', ['klaim_jkk_jht', 'pemberdayaan_desa']],
    ['ada program apa buat suami saya yang masih kerja', ['bpjs_pmi']],
    ['program for my family who returned', ['klaim_jkk_jht', 'pemberdayaan_desa']],
    ['saya baru pulang, ada program untuk anak', null],
    ['program untuk anak saya, suami saya baru pulang', null],
  ])('what she has told is not asked: %s', (words, ids) => {
    expect(programmesFor(SHIPPED.directory, words, NOW)?.map(({ id }) => id) ?? null).toEqual(ids);
  });
  test('a programme she names and that is over is not said', () => {
    const over = { ...programme('2025-01-01', '2026-01-01'), called: ['kur'] };
    expect(programmesFor({ programmes: [over], whose: {} }, 'kur pmi', NOW)).toEqual([]);
  });
});

describe('a number keeps its own purpose', () => {
  // By hand from the source of each file: no number of one country lends its purpose to another's.
  test.each([
    ['AE', '998 ambulans, 997 pemadam api, 999 polisi, 901 polisi, bukan darurat'],
    ['BH', '999 polisi, ambulans, api'],
    ['BN', '991 ambulans, 993 polisi, 995 pemadam api'],
    ['HK', '999 polisi, ambulans, api'],
    ['ID', '110 polisi, 113 pemadam api, 118 ambulans, 119 darurat medis'],
    ['JO', '911 polisi, ambulans, api'],
    ['JP', '110 polisi, 119 ambulans, api'],
    ['KR', '112 polisi, 119 ambulans, api'],
    ['KW', '112 polisi, ambulans, api'],
    ['MY', '112 sama, dari HP, 999 polisi, ambulans, api'],
    ['OM', '9999 polisi, ambulans, api'],
    ['QA', '999 polisi, ambulans, api'],
    ['SA', '911 semua, belum tiap daerah, 997 ambulans, 998 pemadam api, 999 polisi'],
    ['SG', '995 ambulans, api, 999 polisi'],
    ['TW', '110 polisi, 119 ambulans, api'],
  ])('%s', (country, purposes) => {
    const services = SHIPPED.directory.countries.get(country)?.services ?? [];
    const phones = services.filter(({ kind }) => kind === 'emergency').flatMap((one) => one.phones);
    const said = phones.map((one) => `${one.number} ${one.for}`);
    expect(said.toSorted().join(', ')).toBe(
      purposes
        .split(/, (?=\d)/)
        .toSorted()
        .join(', '),
    );
  });
  test('where sources disagree nothing is said before somebody called, not even in the demonstration', () => {
    const question = {
      where: { country: 'ID', at: null },
      dialledFrom: 'ID',
      category: null,
      now: NOW,
      voice,
    } as const;
    const urgent = (checks: Checks) =>
      servicesFor(SHIPPED.directory, { ...question, need: 'darurat', demo: true, checks })[0]?.text;
    expect(urgent(new Map())).toBe('CONTOH Darurat (Indonesia): 110 polisi, 119 darurat medis. Sumber Sep 2024');
    const check = { result: 'ok' as const, at: NOW, triedAt: NOW };
    expect(urgent(new Map([[checkKey('id-emergency', '118'), check]]))).toContain('118 ambulans');
  });
  test('a call counts for the number that was called, and not for one that stands in its place later', () => {
    const question = { need: 'dokumen', where: { country: 'SA', at: null }, dialledFrom: 'ID' } as const;
    const checks = called('2026-11-01T09:30:00Z');
    const corrected = file().replace('+966500000000', '+966500000009');
    expect(ask({ ...question, checks }, corrected)).toEqual(['Perwakilan (Arab Saudi): 021000 kantor. Dicek Nov 2026']);
  });
  test('what is said is as old as the oldest number in it', () => {
    const question = {
      where: { country: 'HK', at: null },
      dialledFrom: 'HK',
      category: null,
      now: NOW,
      voice,
    } as const;
    const [line] = servicesFor(SHIPPED.directory, { ...question, need: 'dokumen', demo: true, checks: new Map() });
    expect(line?.text).toContain('+85267730466 WhatsApp, +85268942799 WhatsApp. Sumber Okt 2021');
  });
  test('a mission in her town comes before a line for the whole country', () => {
    const dubai = { country: 'AE', at: [25.2, 55.3] as const };
    const question = { where: dubai, dialledFrom: 'AE', category: null, now: NOW, demo: true, voice } as const;
    const check = { result: 'ok' as const, at: NOW, triedAt: NOW };
    const checks = new Map([[checkKey('ae-mohre', '80060'), check]]);
    const names = servicesFor(SHIPPED.directory, { ...question, need: 'kerja', checks }).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(['ae-kjri-dubai', 'ae-kbri-abudhabi', 'ae-mohre']);
  });
});

describe('the shipped directory', () => {
  const shipped = SHIPPED;
  const { directory } = SHIPPED;
  test('is read without findings', () => {
    expect(shipped.findings).toEqual([]);
    expect([...directory.countries.keys()].sort().join(' ')).toBe('AE BH BN HK ID JO JP KH KR KW MY OM QA SA SG TW');
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
        voice,
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
      voice,
    } as const;
    expect(servicesFor(directory, { ...question, need: 'dokumen', checks: new Map() })).toEqual([]);
    const unready = notReady(directory, new Map(), NOW);
    expect(unready).toHaveLength(directory.countries.size - 1);
    // Read by people: no word of the code.
    for (const { why } of unready) expect(why).not.toMatch(/_/);
    expect(
      notReady(directory, called('2026-11-01T00:00:00Z', 'ok', 'tw-kdei'), NOW).map(({ country }) => country),
    ).not.toContain('TW');
  });
  test('a country that messages name and that has no file is known as such', () => {
    const bare = withoutFile(directory, countriesNamed(readDangerFiles('flows/danger')));
    expect(bare).toContain('MM');
    expect(bare).not.toContain('TW');
    expect(new Set(bare).size).toBe(bare.length);
  });
  test('the call sheet has missions first, and not what was called last week', () => {
    const due = dueCalls(directory, called('2026-11-20T00:00:00Z', 'ok', 'tw-kdei'), NOW);
    expect(due[0]?.kind).toBe('mission');
    expect(due.map(({ id }) => id)).not.toContain('tw-kdei');
    expect(dueCalls(directory, called('2026-09-01T00:00:00Z', 'ok', 'tw-kdei'), NOW).map(({ id }) => id)).toContain(
      'tw-kdei',
    );
  });
  test('an office without a number is on the call sheet, behind all numbers', () => {
    const due = dueCalls(directory, new Map(), NOW);
    expect(due.slice(-directory.offices.length).map(({ id }) => id)).toEqual(directory.offices.map(({ id }) => id));
    const checks = called('2026-11-20T00:00:00Z', 'ok', 'id-ltsa-loteng');
    expect(dueCalls(directory, checks, NOW).map(({ id }) => id)).not.toContain('id-ltsa-loteng');
  });
  test.each([...directory.countries.keys()])(
    '%s: an answer of two lines is two SMS at most, in both languages',
    (country) => {
      for (const spoken of [voice, english])
        for (const need of NEEDS) {
          const where = { country, at: null };
          const asked = { where, dialledFrom: country, need, category: null, now: NOW, demo: true, checks: new Map() };
          const lines = servicesFor(directory, { ...asked, voice: spoken }).slice(0, 2);
          const text = [
            ...lines.map((one) => one.text),
            'Not what you look for? Answer 0, our staff look for another.',
          ];
          expect(sizeOfSms(text.join('\n')).segments, text.join('\n')).toBeLessThanOrEqual(2);
        }
    },
  );
  test.each([
    ['dmn tempat ngurus paspor ilang di taichung', 'dokumen', 'TW'],
    ['no telp shelter di hongkong kak', 'aman', 'HK'],
    ['mau klaim bpjs di jember', 'klaim', 'ID'],
    ['gaji gak dibayar lapor kemana di dubai', 'kerja', 'AE'],
    ['paspor (lokasi 24.15, 120.66)', 'dokumen', 'TW'],
    ['pasporku ilang nang riyad', 'dokumen', 'SA'],
    ['paspotku di kaohsuing', 'dokumen', 'TW'],
    ['where is a lawyer in kuala lumpur', 'hukum', 'MY'],
  ])('her words: %s', (words, need, country) => {
    expect(findNeed(words, directory.lookUp)).toBe(need);
    expect(findTown(words, directory.lookUp)?.country).toBe(country);
  });
  test('a service she asks for by name comes first, with the number that works where she is', () => {
    const named = findNamed('nomer bp2mi dari luar negeri', directory).map(({ id }) => id);
    expect(named).toEqual(['id-kp2mi-callcenter']);
    const asked = { where: { country: 'TW', at: null }, dialledFrom: 'TW', need: 'kerja', category: null } as const;
    const lines = servicesFor(directory, { ...asked, now: NOW, demo: true, checks: new Map(), voice, named });
    expect(lines[0]?.text).toBe(
      'CONTOH Pusat panggilan KP2MI (Indonesia), untuk urusan kerja: +622129244800 telepon. Buka 24 jam. Sumber Des 2025',
    );
    expect(lines.filter(({ name }) => name === 'id-kp2mi-callcenter')).toHaveLength(1);
    expect(findNamed('di sapa sapa majikan', directory)).toEqual([]);
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

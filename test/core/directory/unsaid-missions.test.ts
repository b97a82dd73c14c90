import { expect, it } from 'vitest';
import { dueCalls, notReady } from '../../../src/core/directory/due.ts';
import { findTown, kmBetween } from '../../../src/core/directory/find-place.ts';
import { missingOffice } from '../../../src/core/directory/missing-office.ts';
import { readDirectory } from '../../../src/core/directory/read-directory.ts';
import { type ServiceQuestion, servicesFor } from '../../../src/core/directory/services-for.ts';
import { type Checks, checkKey } from '../../../src/core/directory/standing.ts';
import { unsaidMissions } from '../../../src/core/directory/unsaid-missions.ts';
import { voiceIn } from '../../../src/core/directory/voice.ts';
import { sizeOfSms } from '../../../src/core/sms/segments.ts';
import { sharedContent } from '../../support/helpline.ts';

const { directory, texts } = sharedContent();
const NOW = new Date('2026-11-24T05:00:00Z');
const reached = (number: string, id: string): Checks =>
  new Map([[checkKey(id, number), { result: 'ok', at: NOW, triedAt: NOW }]]);
/** What is told to somebody at that place who asks for the mission: what may not be said, then what may. */
function told(country: string, at: readonly [number, number] | null, over: Partial<ServiceQuestion> = {}) {
  const voice = voiceIn('id', texts, directory);
  const where = { country, at };
  const asked = {
    where,
    dialledFrom: country,
    need: 'dokumen',
    missionFirst: true,
    category: null,
    now: NOW,
    demo: false,
    voice,
  } as const;
  const question = { ...asked, checks: new Map(), ...over };
  const said = servicesFor(directory, question);
  return [...unsaidMissions(directory, question, said), ...said];
}

it('a mission of which no source says a number is named with its town and its date, and no number is invented', () => {
  const [first] = told('MY', [5.4, 100.3], { demo: true });
  expect(first?.text).toBe(
    'CONTOH KJRI Penang (Malaysia): nomornya belum kami cek, jadi belum kami sebut. Sumber Jun 2021',
  );
  expect(told('KH', null)[0]?.text).toBe(
    'KBRI Phnom Penh (Kamboja): nomornya belum kami cek, jadi belum kami sebut. Sumber Feb 2026',
  );
});

it('one whose number nobody has called yet is named too, with its street where a source says it', () => {
  expect(told('MY', [3.1, 101.7])[0]?.text).toBe(
    'KBRI Kuala Lumpur (Malaysia), di Jalan Tun Razak: nomornya belum kami cek, jadi belum kami sebut. Sumber Des 2024',
  );
});

it('a number that may be said stands behind a nearer mission, and alone where it is the nearest or no town is known', () => {
  const checks = reached('+60176688032', 'my-kbri-kl');
  expect(told('MY', [4.2, 117.9], { checks }).map(({ name }) => name)).toEqual(['my-kri-tawau', 'my-kbri-kl']);
  expect(told('MY', [3.1, 101.7], { checks }).map(({ name }) => name)).toEqual(['my-kbri-kl']);
  expect(told('MY', null, { checks }).map(({ name }) => name)).toEqual(['my-kbri-kl']);
});

it('where no mission is listed, or its time on the list is over, that is said in general', () => {
  const general = 'Nomor perwakilan RI di sana belum kami cek, jadi belum kami sebut.';
  expect(told('DE', null).map(({ text }) => text)).toEqual([general]);
  expect(told('KH', null, { now: new Date('2027-11-30T00:00:00Z') }).map(({ text }) => text)).toEqual([general]);
  // Said to be missing is only what no line names: not twice.
  const english = voiceIn('en', texts, directory);
  for (const voice of [undefined, english])
    for (const asked of ['kbri turki', 'the embassy in turkey'])
      expect(missingOffice(asked, told('DE', null, voice && { voice }), directory.lookUp)).toBeNull();
});

const towns = directory.lookUp.towns.filter(({ country }) => country !== 'ID' && directory.countries.has(country));
it.each(towns.map(({ names, country, at }) => [names[0] ?? '', country, at] as const))(
  'a pin in %s finds its country, and the nearest mission first',
  (_name, country, at) => {
    expect(findTown(`(lokasi ${at[0]}, ${at[1]})`, directory.lookUp)?.country).toBe(country);
    const missions = (directory.countries.get(country)?.services ?? []).filter(({ kind }) => kind === 'mission');
    const far = ({ at: there }: (typeof missions)[number]): number =>
      there ? kmBetween(at, there) : Number.POSITIVE_INFINITY;
    const nearest = missions.toSorted((a, b) => far(a) - far(b))[0];
    for (const demo of [true, false]) {
      const lines = told(country, at, { demo });
      expect(lines[0]?.name).toBe(nearest?.id);
      for (const { text } of lines) expect(sizeOfSms(text)).toMatchObject({ segments: 1, encoding: 'GSM-7' });
    }
  },
);

it('a mission without a number is on the call sheet, and a country that has only such is not ready', () => {
  const due = dueCalls(directory, new Map(), NOW).find(({ id }) => id === 'bn-kbri');
  expect(due).toMatchObject({ kind: 'mission', number: null, standing: 'not_checked' });
  // That it is there makes no number.
  const checks: Checks = new Map([['bn-kbri', { result: 'ok', at: NOW, triedAt: NOW }]]);
  expect(notReady(directory, checks, NOW).find(({ country }) => country === 'BN')?.why).toBe(
    'KBRI Bandar Seri Begawan: no source says a number',
  );
});

it('only a mission may stand without a number', () => {
  const file = (kind: string) => ({
    path: 'flows/directory/sa.yaml',
    text: `country: SA\ncountry_name: Arab Saudi\nservices: [{ id: a, name: A, kind: ${kind}, needs: [kerja], source: contoh, as_of: "2024-09", expires: 2027-11-30 }]\n`,
  });
  expect(readDirectory([file('mission')]).findings).toEqual([]);
  expect(readDirectory([file('labour')]).findings.map(({ reason }) => reason.id)).toEqual([
    'Isi "phones" tidak sesuai (hanya perwakilan Indonesia yang boleh tanpa nomor).',
  ]);
});

it('one whose every number was called and is wrong is told of as that, and not as one that nobody called', () => {
  const wrong: Checks = new Map([[checkKey('my-kbri-kl', '+60176688032'), { result: 'wrong', at: NOW, triedAt: NOW }]]);
  expect(told('MY', [3.1, 101.7], { checks: wrong })[0]?.text).toBe(
    'KBRI Kuala Lumpur (Malaysia), di Jalan Tun Razak: nomor yang kami punya sudah dicek dan ternyata salah, jadi tidak kami sebut.',
  );
});

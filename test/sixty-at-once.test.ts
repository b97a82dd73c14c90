import { afterAll, beforeAll, expect, it } from 'vitest';
import { callBacks } from '../src/inbox/desk/call-backs.ts';
import { findCase } from '../src/store/queries/cases.ts';
import { linksOf } from '../src/store/queries/links.ts';
import { alertsOfCase } from '../src/store/queries/questions.ts';
import { MINUTE, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

/** A ship in distress: so many write within minutes. Fewer where the whole suite must stay short. */
const MANY = Number(process.env.RUNS ?? 0) >= 10_000 ? 60 : 12;
const crew: Phone[] = Array.from({ length: MANY }, (_, n) => ({
  channel: 'sms',
  from: `+628000008${String(7000 + n)}`,
}));
const words = (n: number): string =>
  `tolong kami di kapal contoh jaya 77, nakhoda mukul kami, orang ke ${n} tidak dikasih makan`;

let first: TestHelpline;
let line: TestHelpline;
beforeAll(async () => {
  first = await startHelpline();
  line = first;
  await line.says(crew[0] as Phone, words(0), { id: 'crew-0' });
  for (let from = 0; from < MANY; from += 6) {
    const bunch = crew.slice(from, from + 6);
    const send = () =>
      Promise.all(bunch.map((phone, n) => line.sends(phone, words(from + n), { id: `crew-${from + n}` })));
    // Every webhook comes twice, and once more behind the stop.
    await Promise.all([send(), send()]);
    if (from === 6) {
      await line.stop();
      line = await startHelpline({ after: line });
      await send();
    }
    await line.settles();
  }
  await line.passes(15 * MINUTE);
});
afterAll(async () => {
  await line.stop();
  await first.close();
});

const heardBy = async (name: string): Promise<string[]> => line.heard(await line.officer(name));
const opened = async (): Promise<string[]> => {
  const rows = (await line.decisions()).filter(({ event }) => event === 'case_opened');
  return rows.flatMap((one) => (one.case ? [one.case] : []));
};

it('each who writes is answered once and has a case of her own with its own clock', async () => {
  const numbers = await opened();
  expect(new Set(numbers).size).toBe(MANY);
  for (const phone of crew) expect(await line.heard(phone)).toHaveLength(1);
  await line.ctx.unit(async (unit) => {
    for (const number of numbers) {
      const openCase = await findCase(unit, number);
      const asked = await alertsOfCase(unit, openCase?.id ?? '');
      expect(asked.length).toBeGreaterThanOrEqual(2);
    }
  });
});

it('no officer hears sixty alerts: the first ring, what follows is counted, without a fact', async () => {
  for (const name of ['Cempaka', 'Teratai', 'Flamboyan', 'Bambu']) {
    const heard = await heardBy(name);
    expect(heard.length, `${name}\n${heard.join('\n')}`).toBeLessThanOrEqual(9);
    expect(heard.join('\n')).not.toMatch(/kapal|contoh jaya|nakhoda|makan/i);
  }
  const counts = (await heardBy('Cempaka')).flatMap(
    (text) => /Ada (\d+) urusan menunggu, MENDESAK/.exec(text)?.[1] ?? [],
  );
  expect(counts.at(-1)).toBe(String(MANY));
});

it('who takes one by its number takes that one, and the others wait on', async () => {
  const cempaka = await line.officer('Cempaka');
  const number = /balas (\d+) 1/.exec((await heardBy('Cempaka')).at(-1) ?? '')?.[1] ?? '';
  await line.says(cempaka, `${number} 1`);
  expect((await heardBy('Cempaka')).at(-1)).toContain(number);
  await line.ctx.unit(async (unit) => {
    expect((await findCase(unit, number))?.state).toBe('taken');
  });
});

it('the desk has one list of whom to call, and proposals to link, not one message a pair', async () => {
  const [list] = await line.ctx.unit(callBacks);
  expect(list?.about).toBe('one ship');
  expect(list?.calls).toHaveLength(MANY);
  // Workers are not phoned unless they asked (S14).
  expect(list?.calls.filter(({ phone }) => phone !== null)).toEqual([]);
  const [oldest = ''] = await opened();
  await line.ctx.unit(async (unit) => {
    const linked = await linksOf(unit, (await findCase(unit, oldest))?.id ?? '');
    expect(linked.length).toBe(MANY - 1);
  });
  expect((await line.messages()).filter(({ text }) => text.includes('orangnya sama'))).toEqual([]);
});

it('and nothing is lost when nobody answers: the alarm goes on, counted', async () => {
  const before = (await heardBy('Cempaka')).length;
  await line.passes(30 * MINUTE);
  const after = (await heardBy('Cempaka')).slice(before);
  expect(after.length).toBeGreaterThan(0);
  expect(after.length).toBeLessThanOrEqual(9);
  expect(after.at(-1)).toContain(`Ada ${MANY - 1} urusan menunggu`);
});

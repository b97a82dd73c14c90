import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyEvents } from '../../src/inbox/apply.ts';
import { findCase, reporterOf } from '../../src/store/queries/cases.ts';
import { linksOf } from '../../src/store/queries/links.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const phone = (n: number): Phone => ({ channel: 'sms', from: `+628000000558${n}` });
let line: TestHelpline;
/** A pair for each kind of name. */
const pairs: Record<string, string[]> = {};

async function reports(from: Phone, text: string): Promise<string> {
  await line.says(from, text);
  return (await line.decisions()).findLast(({ event }) => event === 'case_opened')?.case ?? '';
}
beforeAll(async () => {
  line = await startHelpline();
  for (const [n, kind] of ['agency', 'passport'].entries())
    pairs[kind] = [
      await reports(phone(2 * n), 'LAPOR anak saya di taiwan 3 bln tdk digaji, desa kuripan garung wonosobo'),
      await reports(phone(2 * n + 1), 'LAPOR anak saya di malaysia 4 bln tdk digaji, desa tieng kejajar wonosobo'),
    ];
});
afterAll(() => line.close());

/** Each waits before its end until all have looked: none sees what another writes. */
function inOneInstant(many: number): () => Promise<void> {
  let open = () => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  let there = 0;
  return () => {
    there += 1;
    if (there === many) open();
    return all;
  };
}

it.each([
  ['agency', 'yang memberangkatkan PT Contoh Sentosa'],
  ['passport', 'paspornya B7654321'],
])('two cases that name one %s in the same instant are proposed as a pair all the same', async (kind, details) => {
  const numbers = pairs[kind] ?? [];
  const allLooked = inOneInstant(numbers.length);
  await Promise.all(
    numbers.map((number) =>
      line.ctx.unit(async (unit) => {
        const found = await findCase(unit, number);
        if (!found) throw new Error(`no case ${number}`);
        const on = { ctx: line.ctx, conversation: await reporterOf(unit, found), messageId: null };
        await applyEvents(unit, [{ type: 'case_told_more', caseId: found.id, facts: {}, details }], on);
        expect(await linksOf(unit, found.id)).toEqual([]);
        await allLooked();
      }),
    ),
  );
  await line.work.drain();
  await line.ctx.unit(async (unit) => {
    const [first = '', second = ''] = numbers;
    const found = await findCase(unit, first);
    const linked = await linksOf(unit, found?.id ?? '');
    expect(linked.map(({ number, kinds, state }) => ({ number, kinds, state }))).toEqual([
      { number: second, kinds: [kind], state: 'proposed' },
    ]);
  });
});

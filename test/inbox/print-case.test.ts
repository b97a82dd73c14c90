import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asPdf } from '../../src/cli/kronologi/pdf.ts';
import type { Paper } from '../../src/core/cases/kronologi/paper.ts';
import { caseByNumber } from '../../src/inbox/desk/case-by-number.ts';
import { printCase } from '../../src/inbox/desk/print-case.ts';
import { eventsOfCase } from '../../src/store/queries/events.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000017001' };

let line: TestHelpline;
let number = '';
beforeAll(async () => {
  line = await startHelpline();
  await line.says(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(MOTHER, '1');
  const cadre = await line.officer('Melati');
  number = (await line.heard(MOTHER)).join(' ').match(/\d{5}/)?.[0] ?? '';
  await line.says(cadre, `${number} 1`);
  await line.says(cadre, `${number} sudah ke rumahnya, sponsor pak darmo 😀 janji Jumat`);
});
afterAll(() => line.close());

/** What is drawn on each page. */
function pagesOf(pdf: Buffer): string[] {
  const parts = pdf.toString('latin1').split(/stream\r?\n/);
  return parts.flatMap((part) => {
    const body = Buffer.from(part.split('\nendstream')[0] ?? '', 'latin1');
    try {
      const text = inflateSync(body).toString('latin1');
      return / Tf\n/.test(text) ? [text] : [];
    } catch {
      return [];
    }
  });
}

const print = (hide: string[] = []): Promise<Paper[]> =>
  line.ctx.unit(async (unit) =>
    printCase(line.ctx, unit, { about: await caseByNumber(unit, number), by: 'Pusat', why: 'ke dinas', hide }),
  );

it('tells what was reported and noted, in order, and names nobody', async () => {
  const [chronology] = await print();
  const entries = chronology?.blocks.flatMap((block) => (block.kind === 'entries' ? block.entries : [])) ?? [];
  expect(entries.map(({ by }) => by)).toEqual(['pelapor', 'catatan', 'petugas']);
  const all = JSON.stringify(await print(['Jumat']));
  expect(all).toContain('gaji belum dibayar');
  expect(all).toContain('sponsor pak (orang yang disebut)');
  expect(all).not.toMatch(/siti|darmo|jumat|\+62/i);
  expect(all).not.toMatch(/korban|ilegal|pasti|gratis|dijamin/i);
});

it('prints three papers as a PDF', async () => {
  const pdf = (await asPdf(await print(), 'Kronologi')).toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBe(3);
});

it('nobody signs a page with nothing else on it', async () => {
  const [chronology] = await print();
  for (const many of [3, 5, 7, 9, 11]) {
    const entries = Array.from({ length: many }, () => ({
      on: '1 Januari 2026',
      text: 'kabar '.repeat(30),
      by: 'petugas',
    }));
    const blocks = (chronology?.blocks ?? []).map((block) =>
      block.kind === 'entries' ? { ...block, entries } : block,
    );
    const drawn = pagesOf(await asPdf([{ title: 'KRONOLOGI', blocks }], 'x'));
    // The six boxes of what she brings are drawn beside the lines to sign.
    expect(drawn.at(-1)?.match(/ re\n/g)?.length, `${many} entries`).toBe(6);
  }
});

it('says on the case who printed it and why', async () => {
  const told = await line.ctx.unit(async (unit) => eventsOfCase(unit, (await caseByNumber(unit, number)).id));
  expect(told.find(({ type }) => type === 'desk_printed')).toMatchObject({
    because: 'ke dinas',
    data: { by: 'Pusat' },
  });
});

it('a case of a thousand notes is still paper', async () => {
  const entries = Array.from({ length: 1000 }, (_, n) => ({
    on: '1 Januari 2026',
    text: `kabar ${n} `.repeat(60),
    by: 'petugas',
  }));
  const pdf = await asPdf([{ title: 'KRONOLOGI', blocks: [{ kind: 'entries', entries }] }], 'x');
  expect(pdf.length).toBeGreaterThan(10_000);
});

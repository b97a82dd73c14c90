import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tryRoster, writeRoster } from '../../src/inbox/roster/import-roster.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

/**
 * The pictures of the cadres' guide are photographs of the simulator's page: `UPDATE=1` takes them anew and writes
 * beside each what it shows, for who cannot see it. Without it the guide must still say what the helpline says.
 */
const update = process.env.UPDATE === '1';
const CHROMIUM = '/usr/bin/chromium';
const GUIDE = 'docs/panduan/petugas.md';
const MOTHER: Phone = { channel: 'sms', from: '+6280000005590' };
const MENUR: Phone = { channel: 'sms', from: '+6280000000051' };
const MENUR_LINE = {
  nama: 'CONTOH Kader Menur',
  tingkat: 'desa',
  wilayah: 'Sembungan Kejajar Wonosobo',
  nomor: MENUR.from,
  kanal: 'sms',
  perempuan: 'ya',
  boleh_dibangunkan: 'tidak',
  siaga: 'tidak',
  tanpa_cadangan: 'ya',
};

let line: TestHelpline;
let browser: Browser | null = null;
let page: Page;

beforeAll(async () => {
  line = await startHelpline({ env: { QUIET_SECONDS: '0' } });
  if (!existsSync(CHROMIUM)) return;
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  browser = await chromium.launch({ executablePath: CHROMIUM, args });
  page = await browser.newPage({ bypassCSP: true, deviceScaleFactor: 2, viewport: { width: 1280, height: 1400 } });
});
afterAll(async () => {
  await browser?.close();
  await line.close();
});

/** The whole talk, however long: no scrolling, and no field to type in. */
const WHOLE = `.thread, .screen, .device { height: auto !important; max-height: none !important; overflow: visible !important }
  .composer, .keypad, .bill { display: none !important }`;

async function shown({ channel, from }: Phone): Promise<string[]> {
  await page.goto(`${line.url}/?officer=${encodeURIComponent(`${channel}:${from}`)}`);
  await page.addStyleTag({ content: WHOLE });
  await page.locator('#officer .bubble').first().waitFor();
  return page.$$eval('#officer .bubble', (all) =>
    all.map((one) => `${one.className.includes('out') ? 'Ibu' : 'Masuk'}: ${one.querySelector('p')?.textContent}`),
  );
}

/** Numbers of cases are drawn anew each time. */
const unnumbered = (text: string): string => text.replaceAll(/(?<![\d+])\d{5}(?!\d)/g, 'NOMOR');

async function pictured(name: string, phone: Phone): Promise<void> {
  const words = unnumbered((await shown(phone)).join(' / '));
  const guide = readFileSync(GUIDE, 'utf8');
  const picture = `src="gambar/${name}.png" alt="${words}"`;
  if (!update) return expect(guide).toContain(picture);
  mkdirSync('docs/panduan/gambar', { recursive: true });
  const part = phone.channel === 'sms' ? '.screen' : '.device';
  await page.locator(`#officer ${part}`).screenshot({ path: `docs/panduan/gambar/${name}.png` });
  const place = new RegExp(`src="gambar/${name}\\.png" alt="[^"]*"`);
  expect(guide).toMatch(place);
  writeFileSync(
    GUIDE,
    guide.replace(place, () => picture),
  );
}

const officer = (name: string): Promise<Phone> => line.officer(name);

it.skipIf(!existsSync(CHROMIUM))('the guide of the cadres shows what the helpline says', async () => {
  const { lines, known } = await tryRoster(line.ctx, [MENUR_LINE]);
  await writeRoster(line.ctx, lines, known);
  await line.work.drain();
  await line.says(MENUR, 'siap');
  await pictured('siap', MENUR);

  const [melati, dahlia, kenanga] = [await officer('Melati'), await officer('Dahlia'), await officer('Kenanga')];
  await line.says(MOTHER, 'LAPOR anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(MOTHER, '1 jam 4 sore');
  for (const text of ['1', 'sudah ke rumah ibunya, suratnya belum ada']) await line.says(melati, text);
  await pictured('terima', melati);

  for (const text of ['latihan', '2']) await line.says(dahlia, text);
  await pictured('latihan', dahlia);

  // Over before it could be asked of Kenanga, too.
  for (const text of ['selesai', '1']) await line.says(melati, text);
  await line.says(kenanga, 'HILANG Melati');
  await pictured('hilang', kenanga);
});

import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHelpline, type TestHelpline } from '../support/helpline.ts';

const CHROMIUM = '/usr/bin/chromium';

describe.skipIf(!existsSync(CHROMIUM))('the page in chromium', () => {
  let line: TestHelpline;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    line = await startHelpline({ env: { QUIET_SECONDS: '0' } });
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
    page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(`${line.url}/`);
  });
  afterAll(async () => {
    await browser?.close();
    await line?.close();
  });

  const thread = (slot: string) => page.locator(`#${slot} .thread`);

  it('is worked by the keyboard alone, and an answer comes by itself', async () => {
    await page.locator('#worker textarea').focus();
    await page.keyboard.type('halo kak');
    await page.keyboard.press('Enter');
    await thread('worker').getByText('Sedang bisa baca sendiri?').waitFor();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    const button = thread('worker').getByRole('button', { name: 'belajar' });
    await button.focus();
    await page.keyboard.press('Enter');
    await thread('worker').locator('.bubble.out', { hasText: 'belajar' }).waitFor();
    await page.locator('#decisions').getByText('Pesan dibaca').first().waitFor();
  });

  it('is live also where the part for streams comes late', async () => {
    const late = await browser.newPage();
    await late.route('**/hx-sse.min.js*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const stream = late.waitForRequest(/simulator\/events/, { timeout: 5000 });
    await late.goto(`${line.url}/`);
    await stream;
    await late.close();
  });

  it('counts what she types and what it costs her', async () => {
    await page.locator('#family textarea').fill('x'.repeat(161));
    await page.locator('#family .size', { hasText: '161/306 · 2 SMS' }).waitFor();
    await page.locator('#family .send').click();
    await page.locator('#family .bill', { hasText: 'Rp 700' }).waitFor();
    await page.locator('#family').getByRole('button', { name: 'Miskol' }).click();
    await thread('family').getByText('Panggilan tak terjawab').waitFor();
  });

  it('photo, voice note and pin are sent from the phone', async () => {
    for (const [name, shown] of [
      ['Foto', '📷'],
      ['Suara', '🎤'],
      ['Lokasi', '📍'],
    ] as const) {
      await page.locator('#worker summary[aria-label=Lampirkan]').click();
      await page.locator('#worker .attach').getByRole('button', { name }).click();
      await thread('worker').getByText(shown).waitFor();
    }
  });

  it.each(['family', 'officer'])(
    'the phone of the %s is worked by the keyboard too, and each of its controls has a name',
    async (slot) => {
      await page.locator(`#${slot} textarea`).focus();
      await page.keyboard.type('terima kasih');
      await page.keyboard.press('Enter');
      await thread(slot).locator('.bubble.out', { hasText: 'terima kasih' }).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.querySelector('#${slot}').contains(document.activeElement)`)).toBe(true);
      const nameless = await page.locator(`#${slot} :is(button, select, textarea, summary, a)`).evaluateAll((found) =>
        found
          .filter((one) => {
            const labels = (one as { labels?: { length: number } | null }).labels?.length ?? 0;
            return labels === 0 && !one.getAttribute('aria-label') && !one.textContent?.trim();
          })
          .map((one) => one.outerHTML),
      );
      expect(nameless).toEqual([]);
    },
  );

  it('hostile words stay words', async () => {
    await page.locator('#worker textarea').fill('<img src=x onerror="document.title=1"><b hx-get=/health>hi</b>');
    await page.locator('#worker .send').click();
    await thread('worker').getByText('<img src=x').waitFor();
    expect(await thread('worker').locator('img, b').count()).toBe(0);
    expect(await page.title()).toContain('Desbumi');
  });

  it('another officer is taken in hand without losing the page', async () => {
    await page.locator('#worker textarea').fill('belum dikirim');
    await page.locator('#officer select[name=officer]').selectOption({ label: 'Korda Teratai · WhatsApp' });
    await page.locator('#officer .device.smart').waitFor();
    expect(await page.locator('#worker textarea').inputValue()).toBe('belum dikirim');
    expect(page.url()).toContain('officer=whatsapp');
  });

  it('a fault waits for the next send, and time goes by', async () => {
    await page.locator('#officer .menu summary').click();
    await page.locator('#officer .fault button').click();
    await page.locator('#status', { hasText: '1 kiriman berikutnya' }).waitFor();
    const before = await page.locator('#clock').getAttribute('datetime');
    await page.getByRole('button', { name: '+2 jam' }).click();
    await page.locator(`#clock:not([datetime="${before}"])`).waitFor();
  });

  it('fits 1280 px with all its parts', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(1280);
    for (const slot of ['worker', 'family', 'officer'])
      expect(await page.locator(`#${slot} textarea`).isVisible()).toBe(true);
  });

  it('fits 360 px, one part at a time', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.locator('.tabs a', { hasText: 'Keluarga' }).click();
    await page.locator('.tabs a[aria-current]', { hasText: 'Keluarga' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  it.each([360, 1280])('Tab reaches every phone at %i px, shows where it is, and nothing hangs over', async (width) => {
    await page.setViewportSize({ width, height: 780 });
    await page.goto(`${line.url}/`);
    const reached: string[] = [];
    for (let at = 0; at < 90; at += 1) {
      await page.keyboard.press('Tab');
      const stop = (await page.evaluate(`(() => {
        const { activeElement: one } = document;
        if (one === document.body) return null;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
        const shows = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        return { shows, of: one.closest('section')?.id ?? '', what: one.tagName + ' ' + one.textContent.slice(0, 20) };
      })()`)) as { shows: boolean; of: string; what: string } | null;
      if (stop === null) break;
      expect(stop).toMatchObject({ shows: true });
      if (stop.what.startsWith('TEXTAREA')) reached.push(stop.of);
    }
    expect(reached).toEqual(['worker', 'family', 'officer']);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.setViewportSize({ width: 1280, height: 860 });
  });

  it('the story is told by one button', async () => {
    await page.goto(`${line.url}/?cerita=ibu`);
    for (let step = 1; step <= 6; step += 1) {
      await page.locator('#next').click();
      await page.locator(`.dots .done:nth-child(${step})`).waitFor();
      if (step === 2) await thread('family').getByText('Boleh petugas desa tahu?').waitFor();
      if (step === 3) await thread('officer').getByText('Ada warga perlu dibantu').waitFor();
      if (step === 4) await thread('family').getByText('petugas sudah ada').waitFor();
    }
    await thread('family').getByText('sedang ditangani petugas').waitFor();
    await page.getByText('Selesai. Sekarang giliran Anda').waitFor();
    await page.locator('#next', { hasText: 'Ulangi' }).click();
    await page.locator('#next:focus', { hasText: 'Mulai' }).waitFor();
  });

  it('complains of nothing: the policy forbids nothing that it needs', () => {
    expect(complaints).toEqual([]);
  });
});

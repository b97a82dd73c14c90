import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_HOURS, STORIES, type StoryStep } from '../../src/web/simulator/page/stories.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+628000010001' };
/** Ends a tag, an attribute, a line of an event and an event. */
const HOSTILE = `"'></li><script>window.hurt=1</script><img src=x onerror=hurt()>\r\rdata: <b>more</b>\n\nevent: restarted`;

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const page = (url = '/') => line.app.inject({ url });

/** What the live events say until a word has come. */
async function heardLive(until: RegExp, after = ''): Promise<string> {
  const end = new AbortController();
  const answer = await fetch(`${line.url}/simulator/events?after=${after}`, { signal: end.signal });
  let heard = '';
  for await (const chunk of answer.body ?? []) {
    heard += Buffer.from(chunk).toString();
    if (until.test(heard)) break;
  }
  end.abort();
  return heard;
}

describe('the page', () => {
  it('runs nothing but files of ours', async () => {
    const { headers, body } = await page();
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(body).not.toMatch(/<script(?![^>]* src="\/simulator\/assets\/)|<style|\sstyle=|\son[a-z]+=/);
    const files = [...body.matchAll(/(?:src|href)="(\/simulator\/assets\/[^"]+)"/g)].map(([, url]) => url ?? '');
    expect(files).toHaveLength(4);
    for (const url of files) expect((await page(url)).statusCode).toBe(200);
    expect((await page('/simulator/assets/..%2fpage.tsx')).statusCode).toBe(404);
  });

  it('htmx knows of streams before it begins: neither file of it is deferred', async () => {
    const scripts = [...(await page()).body.matchAll(/<script src="[^"]*\/([\w.-]+)\?[^"]*"([^>]*)>/g)];
    expect(scripts.map(([, file, how]) => `${file}${how}`)).toEqual([
      'htmx.min.js',
      'hx-sse.min.js',
      expect.stringMatching(/^page\.js defer/),
    ]);
  });

  it('shows hostile words as words, on the page and live', async () => {
    await line.sends(MOTHER, HOSTILE);
    const { body } = await page();
    const live = await heardLive(/window\.hurt/);
    for (const shown of [body, live]) {
      expect(shown).toContain('&lt;script&gt;window.hurt=1&lt;/script&gt;');
      expect(shown).not.toMatch(/<script>|<img|<b>more/);
    }
    const fields = live.split('\n').filter((one) => one !== '');
    expect(fields.filter((one) => !/^(data|id): |^: /.test(one))).toEqual([]);
  });

  it('tells what comes, and what came before to who lost the thread', async () => {
    const phone: Phone = { channel: 'whatsapp', from: '+628000070002' };
    const cursor = /after=([^"]+)"/.exec((await page()).body)?.[1] ?? '';
    const live = heardLive(/kata pertama[\s\S]*Pesan dibaca/, cursor);
    await line.sends(phone, 'kata pertama');
    expect(await live).toContain('id="thread-whatsapp-628000070002"');
    expect(await heardLive(/kata pertama/, 'another-process.9.9')).toContain('Pesan dibaca');
  });

  it.each([
    ['/?worker=whatsapp:%2B628000077777', 'Pekerja …7777'],
    ['/?family=fax:1&officer=sms:0812&worker[]=x', 'Ibu 1'],
    ['/?cerita=tidak-ada', 'Satu SMS dari ibu'],
  ])('%s is a page', async (url, word) => {
    const { statusCode, body } = await page(url);
    expect([statusCode, body.includes(word)]).toEqual([200, true]);
  });

  it.each([
    ['a'.repeat(161), '161/306 · 2 SMS'],
    ['', '0/160'],
    ['é€', '3/160'],
    ['😀', '2/70'],
  ])('counts an SMS as the helpline does: %#', async (text, size) => {
    expect((await page(`/simulator/size?text=${encodeURIComponent(text)}`)).body).toBe(size);
  });
});

/** Phones of a story as its own address gives them. */
async function handsOf(id: string): Promise<Record<string, Phone>> {
  const { headers, statusCode } = await page(`/?cerita=${id}`);
  expect(statusCode).toBe(303);
  const query = new URLSearchParams(String(headers.location).slice(2));
  return Object.fromEntries(
    [...query].flatMap(([slot, phone]) => {
      const [channel, from] = phone.split(':');
      return from ? [[slot, { channel, from } as Phone]] : [];
    }),
  );
}

const advance = (time: string) =>
  line.app.inject({ method: 'POST', url: '/simulator/clock', payload: { advance: time } });

async function untilItRings(phone: Phone): Promise<void> {
  const before = (await line.heard(phone)).length;
  for (let hour = 0; hour < MOST_HOURS && (await line.heard(phone)).length === before; hour += 1) await advance('1h');
}

async function play(hands: Record<string, Phone>, step: StoryStep): Promise<string[]> {
  if (step.officer) hands.officer = await line.officer(step.officer);
  const before = (await line.messages()).length;
  if ('until' in step) await untilItRings(hands.officer as Phone);
  else if ('advance' in step) await advance(step.advance);
  else {
    const phone = hands[step.slot] as Phone;
    const number =
      (await line.heard(phone))
        .join(' ')
        .match(/\b\d{5,8}\b/g)
        ?.at(-1) ?? '';
    await line.sends(phone, step.text.replace('{nomor}', number).trim());
    await line.work.drain();
  }
  return (await line.messages()).slice(before).map(({ text }) => text);
}

describe.each(STORIES)('the story $id', (story) => {
  it('is true: it ends as it is told', async () => {
    const hands = await handsOf(story.id);
    const heard: string[][] = [];
    for (const step of story.steps) heard.push(await play(hands, step));
    const all = heard.flat().join('\n');
    expect(all).not.toMatch(/belum paham|tidak kami temukan|Yang dijawab yang mana|tersendat/);
    const ends = {
      ibu: /sedang ditangani/,
      bahaya: /Baik, terima kasih\.$/,
      tangga: /petugas sudah ada: CONTOH Korda Teratai/,
    };
    expect(all).toMatch(ends[story.id as keyof typeof ends]);
  });
});

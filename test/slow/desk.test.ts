import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BY_DAY } from '../support/by-day.ts';
import { makeScratch } from '../support/scratch.ts';
import { type Running, startProcess } from '../support/start-process.ts';

let scratch: string;
let helpline: Running;
beforeEach(async () => {
  scratch = await makeScratch();
  const byDay = { ...env(), ...BY_DAY.env, PORT: '0' };
  helpline = startProcess(process.execPath, [...BY_DAY.args, '--import', 'tsx', 'src/main.ts'], { env: byDay });
});
afterEach(async () => {
  helpline.signal('SIGINT');
  await helpline.ended;
  await rm(scratch, { recursive: true });
});

const env = () => ({ PATH: process.env.PATH, HOME: scratch, DATA_DIR: join(scratch, 'data') });

async function desk(...args: string[]): Promise<{ code: number | null; said: string[] }> {
  const { ended, said } = startProcess('npm', ['run', '-s', 'desk', '--', ...args], { env: env() });
  return { code: await ended, said };
}

const post = (url: string, body: object) => {
  const headers = { 'content-type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
};

it('the desk finds the running helpline, reads its keys, and what it does is carried out there', async () => {
  const url = (await helpline.says(/^Open /)).slice('Open '.length);
  const from = '+6280000005551';
  const text = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';
  await post(`${url}/simulator/messages`, { channel: 'sms', from, text });
  await post(`${url}/simulator/clock`, { advance: '1m' });

  const listed = await desk('list');
  expect(listed).toMatchObject({ code: 0, said: [expect.stringMatching(/^\d{5} {2}open/)] });
  const number = listed.said[0]?.split(' ')[0] ?? '';
  expect((await desk('show', number)).said.join('\n')).toContain(`reporter  sms  ${from}`);
  const signed = ['--by', 'Ibu Contoh', '--why', 'katanya boleh, lewat telepon'];
  expect(await desk('may-know', number, 'yes', ...signed)).toEqual({
    code: 0,
    said: [`${number}: the village may know.`],
  });
  await post(`${url}/simulator/clock`, { advance: '0s' });
  const received = await fetch(`${url}/simulator/messages?address=%2B6280000000011`);
  expect(((await received.json()) as { messages: unknown }).messages).toEqual([
    expect.objectContaining({ text: expect.stringContaining(number) }),
  ]);
});

import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BY_DAY } from '../support/by-day.ts';
import { makeScratch } from '../support/scratch.ts';
import { type Running, startProcess } from '../support/start-process.ts';

let scratch: string;
let disk: string | null;
let helpline: Running | null = null;
beforeEach(async () => {
  scratch = await makeScratch();
  disk = await smallDisk(join(scratch, 'disk'));
});
afterEach(async () => {
  if (helpline) {
    helpline.signal('SIGINT');
    await helpline.ended;
  }
  if (disk) execFileSync('umount', [disk]);
  await rm(scratch, { recursive: true });
});

/** A file system in memory; null where this process may not mount one. */
async function smallDisk(folder: string): Promise<string | null> {
  await mkdir(folder);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=0711', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}

function fillUp(file: string): void {
  for (const bytes of [1 << 20, 1 << 12]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(bytes));
    } catch {
      // Full.
    }
  }
}

const LONG = 'gaji saya belum dibayar lima bulan, tolong dicatat. '.repeat(70);

it('with a full disk it answers 503 and never 200 in vain; with room again it goes on, and has all it said yes to', async (test) => {
  if (!disk) return test.skip();
  const env = { PATH: process.env.PATH, HOME: scratch, DATA_DIR: join(disk, 'data'), PORT: '0', ...BY_DAY.env };
  helpline = startProcess(process.execPath, [...BY_DAY.args, '--import', 'tsx', 'src/main.ts'], { env });
  const url = (await helpline.says(/^Open /, 90_000)).slice('Open '.length);
  const says = async (n: number, text: string): Promise<number> => {
    const body = JSON.stringify({ channel: 'sms', from: `+62800055${1000 + n}`, text, id: `disk-${n}` });
    const headers = { 'content-type': 'application/json' };
    return (await fetch(`${url}/simulator/messages`, { method: 'POST', headers, body })).status;
  };

  const ballast = join(disk, 'ballast');
  fillUp(ballast);
  const answers = new Map<number, number>();
  for (let n = 0; n < 400 && [...answers.values()].filter((status) => status === 503).length < 5; n += 1) {
    answers.set(n, await says(n, LONG));
  }
  expect([...answers.values()]).toContain(503);
  expect([...answers.values()].filter((status) => ![202, 503].includes(status))).toEqual([]);

  await rm(ballast);
  await expect.poll(() => says(1, 'halo'), { timeout: 60_000, interval: 500 }).toBe(202);
  for (const [n, status] of answers) {
    if (status === 503) expect(await says(n, LONG), `${n} brought again`).toBe(202);
  }
  const clock = await fetch(`${url}/simulator/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"advance":"10m"}',
  });
  expect(clock.status).toBe(200);
  const { messages } = (await (await fetch(`${url}/simulator/messages`)).json()) as { messages: { to: string }[] };
  const answered = new Set(messages.map(({ to }) => to));
  expect([...answers.keys()].filter((n) => !answered.has(`+62800055${1000 + n}`))).toEqual([]);
});

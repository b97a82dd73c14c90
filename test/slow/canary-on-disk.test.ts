import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmbedded } from '../../src/store/embedded/start-embedded.ts';
import { BY_DAY } from '../support/by-day.ts';
import { searchFiles, searchLines, searchTables } from '../support/canary/search.ts';
import { openStage } from '../support/canary/stage.ts';
import { tellStory } from '../support/canary/story.ts';
import { CANARY } from '../support/canary/words.ts';
import { makeScratch } from '../support/scratch.ts';
import { type Running, startProcess } from '../support/start-process.ts';

let scratch: string;
beforeEach(async () => {
  scratch = await makeScratch();
});
afterEach(() => rm(scratch, { recursive: true }));

const dataDir = () => join(scratch, 'data');
const startServer = () => startEmbedded({ dataDir: dataDir(), clonePath: scratch, log: () => undefined });

it('nothing that people say is in a file of the database, its log of changes too, after a story with every fault', async () => {
  const server = await startServer();
  const env = { DATA_DIR: dataDir() };
  const stage = await openStage({ url: server.url, drop: async () => {} }, { backend: 'postgres', env });
  await tellStory(stage);
  await stage.close();
  await server.stop();
  const wal = join(server.place, 'cluster/pg_wal');
  expect((await stat(wal)).isDirectory()).toBe(true);
  expect(await searchFiles(dataDir())).toEqual([]);
});

it('a plain copy in a table is found in the files, also after its row was deleted', async () => {
  const server = await startServer();
  const stage = await openStage({ url: server.url, drop: async () => {} }, { backend: 'postgres' });
  await stage.administer('create table plain (text text)');
  await stage.administer(`insert into plain values ('${CANARY.note}')`);
  expect(await searchTables(server.url)).toEqual([expect.stringContaining('plain')]);
  await stage.administer('drop table plain');
  await stage.close();
  await server.stop();
  expect(await searchFiles(dataDir())).not.toEqual([]);
});

const ask = async (url: string, path: string, body?: unknown) => {
  const headers = { 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) };
  return (await fetch(url + path, sent)).json();
};

async function tellOverHttp(url: string): Promise<void> {
  const says = async (from: string, text: string, more = {}) => {
    await ask(url, '/simulator/messages', { channel: 'sms', from, text, ...more });
    await ask(url, '/simulator/clock', { advance: '1m' });
  };
  const media = [{ type: 'image/jpeg', base64: Buffer.from(CANARY.media).toString('base64') }];
  await says(CANARY.mother, `anak saya ${CANARY.childName} di arab tdk digaji, desa kuripan garung wonosobo`, {
    media,
  });
  await says(CANARY.mother, '1');
  await says('+6280000000011', '1');
  await says('+6280000000011', `CATAT ${CANARY.note}`);
  await ask(url, '/simulator/faults', { address: CANARY.unlucky, channel: 'sms', error: 'unreachable', times: 9 });
  await says(CANARY.unlucky, CANARY.unread);
  await ask(url, `/simulator/messages?address=${CANARY.unread}`);
}

async function urlOf(start: Running): Promise<string> {
  return (await start.says(/^Open /)).slice('Open '.length);
}

it('the real process says nothing of it on its output, at the finest log level, and leaves nothing on the disk', async () => {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir(), PORT: '0', LOG_LEVEL: 'trace', ...BY_DAY.env };
  const start = startProcess(process.execPath, [...BY_DAY.args, '--import', 'tsx', 'src/main.ts'], { env });
  const url = await urlOf(start);
  await tellOverHttp(url);
  expect(JSON.stringify(await ask(url, '/simulator/messages'))).toContain('sudah dicatat');
  const metrics = await (await fetch(`${url}/metrics`)).text();
  start.signal('SIGINT');
  expect(await start.ended).toBe(0);
  expect(start.said.length).toBeGreaterThan(15);
  expect(searchLines([...start.said, metrics])).toEqual([]);
  expect(await searchFiles(dataDir())).toEqual([]);
});

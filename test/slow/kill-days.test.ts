import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { breakingPoint } from '../support/breaking-point.ts';
import { type Chat, readChat } from '../support/chat-file.ts';
import { compileInto } from '../support/compiled.ts';
import { NOON } from '../support/helpline.ts';
import { judgeDay, showDay } from '../support/judge-day.ts';
import { openKilledDay } from '../support/killed-day-stage.ts';
import { playChat } from '../support/play-chat.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { startRedisOn } from '../support/redis.ts';
import { makeScratch } from '../support/scratch.ts';

const FOLDER = fileURLToPath(new URL('../chats/days', import.meta.url));
/** So many days at once: as many as the machine of the checks has cores. */
const AT_ONCE = 2;
/** Behind how many of its steps each day is killed, by a seed: SEED asks for others, KILLS=all for every one. */
const KILLS = process.env.KILLS ?? '2';

vi.setConfig({ maxConcurrency: AT_ONCE });

const verbs = ({ chat }: Chat): string[] => chat.map((step) => Object.keys(step)[0] ?? '');
const steps = (chat: Chat): number => verbs(chat).filter((verb) => / (says|calls|sends)$|^passes$/.test(verb)).length;

function killsIn(name: string, chat: Chat): Set<number> {
  const places = steps(chat);
  const all = KILLS === 'all';
  return new Set(
    Array.from({ length: all ? places : Number(KILLS) }, (_, at) =>
      all ? at : breakingPoint(`${name} ${at}`, places),
    ),
  );
}

const days = readdirSync(FOLDER).map((name) => ({ name, chat: readChat(`${FOLDER}/${name}`) }));

let scratch = '';
let home = '';
beforeAll(async () => {
  scratch = await makeScratch();
  home = await compileInto(scratch);
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('whole days of a real process, killed and its queue wiped between steps', () => {
  it.concurrent.each(days)('$name', async ({ name, chat }) => {
    const database = await createTestDatabase();
    // A Redis of its own: FLUSHALL takes nothing from another day.
    const redis = await startRedisOn(scratch, await freePort());
    const kills = killsIn(name, chat);
    const begins = chat.begins ? new Date(chat.begins) : NOON;
    const stage = await openKilledDay({ home, begins, databaseUrl: database.url, redisUrl: redis?.url ?? null, kills });
    const played = await playChat(stage, chat).finally(async () => {
      await stage.close();
      await redis?.stop();
      await database.drop();
    });
    expect(judgeDay(chat, played), `killed after ${[...kills]}\n${showDay(played)}`).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { breakingPoint } from '../support/breaking-point.ts';
import { type Chat, readChat } from '../support/chat-file.ts';
import { compileInto } from '../support/compiled.ts';
import { NOON } from '../support/helpline.ts';
import { judgeDay, showDay } from '../support/judge-day.ts';
import { openKilledDay } from '../support/killed-day-stage.ts';
import { playChat } from '../support/play-chat.ts';
import { createTestDatabase } from '../support/postgres.ts';
import { makeScratch } from '../support/scratch.ts';

const FOLDER = fileURLToPath(new URL('../chats/days', import.meta.url));
/** How many days are played, and how many at once; SEED asks for others, DAYS for more. */
const DAYS = Number(process.env.DAYS ?? 3);
const AT_ONCE = 2;
const KILLS = 2;
/** Each day wipes a database of Redis that is its own. */
const FIRST_DATABASE = 11;
const OF_REDIS = 5;

vi.setConfig({ maxConcurrency: AT_ONCE });

const verbs = ({ chat }: Chat): string[] => chat.map((step) => Object.keys(step)[0] ?? '');
const steps = (chat: Chat): number => verbs(chat).filter((verb) => / (says|calls)$|^passes$/.test(verb)).length;
/** A fault of the provider lives in the process that is killed. */
const isPlayable = (chat: Chat): boolean => !verbs(chat).some((verb) => verb.endsWith(' fails'));

const days = readdirSync(FOLDER)
  .map((name) => ({ name, chat: readChat(`${FOLDER}/${name}`) }))
  .filter(({ chat }) => isPlayable(chat))
  .sort((a, b) => breakingPoint(a.name, 1_000_000) - breakingPoint(b.name, 1_000_000))
  .slice(0, DAYS)
  .map((day, n) => ({ ...day, n }));

let scratch = '';
let home = '';
beforeAll(async () => {
  scratch = await makeScratch();
  home = await compileInto(scratch);
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('whole days of a real process, killed and its queue wiped between steps', () => {
  it.concurrent.each(days)('$name', async ({ name, chat, n }) => {
    const database = await createTestDatabase();
    const redis = inject('redisUrl');
    const kills = new Set(Array.from({ length: KILLS }, (_, at) => breakingPoint(`${name} ${at}`, steps(chat))));
    const begins = chat.begins ? new Date(chat.begins) : NOON;
    const redisUrl = redis === null ? null : `${redis}/${FIRST_DATABASE + (n % OF_REDIS)}`;
    const stage = await openKilledDay({ home, begins, databaseUrl: database.url, redisUrl, kills });
    const played = await playChat(stage, chat).finally(async () => {
      await stage.close();
      await database.drop();
    });
    expect(judgeDay(chat, played), `killed after ${[...kills]}\n${showDay(played)}`).toEqual([]);
  });
});

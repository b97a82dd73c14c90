import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { breakingPoint } from '../support/breaking-point.ts';
import { type Chat, readChat } from '../support/chat-file.ts';
import { NOON } from '../support/helpline.ts';
import { judgeDay, showDay } from '../support/judge-day.ts';
import { openKilledDay } from '../support/killed-day-stage.ts';
import { playChat } from '../support/play-chat.ts';
import { createTestDatabase } from '../support/postgres.ts';

const FOLDER = fileURLToPath(new URL('../chats/days', import.meta.url));
/** How many days are played; SEED asks for others. */
const DAYS = 2;
const KILLS = 1;

const verbs = ({ chat }: Chat): string[] => chat.map((step) => Object.keys(step)[0] ?? '');
const messages = (chat: Chat): number => verbs(chat).filter((verb) => / (says|calls)$/.test(verb)).length;
/** The desk acts on the server, and a fault lives in the process that is killed. */
const isPlayable = (chat: Chat): boolean => !verbs(chat).some((verb) => verb === 'desk' || verb.endsWith(' fails'));

const days = readdirSync(FOLDER)
  .map((name) => ({ name, chat: readChat(`${FOLDER}/${name}`) }))
  .filter(({ chat }) => isPlayable(chat))
  .sort((a, b) => breakingPoint(a.name, 1_000_000) - breakingPoint(b.name, 1_000_000))
  .slice(0, DAYS);

describe('whole days of a real process, killed and its queue wiped between steps', () => {
  it.each(days)('$name', async ({ name, chat }) => {
    const database = await createTestDatabase();
    const redis = inject('redisUrl');
    const kills = new Set(Array.from({ length: KILLS }, (_, n) => breakingPoint(`${name} ${n}`, messages(chat))));
    const begins = chat.begins ? new Date(chat.begins) : NOON;
    const redisUrl = redis === null ? null : `${redis}/11`;
    const stage = await openKilledDay({ begins, databaseUrl: database.url, redisUrl, kills });
    const played = await playChat(stage, chat).finally(async () => {
      await stage.close();
      await database.drop();
    });
    expect(judgeDay(chat, played), `killed after ${[...kills]}\n${showDay(played)}`).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { breakingPoint } from './support/breaking-point.ts';
import { readChat } from './support/chat-file.ts';
import { openDayStage } from './support/day-stage.ts';
import { NOON } from './support/helpline.ts';
import { judgeDay, showDay } from './support/judge-day.ts';
import { playChat } from './support/play-chat.ts';

const FOLDER = fileURLToPath(new URL('./chats/days', import.meta.url));

describe('whole days, each message delivered twice, the service stopped in the middle of one', () => {
  it.each(readdirSync(FOLDER))('%s', async (name) => {
    const chat = readChat(`${FOLDER}/${name}`);
    const messages = chat.chat.filter((step) => / (says|calls)$/.test(Object.keys(step)[0] ?? '')).length;
    const stopAt = breakingPoint(name, messages);
    const stage = await openDayStage({ begins: chat.begins ? new Date(chat.begins) : NOON, stopAt });
    const played = await playChat(stage, chat).finally(() => stage.close());
    expect(judgeDay(chat, played), `stopped after message ${stopAt}\n${showDay(played)}`).toEqual([]);
  });
});

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ChatStep, readChat, recordChat } from './support/chat-file.ts';
import { openDayStage } from './support/day-stage.ts';
import { NOON } from './support/helpline.ts';
import { type Played, playChat } from './support/play-chat.ts';

const FOLDER = fileURLToPath(new URL('./chats', import.meta.url));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml') && name !== 'first-sms.yaml');
const update = process.env.UPDATE === '1';

const asWritten = ({ step, heard }: Played): ChatStep[] => [
  step,
  ...heard.map(({ who, text }) => ({ [`${who} hears`]: text })),
];

describe('conversations', () => {
  it.each(files)('%s', async (name) => {
    const path = `${FOLDER}/${name}`;
    const chat = readChat(path);
    const stage = await openDayStage({ begins: chat.begins ? new Date(chat.begins) : NOON, stopAt: null });
    const played = (await playChat(stage, chat).finally(() => stage.close())).flatMap(asWritten);
    if (update) recordChat(path, { ...chat, chat: played });
    else expect(played).toEqual(chat.chat);
  });
});

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Chat, type ChatStep, readChat, recordChat } from './support/chat-file.ts';
import { HOUR, MINUTE, NOON, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

const FOLDER = fileURLToPath(new URL('./chats', import.meta.url));
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml') && name !== 'first-sms.yaml');
const update = process.env.UPDATE === '1';

const UNIT = { s: 1000, m: MINUTE, h: HOUR, d: 24 * HOUR } as const;
const duration = (text: string): number => Number(text.slice(0, -1)) * UNIT[text.slice(-1) as keyof typeof UNIT];

/** Case numbers are random: the first one seen is written NOMOR-1, the next NOMOR-2. */
function numbering() {
  const known: string[] = [];
  /** What a phone says with NOMOR-1 in it, as it is typed. */
  const typed = (text: string): string => text.replace(/NOMOR-(\d)/g, (_, n) => known[Number(n) - 1] ?? '');
  const named = (text: string): string =>
    text.replace(/(?<![+\d])[1-9]\d{4,5}(?!\d)/g, (number) => {
      if (!known.includes(number)) known.push(number);
      return `NOMOR-${known.indexOf(number) + 1}`;
    });
  return { typed, named };
}

const isHeard = (one: ChatStep): boolean => Object.keys(one)[0]?.endsWith(' hears') ?? false;

/** Plays a conversation and gives it back with what each phone really heard behind each line. */
async function play(line: TestHelpline, chat: Chat): Promise<ChatStep[]> {
  const roster = await line.roster();
  const phones = new Map<string, Phone>(Object.entries(chat.phones));
  for (const one of roster) phones.set(one.name.split(' ').at(-1) ?? '', { channel: one.channel, from: one.address });
  const names = new Map([...phones].map(([name, phone]) => [`${phone.channel}${phone.from}`, name]));
  const { typed, named } = numbering();
  const played: ChatStep[] = [];
  let seen = (await line.messages()).length;
  for (const one of chat.chat.filter((step) => !isHeard(step))) {
    played.push(one);
    await act(line, phones, typedStep(one, typed));
    const all = await line.messages();
    // Phones hear side by side: their order is their names', the order on one phone is kept.
    const heard = all.slice(seen).map(({ channel, to, text }) => ({ who: names.get(`${channel}${to}`) ?? to, text }));
    heard.sort((a, b) => a.who.localeCompare(b.who));
    for (const { who, text } of heard) played.push({ [`${who} hears`]: named(text) });
    seen = all.length;
  }
  return played;
}

const typedStep = (one: ChatStep, typed: (text: string) => string): ChatStep =>
  Object.fromEntries(
    Object.entries(one).map(([key, value]) => [key, typeof value === 'string' ? typed(value) : value]),
  ) as ChatStep;

async function act(line: TestHelpline, phones: Map<string, Phone>, one: ChatStep): Promise<void> {
  const [key = '', value] = Object.entries(one)[0] ?? [];
  if (key === 'passes') return line.passes(duration(value as string));
  const [name = '', verb] = key.split(' ');
  const phone = phones.get(name);
  if (!phone) throw new Error(`nobody is called ${name}`);
  await line.says(phone, verb === 'says' ? (value as string) : '', verb === 'calls' ? { call: true } : {});
}

describe('conversations', () => {
  it.each(files)('%s', async (name) => {
    const path = `${FOLDER}/${name}`;
    const chat = readChat(path);
    const own = await startHelpline({ now: chat.begins ? new Date(chat.begins) : NOON });
    const played = await play(own, chat).finally(() => own.close());
    if (update) recordChat(path, { ...chat, chat: played });
    else expect(played).toEqual(chat.chat);
  });
});

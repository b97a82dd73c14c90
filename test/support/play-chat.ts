import type { Received } from '../../src/channels/simulator/received.ts';
import type { RosterEntry } from '../../src/web/simulator/index.ts';
import type { Chat, ChatStep } from './chat-file.ts';
import { HOUR, MINUTE, type Phone } from './helpline.ts';

/** What a conversation is played on: a helpline in this process, or another process. */
export interface Stage {
  says(phone: Phone, text: string, more?: Record<string, unknown>): Promise<void>;
  passes(ms: number): Promise<void>;
  /** The next send to it fails. */
  fails(phone: Phone, error: string): Promise<void>;
  /** The desk acts: a word, the number of a case, and what stands behind it. */
  desk(args: string[]): Promise<void>;
  /** All that phones have received so far, oldest first. */
  messages(): Promise<Received[]>;
  roster(): Promise<RosterEntry[]>;
}

/** One step, and what each phone heard behind it. */
export interface Played {
  step: ChatStep;
  heard: { who: string; text: string; at: Date }[];
}

const UNIT = { s: 1000, m: MINUTE, h: HOUR, d: 24 * HOUR } as const;
const duration = (text: string): number => Number(text.slice(0, -1)) * UNIT[text.slice(-1) as keyof typeof UNIT];

/** Case numbers are random: the first one seen is written NOMOR-1, the next NOMOR-2. */
function numbering() {
  const known: string[] = [];
  /** What a phone says with NOMOR-1 in it, as it is typed. */
  const typed = (text: string): string => text.replace(/NOMOR-(\d+)/g, (_, n) => known[Number(n) - 1] ?? '');
  const named = (text: string): string =>
    text.replace(/(?<![+\d])[1-9]\d{4,5}(?!\d)/g, (number) => {
      if (!known.includes(number)) known.push(number);
      return `NOMOR-${known.indexOf(number) + 1}`;
    });
  return { typed, named };
}

/** How many entries of the directory are to be called, and which first, changes with the directory. */
const withoutCount = (text: string): string =>
  text.replace(/\d+( nomor di daftar layanan perlu ditelepon, mulai )[a-z0-9-]+/g, 'BANYAK$1LAYANAN');

/** What a phone can send beside words. */
const SENT: Readonly<Record<string, Record<string, unknown>>> = {
  photo: { media: [{ type: 'image/jpeg', base64: '/9j/4AAQ' }] },
  voice: { media: [{ type: 'audio/ogg', base64: 'T2dnUw==', seconds: 12 }] },
  pin: { location: { lat: 22.3, lng: 114.2 } },
};

const isHeard = (one: ChatStep): boolean => Object.keys(one)[0]?.endsWith(' hears') ?? false;

/** Plays a conversation; officers of the roster are called by the last word of their name. */
export async function playChat(stage: Stage, chat: Chat): Promise<Played[]> {
  const phones = new Map<string, Phone>();
  for (const [name, { channel, from }] of Object.entries(chat.phones)) phones.set(name, { channel, from });
  for (const { name, channel, address } of await stage.roster())
    phones.set(name.split(' ').at(-1) ?? '', { channel, from: address });
  const names = new Map([...phones].map(([name, phone]) => [`${phone.channel}${phone.from}`, name]));
  // What fails over to SMS is heard by whoever holds that number.
  for (const [name, { from }] of phones) if (!names.has(`sms${from}`)) names.set(`sms${from}`, name);
  const { typed, named } = numbering();
  const played: Played[] = [];
  let seen = (await stage.messages()).length;
  for (const step of chat.chat.filter((one) => !isHeard(one))) {
    await act(stage, phones, typedStep(step, typed));
    const all = await stage.messages();
    // Phones hear side by side: their order is their names', the order on one phone is kept.
    const heard = all
      .slice(seen)
      .map(({ channel, to, text, at }) => ({ who: names.get(`${channel}${to}`) ?? to, text, at: new Date(at) }));
    heard.sort((a, b) => a.who.localeCompare(b.who));
    played.push({ step, heard: heard.map((one) => ({ ...one, text: named(withoutCount(one.text)) })) });
    seen = all.length;
  }
  return played;
}

const typedStep = (one: ChatStep, typed: (text: string) => string): ChatStep =>
  Object.fromEntries(Object.entries(one).map(([key, value]) => [key, typed(value)])) as ChatStep;

async function act(stage: Stage, phones: Map<string, Phone>, one: ChatStep): Promise<void> {
  const [key = '', value = ''] = Object.entries(one)[0] ?? [];
  if (key === 'passes') return stage.passes(duration(value));
  if (key === 'desk') return stage.desk(value.split(' '));
  const [name = '', verb] = key.split(' ');
  const phone = phones.get(name);
  if (!phone) throw new Error(`nobody is called ${name}`);
  if (verb === 'fails') return stage.fails(phone, value);
  if (verb === 'sends') return stage.says(phone, '', SENT[value] ?? {});
  await stage.says(phone, verb === 'says' ? value : '', verb === 'calls' ? { call: true } : {});
}

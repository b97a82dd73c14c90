import type { ChannelName, Inbound } from '../../core/conversation/message.ts';
import type { Received } from './received.ts';

/** One line on the screen of a simulated phone: what it received, or what was sent from it. */
export type Line = { by: 'helpline'; message: Received } | { by: 'phone'; message: Inbound };

export interface PhoneId {
  channel: ChannelName;
  address: string;
}

export interface Threads {
  add(line: Line): void;
  /** Takes back what could not be stored. */
  drop(providerId: string): void;
  /** Oldest first, the last so many. */
  read(phone: PhoneId, most: number): Line[];
  /** Phones whose lines changed after that version, in the order of their last change. */
  changedAfter(version: number): PhoneId[];
  /** Grows by one with each change. */
  readonly version: number;
  /** Hears of each change; @returns what ends it. */
  onChange(heard: () => void): () => void;
}

const MOST = 10_000;

export const phoneOf = ({ by, message }: Line): PhoneId =>
  by === 'phone'
    ? { channel: message.from.channel, address: message.from.value }
    : { channel: message.channel, address: message.to };

const sameAs = (line: Line, id: string): boolean => line.by === 'phone' && line.message.providerId === id;

/** Both sides of all conversations, the last 10,000 lines, in memory: a restart of the process empties it. */
export function createThreads(): Threads {
  const lines: Line[] = [];
  const changed = new Map<string, PhoneId & { version: number }>();
  const listeners = new Set<() => void>();
  let version = 0;
  const touch = (phone: PhoneId): void => {
    version += 1;
    changed.set(`${phone.channel}:${phone.address}`, { ...phone, version });
    for (const heard of listeners) heard();
  };
  return {
    add(line) {
      if (line.by === 'phone' && lines.some((one) => sameAs(one, line.message.providerId))) return;
      lines.push(line);
      if (lines.length > MOST) lines.shift();
      touch(phoneOf(line));
    },
    drop(providerId) {
      const at = lines.findIndex((line) => sameAs(line, providerId));
      for (const line of at < 0 ? [] : lines.splice(at, 1)) touch(phoneOf(line));
    },
    read({ channel, address }, most) {
      const hers = (line: Line): boolean => phoneOf(line).address === address && phoneOf(line).channel === channel;
      return lines.filter(hers).slice(-most);
    },
    changedAfter: (after) =>
      [...changed.values()].filter((one) => one.version > after).sort((a, b) => a.version - b.version),
    get version() {
      return version;
    },
    onChange(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

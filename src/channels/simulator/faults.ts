import type { SendErrorCode } from '../../core/contact/send-error.ts';
import type { Address, ChannelName } from '../../core/conversation/message.ts';

/** What can be made to fail from outside; `no_answer`: the message is lost and nobody can tell. */
export const SIMULATED_ERRORS = [
  'unreachable',
  'not_on_whatsapp',
  'window_closed',
  'rate_limited',
  'opted_out',
  'no_answer',
] as const satisfies SendErrorCode[];

export interface Fault {
  address: string;
  channel: ChannelName;
  error: (typeof SIMULATED_ERRORS)[number];
  /** How many sends fail; 0 takes back what still waits for that address. */
  times: number;
}

export interface Faults {
  /** @returns how many sends to that address will fail now. */
  add(fault: Fault): number;
  /** Takes the fault that the next send to this address meets, or null. */
  take(to: Address): Fault['error'] | null;
}

/** Faults by address, met in the order they were asked for. Kept in memory. */
export const createFaults = (): Faults => {
  const waiting = new Map<string, Fault['error'][]>();
  const key = (channel: ChannelName, value: string) => `${channel}:${value}`;
  return {
    add({ address, channel, error, times }) {
      const before = times === 0 ? [] : (waiting.get(key(channel, address)) ?? []);
      const after = [...before, ...Array.from({ length: times }, () => error)];
      waiting.set(key(channel, address), after);
      return after.length;
    },
    take: (to) => waiting.get(key(to.channel, to.value))?.shift() ?? null,
  };
};

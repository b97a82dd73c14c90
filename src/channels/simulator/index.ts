import { randomUUID } from 'node:crypto';
import { SendError } from '../../core/contact/send-error.ts';
import type { Inbound } from '../../core/conversation/message.ts';
import { type Channel, type Outbound, type Sent, UnreadableSignal } from '../channel.ts';
import { createFaults, type Fault } from './faults.ts';
import { readInbound } from './inbound.ts';
import { createBook, type Received, type ReceivedFilter } from './received.ts';
import { createThreads, type Threads } from './threads.ts';

export interface SimulatorOptions {
  /** The one approved template, with `{{1}}`, `{{2}}` … for its variables. */
  alertTemplate: { name: string; text: string };
}

/** Phones without a network: what they send comes in by `toInbound`, what they get is read by `received`. */
export interface Simulator {
  channel: Channel;
  received(filter?: ReceivedFilter): Received[];
  /** Makes the next sends to an address fail. @returns how many will. */
  fault(fault: Fault): number;
  /** @throws UnreadableSignal naming the field. */
  toInbound(body: unknown): Inbound;
  /** What the screens of the phones show. */
  threads: Threads;
}

const filledIn = (template: string, variables: string[]): string =>
  template.replace(/\{\{(\d+)\}\}/g, (slot, number) => variables[Number(number) - 1] ?? slot);

const shown = (out: Outbound, { alertTemplate }: SimulatorOptions): Pick<Received, 'text' | 'template'> =>
  out.template === null || out.to.channel === 'sms'
    ? { text: out.text }
    : { text: filledIn(alertTemplate.text, out.template.variables), template: alertTemplate.name };

const asReceived = (out: Outbound, options: SimulatorOptions, at: Date): Received => ({
  id: `out-${randomUUID()}`,
  to: out.to.value,
  channel: out.to.channel,
  ...shown(out, options),
  ...(out.options.length > 0 ? { options: out.options } : {}),
  at: at.toISOString(),
});

/**
 * Invented phones on both channels. What they received is in memory, the last 10,000 messages: a restart
 * empties it. It has no `find`: an unknown outcome stays unknown, as on most real channels.
 */
export const createSimulator = (now: () => Date, options: SimulatorOptions): Simulator => {
  const book = createBook();
  const faults = createFaults();
  const threads = createThreads();
  const send = async (out: Outbound): Promise<Sent> => {
    const error = faults.take(out.to);
    if (error !== null) throw new SendError(error, 'simulated');
    const message = asReceived(out, options, now());
    book.add(message);
    threads.add({ by: 'helpline', message });
    return { providerId: message.id };
  };
  return {
    channel: { ...WITHOUT_WEBHOOK, name: 'simulator', carries: ['sms', 'whatsapp'], send },
    received: (filter = {}) => book.read(filter),
    fault: faults.add,
    toInbound: (body) => readInbound(body, now()),
    threads,
  };
};

/** Its phones write by its own routes, never by a webhook. */
const WITHOUT_WEBHOOK: Pick<Channel, 'accepts' | 'verify' | 'parse' | 'answer'> = {
  accepts: [],
  verify: () => ({ ok: false, reason: 'no webhook' }),
  parse: () => {
    throw new UnreadableSignal('body');
  },
  answer: () => ({ status: 404, type: 'text/plain', body: '' }),
};

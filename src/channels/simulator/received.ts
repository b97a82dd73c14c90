import type { ChannelName, Option } from '../../core/conversation/message.ts';

/** One message as the phone shows it. `template` names the approved template it was sent as. */
export interface Received {
  id: string;
  to: string;
  channel: ChannelName;
  text: string;
  options?: Option[];
  template?: string;
  at: string;
}

export interface ReceivedFilter {
  /** One phone's messages; absent: every phone's. */
  address?: string | undefined;
  /** Only what came after the message of this id. One that is not known is older than all that is. */
  after?: string | undefined;
}

export interface Book {
  add(message: Received): void;
  /** Oldest first. */
  read(filter: ReceivedFilter): Received[];
}

const MOST = 10_000;

/** The last 10,000 messages of all phones, in memory: a restart of the process empties it. */
export const createBook = (most = MOST): Book => {
  const messages: Received[] = [];
  const since = (id: string | undefined): Received[] =>
    id === undefined ? messages : messages.slice(messages.findIndex((message) => message.id === id) + 1);
  return {
    add(message) {
      messages.push(message);
      if (messages.length > most) messages.shift();
    },
    read: ({ address, after }) => since(after).filter(({ to }) => address === undefined || to === address),
  };
};

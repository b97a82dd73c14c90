import { createHash, randomBytes } from 'node:crypto';
import { type Copied, copyRows } from '../store/copy-rows.ts';
import { connect } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';

/** What a year leaves behind: so many people, and so many messages from each with their turns and answers. */
export interface Grown {
  people: number;
  messagesEach: number;
}

const BEGAN = Date.UTC(2026, 0, 1);
const NOISE = randomBytes(4096).toString('hex');

const hash = (kind: string, n: number): string => createHash('md5').update(`${kind}${n}`).digest('hex');
/** Ids of one kind, which grow like those of the helpline. */
const id = (kind: string, n: number): string => n.toString(16).padStart(12, '0') + hash(kind, n).slice(12);
/** As long as what is sealed there, and as hard to make smaller. */
const sealed = (bytes: number, n: number): string => `\\x${NOISE.slice((n * 2) % 6000).slice(0, bytes * 2)}`;
const longAgo = (n: number): string => new Date(BEGAN + n * 1000).toISOString();

function* upTo(count: number): Generator<number> {
  for (let n = 1; n <= count; n += 1) yield n;
}

/** Each message with its number among all, and the number of whoever wrote it. */
function* said({ people, messagesEach }: Grown): Generator<{ n: number; k: number }> {
  for (const n of upTo(people)) for (const m of upTo(messagesEach)) yield { n, k: (n - 1) * messagesEach + m };
}

function* map<T, R>(all: Iterable<T>, of: (one: T) => R): Generator<R> {
  for (const one of all) yield of(one);
}

/** Whom it knows and by which phone. */
const known = ({ people }: Grown): Copied[] => [
  {
    into: 'vault.keyring (owner_id, owner, wrapped, created_at)',
    rows: map(upTo(people), (n) => [id('person', n), 'person', sealed(61, n), longAgo(n)]),
  },
  { into: 'people (id, created_at)', rows: map(upTo(people), (n) => [id('person', n), longAgo(n)]) },
  {
    into: 'conversations (id, person_id, channel, provider, session, last_inbound_at, created_at)',
    rows: map(upTo(people), (n) => {
      const at = longAgo(n);
      return [id('talk', n), id('person', n), 'whatsapp', 'twilio', sealed(240, n), at, at];
    }),
  },
  {
    into: 'addresses (id, conversation_id, channel, kind, value, value_index, created_at)',
    rows: map(upTo(people), (n) => {
      const index = `\\x${hash('index', n)}${hash('more', n)}`;
      return [id('address', n), id('talk', n), 'whatsapp', 'e164', sealed(42, n), index, longAgo(n)];
    }),
  },
];

/** What they wrote, what it was answered, and what was noted of it. */
const talks = (grown: Grown): Copied[] => [
  {
    into: 'messages (id, conversation_id, provider, provider_id, type, length, body, state, received_at)',
    rows: map(said(grown), ({ n, k }) => {
      const from = ['twilio', `SM${hash('in', k)}`];
      return [id('message', k), id('talk', n), ...from, 'text', 40, sealed(420, k), 'done', longAgo(k)];
    }),
  },
  {
    into: 'outbox (id, job, conversation_id, state, run_at, purpose, in_reply_to, body, key_owner, gate, because, provider, provider_id, attempts, created_at, done_at)',
    rows: map(said(grown), ({ n, k }) => {
      const at = longAgo(k);
      const answer = ['reply', id('message', k), sealed(260, k), id('person', n), 'send', 'reply'];
      const sent = ['twilio', `SM${hash('out', k)}`, 1, at, at];
      return [id('reply', k), 'send_messages', id('talk', n), 'done', at, ...answer, ...sent];
    }),
  },
  {
    into: 'events (id, at, type, conversation_id, key_owner, because)',
    rows: map(said(grown), ({ n, k }) => {
      return [id('event', k), longAgo(k), 'message_read', id('talk', n), id('person', n), sealed(60, k)];
    }),
  },
];

/** Makes the schema, loads a year's rows with nobody's words in them, and has the planner count them. */
export async function grow(url: string, grown: Grown): Promise<void> {
  await migrate(url);
  await copyRows(url, [...known(grown), ...talks(grown)]);
  const { db, close } = connect(url, 1);
  try {
    await db.execute('vacuum analyze');
    await db.execute('checkpoint');
  } finally {
    await close();
  }
}

import { randomUUID } from 'node:crypto';
import { createPostgresBackend, type Job, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { CannotStart } from '../store/embedded/cannot-start.ts';
import { within } from '../within.ts';

/** What the queue carries: an id and the name of the job, never a word or a number of anybody. */
export interface Ticket {
  id: string;
  job: string;
  /** Lower goes first; what has none is 0. */
  rank?: number;
}

/** A dispatcher. It may lose or repeat anything: Postgres is the truth, the relay hands out again. */
export interface Dispatcher {
  /** Hands out tickets. Each handing out is one of its own: a job that is just ending must not swallow the next. */
  add(tickets: Ticket[]): Promise<void>;
  /** How many tickets lie in it that nobody works on. */
  waiting(): Promise<number>;
  /** Starts `handle` for tickets, so many at once. `handle` must not throw: what it throws would be stored. */
  work(handle: (ticket: Ticket) => Promise<void>, concurrency: number): Promise<void>;
  /** True when the backend answers within two seconds. */
  alive(): Promise<boolean>;
  close(): Promise<void>;
}

/** A dispatcher with the queue itself, to be looked at. */
export interface OpenQueue extends Dispatcher {
  readonly queue: AnyQueue;
}

export type QueueBackend = { redisUrl: string } | { databaseUrl: string };

const NAME = 'helpline';
/** One try, nothing kept: a kept id would make a second add a silent no-op. */
const ONE_TRY = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;
/** How long opening may take: making BullMQ's tables on a slow machine, or waiting for a Redis that comes later. */
const TO_OPEN_MS = { postgres: 60_000, redis: 10_000 };
/** BullMQ's own schema on PostgreSQL. */
const SCHEMA = 'queue';

type AnyQueue = Pick<Queue, 'addBulk' | 'close' | 'waitUntilReady' | 'count'> & {
  on(event: 'error', heard: () => void): unknown;
};
type AnyWorker = Pick<Worker, 'close' | 'run' | 'waitUntilReady'> & { on(event: 'error', heard: () => void): unknown };
type Handle = (job: Pick<Job, 'id' | 'name'>) => Promise<void>;

interface Parts {
  queue: AnyQueue;
  worker(handle: Handle, concurrency: number): AnyWorker;
  /** What was opened can be used, now or as soon as its server is there. */
  opened(one: Pick<AnyQueue, 'waitUntilReady'>): Promise<void>;
  end(): Promise<void>;
}

function onRedis(url: string): Parts {
  const producer = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 2_000, retryStrategy: () => 500 });
  const consumer = new Redis(url, { maxRetriesPerRequest: null, retryStrategy: () => 500 });
  for (const client of [producer, consumer]) client.on('error', () => {});
  return {
    queue: new Queue(NAME, {
      connection: producer,
      defaultJobOptions: ONE_TRY,
      skipVersionCheck: true,
      skipWaitingForReady: true,
    }),
    worker: (handle, concurrency) =>
      new Worker(NAME, handle, { connection: consumer, concurrency, autorun: false, ...ONE_TRY_WORKER }),
    // Redis may come later: its client goes on trying.
    opened: async (one) => void (await within(TO_OPEN_MS.redis, one.waitUntilReady())),
    async end() {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}

/**
 * The ticket a killed worker held keeps its id, and so cannot be handed out again, until its lock is over and
 * somebody looks: seconds, not BullMQ's minute. A lock lost by a slow worker only means a second, idle run.
 */
const ONE_TRY_WORKER = {
  lockDuration: 10_000,
  stalledInterval: 5_000,
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
  maxStalledCount: 0,
  drainDelay: 5,
} as const;

/** A server that vanished without a word is noticed within seconds: else a question to it is never answered. */
const SEEN_WHEN_LOST = { connectionTimeoutMillis: 5_000, query_timeout: 60_000, keepAlive: true } as const;

function onPostgres(connectionString: string): Parts {
  const connection = { connectionString, schema: SCHEMA, max: 2, migrate: true, ...SEEN_WHEN_LOST };
  return {
    queue: new Queue(NAME, { connection, defaultJobOptions: ONE_TRY }, createPostgresBackend),
    worker: (handle, concurrency) =>
      new Worker(NAME, handle, { connection, concurrency, autorun: false, ...ONE_TRY_WORKER }, createPostgresBackend),
    // BullMQ keeps a first failure for ever and never dials again: what begins so must not run on.
    async opened(one) {
      if (!(await within(TO_OPEN_MS.postgres, one.waitUntilReady())))
        throw new CannotStart('The queue cannot be opened on PostgreSQL: it does not answer.');
    },
    end: async () => {},
  };
}

/** The row's id with a mark of this handing out, and back. Leases keep a row from being handed out twice. */
const handedOut = (id: string): string => `${id}.${randomUUID().slice(0, 8)}`;
const rowOf = (jobId: string | undefined): string => jobId?.split('.')[0] ?? '';

/** Opens the queue on Redis or on PostgreSQL: the one place that chooses. @throws CannotStart without that PostgreSQL */
export async function openQueue(backend: QueueBackend): Promise<OpenQueue> {
  const parts = 'redisUrl' in backend ? onRedis(backend.redisUrl) : onPostgres(backend.databaseUrl);
  const { queue } = parts;
  let worker: AnyWorker | null = null;
  queue.on('error', () => {});
  await parts.opened(queue).catch(async (error) => {
    await within(2_000, queue.close());
    throw error;
  });
  return {
    queue,
    async add(tickets) {
      await queue.addBulk(
        tickets.map(({ id, job, rank = 0 }) => ({
          name: job,
          data: {},
          opts: { ...ONE_TRY, jobId: handedOut(id), priority: rank },
        })),
      );
    },
    async work(handle, concurrency) {
      worker = parts.worker((job) => handle({ id: rowOf(job.id), job: job.name }), concurrency);
      worker.on('error', () => {});
      await parts.opened(worker);
      void worker.run().catch(() => {});
    },
    waiting: () => queue.count(),
    alive: () => within(2_000, queue.count()),
    async close() {
      await within(8_000, worker?.close() ?? Promise.resolve());
      await within(2_000, queue.close());
      await parts.end();
    },
  };
}

/** What Redis does when its memory is full; null where it does not say. Tickets must not be thrown away. */
export async function evictionOf(redisUrl: string): Promise<string | null> {
  const client = new Redis(redisUrl, { maxRetriesPerRequest: 1, connectTimeout: 2_000 });
  client.on('error', () => {});
  try {
    const [, policy] = (await client.config('GET', 'maxmemory-policy')) as string[];
    return policy ?? null;
  } catch {
    return null;
  } finally {
    client.disconnect();
  }
}

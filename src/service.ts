import type { FastifyInstance } from 'fastify';
import type { DestinationStream } from 'pino';
import { createChannels } from './channels/index.ts';
import { createSimulator, type Simulator } from './channels/simulator/index.ts';
import { twilioConfig } from './channels/twilio/config.ts';
import { type Clock, createClock } from './clock.ts';
import type { Config } from './config.ts';
import { loadContent } from './content.ts';
import { type Content, type Context, randomBelow } from './context.ts';
import { unsignedCountries } from './core/directory/first-help.ts';
import { receive } from './inbox/receive.ts';
import { awaitMondays } from './inbox/road/monday.ts';
import { needRota } from './inbox/roster/need-rota.ts';
import { dataDirOf, flowsDirOf, ROOT } from './installation.ts';
import { openQueue } from './jobs/queue.ts';
import { Work } from './jobs/work.ts';
import { findKeys } from './keys.ts';
import { createLog } from './log.ts';
import { createMetrics } from './metrics.ts';
import { loadDemoRoster } from './roster-demo.ts';
import { connect } from './store/database.ts';
import { type EmbeddedServer, startEmbedded } from './store/embedded/start-embedded.ts';
import { migrate } from './store/migrate.ts';
import { createUnits } from './store/unit.ts';
import { createVault } from './store/vault/vault.ts';
import { startTracing } from './tracing.ts';
import { createServer } from './web/server.ts';
import { decisionsAfter, latestDecisions, rosterEntries } from './web/simulator/decisions.ts';
import { simulatorRoutes } from './web/simulator/index.ts';
import { simulatorPage } from './web/simulator/page/routes.tsx';

/** Parts that a test puts in the place of the real ones. */
export interface Overrides {
  clock?: Clock;
  /** Phones that were there before: they outlive a process. */
  simulator?: Simulator | null;
  /** Content that was read before: reading it takes a second or two. */
  content?: Content;
  logTo?: DestinationStream;
  /** Hears the start's progress, a line at a time. */
  say?: (line: string) => void;
}

/** A running helpline. Several can run in one process. */
export interface Service {
  ctx: Context;
  app: FastifyInstance;
  work: Work;
  /** The simulated phones, where there are any. */
  simulator: Simulator | null;
  /** Where it listens; null for a process that serves no web. */
  url: string | null;
  /** What the first lines must say. */
  notices: string[];
  /** Finishes what runs, then ends everything. Any number of times. */
  stop(): Promise<void>;
}

/** Decisions that the page shows. */
const SHOWN_DECISIONS = 80;

/** The approved alert template as the simulator knows it: neutral, without facts (S3). */
const ALERT_TEMPLATE = {
  name: 'tugas_baru',
  text: 'CONTOH {{1}}. {{2}} Terima kasih.',
};

const newPhones = (clock: Clock): Simulator => createSimulator(clock.now, { alertTemplate: ALERT_TEMPLATE });

/** What was started, to be ended in the reverse order. */
class Ending {
  readonly #steps: (() => Promise<unknown>)[] = [];
  #done: Promise<void> | undefined;

  add(step: () => Promise<unknown>): void {
    this.#steps.push(step);
  }

  run(): Promise<void> {
    this.#done ??= this.#all();
    return this.#done;
  }

  async #all(): Promise<void> {
    for (const step of this.#steps.reverse()) await step().catch(() => {});
  }
}

async function startDatabase(config: Config, say: (line: string) => void): Promise<EmbeddedServer | null> {
  if (config.DATABASE_URL) return null;
  return startEmbedded({ dataDir: dataDirOf(config), clonePath: ROOT, log: say });
}

/** Starts all parts; when one of them fails, those that run are ended before it throws. */
export async function startService(config: Config, overrides: Overrides = {}): Promise<Service> {
  const ending = new Ending();
  try {
    return await startParts(config, overrides, ending);
  } catch (error) {
    await ending.run();
    throw error;
  }
}

async function startParts(config: Config, overrides: Overrides, ending: Ending): Promise<Service> {
  const say = overrides.say ?? (() => {});
  const log = createLog(config.LOG_LEVEL, overrides.logTo);
  const dataDir = dataDirOf(config);
  const embedded = await startDatabase(config, say);
  if (embedded) ending.add(() => embedded.stop());
  const databaseUrl = config.DATABASE_URL ?? embedded?.url ?? '';
  const keys = findKeys(config, embedded?.dataDir ?? dataDir);
  say('Preparing the tables.');
  await migrate(databaseUrl);
  say('Checking flows, words and places.');
  const content =
    overrides.content ??
    loadContent({
      flows: flowsDirOf(config),
      cacheDir: dataDir,
      brand: config.HELPLINE_NAME,
      warn: say,
    });
  const connection = connect(databaseUrl, config.DATABASE_POOL);
  ending.add(() => connection.close());
  const clock = overrides.clock ?? createClock();
  const tracing = await startTracing(config.OTEL_EXPORTER_OTLP_ENDPOINT);
  ending.add(() => tracing.stop());
  const simulator = config.simulator ? (overrides.simulator ?? newPhones(clock)) : null;
  const ctx: Context = {
    config,
    log,
    clock,
    connection,
    content,
    randomBelow,
    ...createUnits(connection, createVault(keys), clock.now, (work) => ctx.begin(work)),
    channels: createChannels({ twilio: twilioConfig(config), simulator }),
    metrics: createMetrics(),
    tracing,
    nudge: () => {},
    sendAtOnce: () => false,
    begin: () => {},
    claimAtOnce: async () => null,
    background: new Set(),
  };
  if (simulator) await loadDemoRoster(ctx);
  await needRota(ctx, say);
  const unsigned = config.production ? unsignedCountries(content.directory) : [];
  if (unsigned.length > 0) say(`Warning. ${NOBODY_SIGNED} ${unsigned.join(' ')}`);
  await ctx.unit(awaitMondays);
  const queue = await openQueue(config.REDIS_URL ? { redisUrl: config.REDIS_URL } : { databaseUrl });
  const work = await Work.start(ctx, queue, { concurrency: 8, works: config.ROLE !== 'web' });
  ending.add(() => work.stop());
  const app = await createServer(ctx, queue.alive);
  if (config.QUEUE_BOARD_TOKEN) {
    // Loaded only for who asks for it: it is large.
    const { queueBoard } = await import('./web/queue-board.ts');
    await queueBoard(app, queue, config.QUEUE_BOARD_TOKEN);
  }
  if (simulator) await openSimulator(app, ctx, { simulator, work });
  ending.add(() => app.close());
  const url = config.ROLE === 'worker' ? null : await app.listen({ host: config.HOST, port: config.PORT });
  const notices = [embedded?.notice, keys.onDisk ? KEYS_ON_DISK : null].filter(
    (line) => line !== null && line !== undefined,
  );
  return { ctx, app, work, simulator, url, notices, stop: () => ending.run() };
}

const NOBODY_SIGNED = 'NOMOR says emergency numbers only, until somebody signs flows/directory/first-help.yaml for:';

const KEYS_ON_DISK =
  'The keys lie on this disk, under keys/ in the data directory: whoever has this disk can read everything.';

async function openSimulator(
  app: FastifyInstance,
  ctx: Context,
  parts: { simulator: Simulator; work: Work },
): Promise<void> {
  const { threads } = parts.simulator;
  await simulatorPage(app, {
    threads,
    latest: (known) => latestDecisions(ctx, known, SHOWN_DECISIONS),
    roster: () => rosterEntries(ctx),
    now: ctx.clock.now,
  });
  await simulatorRoutes(app, {
    simulator: parts.simulator,
    receive: (signals) => receive(ctx, signals),
    decisions: (after) => decisionsAfter(ctx, after),
    roster: () => rosterEntries(ctx),
    advance: (ms) => parts.work.advance(ms),
  });
}

import { type Clock, createClock } from '../../clock.ts';
import type { Config } from '../../config.ts';
import { loadContent } from '../../content.ts';
import { type Content, type Context, randomBelow } from '../../context.ts';
import { dataDirOf, flowsDirOf } from '../../installation.ts';
import { findKeys } from '../../keys.ts';
import { createLog } from '../../log.ts';
import { createMetrics } from '../../metrics.ts';
import { connect } from '../../store/database.ts';
import { createUnits } from '../../store/unit.ts';
import { createVault } from '../../store/vault/vault.ts';
import { startTracing } from '../../tracing.ts';
import { runningDatabase } from '../running-database.ts';

/** Does something on the running helpline's database, and lets go of it. `clock`: another than the machine's. */
export async function withDesk<T>(
  config: Config,
  work: (ctx: Context) => Promise<T>,
  clock: Clock = createClock(),
): Promise<T> {
  const ctx = await openDesk(config, clock);
  return work(ctx).finally(() => ctx.connection.close());
}

/** The running helpline's database and keys, without its channels and queue: its relay takes up what is written. */
async function openDesk(config: Config, clock: Clock): Promise<Context> {
  const dataDir = dataDirOf(config);
  const connection = connect(await runningDatabase(config), 1);
  return {
    config,
    clock,
    connection,
    randomBelow,
    ...createUnits(connection, createVault(findKeys(config, dataDir)), clock.now),
    log: createLog('silent'),
    metrics: createMetrics(),
    tracing: await startTracing(undefined),
    channels: [],
    content: contentWhenNeeded(config, dataDir),
    nudge: () => {},
    sendAtOnce: () => false,
    begin: () => {},
    claimAtOnce: async () => null,
    background: new Set(),
  };
}

/** What was read already, by its folder and the name it says. */
const READ = new Map<string, Content>();

function contentOf(config: Config, cacheDir: string): Content {
  const [flows, brand] = [flowsDirOf(config), config.HELPLINE_NAME];
  const known = READ.get(`${flows} ${brand}`);
  const read = known ?? loadContent({ flows, cacheDir, brand, warn: () => {} });
  READ.set(`${flows} ${brand}`, read);
  return read;
}

/** Reading needs no flows; acting may say something, and then a second goes by, once a process. */
function contentWhenNeeded(config: Config, cacheDir: string): Content {
  const whole = () => contentOf(config, cacheDir);
  return new Proxy({} as Content, { get: (_none, name) => Reflect.get(whole(), name) });
}

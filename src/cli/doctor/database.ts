import type { Context } from '../../context.ts';
import { type Diagnosis, look, ok, wrong } from '../../diagnosis.ts';
import { type Survey, survey } from '../../store/survey.ts';
import type { Inward } from './examination.ts';

/** The oldest major version this is tested on. */
const OLDEST = 14;
/** Each process: the pool, BullMQ's four where the queue is on PostgreSQL, and one to spare. */
const BESIDE_POOL = 5;
const PROCESSES = 2;
/** Timers and windows are minutes: half a minute off is a wrong answer to somebody. */
const OFF_MS = 30_000;

const server = ({ version, encoding }: Survey): Diagnosis => {
  const says = `PostgreSQL ${version}, ${encoding}`;
  if (encoding !== 'UTF8')
    return wrong(says, 'Make the database anew with encoding UTF8, and restore a backup into it.');
  return Number.parseInt(version, 10) < OLDEST ? wrong(says, `Use PostgreSQL ${OLDEST} or newer.`) : ok(says);
};

const tables = ({ migrations }: Survey): Diagnosis => {
  const { applied, known } = migrations;
  if (applied === 0) return wrong('no tables yet', 'Start the helpline once: the start makes them.');
  if (applied === known) return ok(`tables of this version (${known} migrations)`);
  return applied < known
    ? wrong(`tables lack ${known - applied} migrations`, 'Restart: the start brings them to this version.')
    : wrong(
        `tables are of a newer version (${applied} migrations, this one knows ${known})`,
        'Run that newer version.',
      );
};

const room = ({ maxConnections }: Survey, { config }: Context): Diagnosis => {
  const wanted = PROCESSES * (config.DATABASE_POOL + BESIDE_POOL);
  return maxConnections >= wanted
    ? ok(`${maxConnections} connections at most`)
    : look(
        `${maxConnections} connections at most, two processes want ${wanted}`,
        'Lower DATABASE_POOL or raise max_connections.',
      );
};

const time = ({ time: theirs }: Survey, { clock }: Context): Diagnosis => {
  const off = Math.abs(clock.now().getTime() - theirs.getTime());
  return off < OFF_MS
    ? ok('its clock agrees with this machine')
    : wrong(
        `its clock is ${Math.round(off / 1000)} s away from this machine`,
        'Let both follow a time server (timedatectl).',
      );
};

/** The server, its tables, its connections and its clock. */
export const database: Inward = {
  name: 'database',
  mend: 'Start PostgreSQL and check DATABASE_URL.',
  async examine(ctx) {
    const found = await survey(ctx.connection);
    return [server(found), tables(found), room(found, ctx), time(found, ctx)];
  },
};

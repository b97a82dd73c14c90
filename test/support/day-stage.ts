import postgres from 'postgres';
import { DESK_VERBS, obeyDesk } from '../../src/inbox/desk/index.ts';
import { type Phone, startHelpline } from './helpline.ts';
import type { Stage } from './play-chat.ts';

/** A helpline of its own whose every webhook comes twice, and which is stopped and started again in the middle. */
export interface DayStage extends Stage {
  close(): Promise<void>;
}

export interface DayOptions {
  begins: Date;
  /** Cut off from its database and stopped right after so many messages were taken; their provider delivers again. */
  stopAt: number | null;
}

/** Every connection of the helpline but its queue's is ended under it: what is not committed is lost, as when its process dies. */
async function cutOff(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => undefined });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name = 'postgres.js'`;
  await sql.end();
}

/** What somebody was at when it died is left alone so long: a clock that only a test moves must be moved past that. */
const LEASE_MS = 21_000;
/** What was cut off in its first try is left alone so long. */
const FIRST_TRY_MS = 6_000;

/** Opens it on a fresh database. */
export async function openDayStage({ begins, stopAt }: DayOptions): Promise<DayStage> {
  const first = await startHelpline({ now: begins });
  let line = first;
  let said = 0;
  const twice = async (phone: Phone, text: string, more: Record<string, unknown>) => {
    const taken = await Promise.all([line.sends(phone, text, more), line.sends(phone, text, more)]);
    if (taken.some((status) => status !== 202)) throw new Error('not taken');
  };
  return {
    async says(phone, text, more = {}) {
      const message = { ...more, id: `day-${said}` };
      await twice(phone, text, message);
      if (said === stopAt) {
        await Promise.all([cutOff(line.databaseUrl), line.stop()]);
        line = await startHelpline({ after: line });
        const { clock } = line.ctx;
        clock.moveTo(new Date(clock.now().getTime() + LEASE_MS));
        await twice(phone, text, message);
        await line.passes(FIRST_TRY_MS);
      }
      said += 1;
      await line.settles();
    },
    passes: (ms) => line.passes(ms),
    async fails({ channel, from: address }, error) {
      const payload = { channel, address, error, times: 1 };
      await line.app.inject({ method: 'POST', url: '/simulator/faults', payload });
    },
    async desk([word = '', of = '', ...args]) {
      const verb = DESK_VERBS[word];
      if (!verb) throw new Error(`the desk has no word ${word}`);
      await obeyDesk(line.ctx, { verb, of }, { args, by: 'CONTOH', why: 'sudah ditelepon' });
      await line.settles();
    },
    messages: () => line.messages(),
    roster: () => line.roster(),
    async close() {
      await line.stop();
      await first.close();
    },
  };
}

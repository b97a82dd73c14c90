import { ok, wrong } from '../../diagnosis.ts';
import { backlog } from '../../store/queries/outbox.ts';
import type { Inward } from './examination.ts';

/** As the alarm HelplineWorkWaits has it. */
const TOO_OLD_MS = 60_000;

/** Work that is due is taken up. */
export const work: Inward = {
  name: 'work',
  mend: 'npm run doctor again once the database answers.',
  async examine({ unit, clock }) {
    const { due, oldest } = await unit(backlog);
    const waits = oldest === null ? 0 : clock.now().getTime() - oldest.getTime();
    return waits > TOO_OLD_MS
      ? [wrong(`${due} due, the oldest for ${Math.round(waits / 1000)} s`, 'Start a process of role worker or all.')]
      : [ok(`${due} due, none for over a minute`)];
  },
};

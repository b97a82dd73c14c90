import type { Diagnosis } from '../../diagnosis.ts';
import { look, ok, wrong } from '../../diagnosis.ts';
import { NOT_READY, TOO_FEW, TWO } from '../../inbox/roster/need-rota.ts';
import { type OfficerRow, onCall, roster as readRoster } from '../../store/queries/officers.ts';
import type { Inward } from './examination.ts';

const IMPORT = 'npm run officers:import -- FILE';
/** They are on the roster, and nobody is asked who has not said yes. */
const SIAP = 'ask those who are invited to answer SIAP';

function atLevel(rows: readonly OfficerRow[], level: OfficerRow['level']): Diagnosis {
  const here = rows.filter((row) => row.level === level);
  const working = here.filter((row) => row.standing === 'active' && row.onDuty);
  const says = `${level}: ${working.length} of ${here.length} on duty`;
  if (working.length > 0) return ok(says);
  const mend = here.some((row) => row.standing === 'invited' && row.onDuty) ? SIAP : IMPORT;
  return level === 'desk' || level === 'district' ? wrong(says, mend) : look(says, mend);
}

function rotaOf({ enrolled, ready }: { enrolled: number; ready: number }): Diagnosis {
  if (ready >= TWO) return ok(`${ready} on call`);
  return enrolled >= TWO ? wrong(NOT_READY(ready), SIAP) : wrong(TOO_FEW(enrolled), IMPORT);
}

const LEVELS = ['village', 'backup', 'district', 'desk'] as const;

/** Somebody on duty at every step of the ladder, and two who may be woken (S18). */
export const roster: Inward = {
  name: 'roster',
  mend: IMPORT,
  examine: ({ unit }) =>
    unit(async (one) => {
      const rows = await readRoster(one);
      return [...LEVELS.map((level) => atLevel(rows, level)), rotaOf(await onCall(one))];
    }),
};

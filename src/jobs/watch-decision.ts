import type { Applying } from '../inbox/applying.ts';
import { decideBy, tomorrow } from '../inbox/desk/decide-in-time.ts';
import { type CaseRow, lockCase, reporterOf } from '../store/queries/cases.ts';
import { addWork } from '../store/queries/outbox.ts';
import type { Unit } from '../store/unit.ts';
import { inOneUnit, type Job } from './job.ts';

/** Something that a human decides of a case in time. */
interface Decision {
  name: Job['name'];
  timer: string;
  /** Since when it is undecided; null where nothing waits. */
  since(unit: Unit, about: CaseRow): Promise<Date | null>;
  remind(unit: Unit, told: { about: CaseRow; late: boolean; on: Applying }): Promise<unknown>;
}

/** The desk is reminded a day before, at the end, and each day after, until it is decided. */
export const watchDecision = ({ name, timer, since, remind }: Decision): Job =>
  inOneUnit(name, async (ctx, unit, { caseId }) => {
    if (!caseId) return;
    const about = await lockCase(unit, caseId);
    const undecided = await since(unit, about);
    if (!undecided) return;
    const by = decideBy(undecided);
    const late = unit.now >= by;
    const on = { ctx, conversation: await reporterOf(unit, about), messageId: null };
    await remind(unit, { about, late, on });
    await addWork(unit, { job: name, caseId, runAt: late ? tomorrow(unit.now) : by, timer });
  });

import type { Context } from '../../context.ts';
import { isValid } from '../../core/cases/number.ts';
import { type CaseRow, findCase, lockCase, reporterOf } from '../../store/queries/cases.ts';
import type { Unit } from '../../store/unit.ts';
import { closeCase } from './close-case.ts';
import { type DeskCall, DeskRefusal, type DeskVerb } from './desk-call.ts';
import { mayKnow } from './may-know.ts';
import { noteCase } from './note-case.ts';

/** What only the desk may do, by the word that is typed. A new one is a file and a line here. */
export const DESK_VERBS: Readonly<Record<string, DeskVerb>> = {
  close: closeCase,
  note: noteCase,
  'may-know': mayKnow,
};

/** The case of a typed number. @throws DeskRefusal that says whether it is a mistyped one */
export async function caseByNumber(unit: Unit, number: string): Promise<CaseRow> {
  const found = await findCase(unit, number);
  if (found) return found;
  throw new DeskRefusal(
    isValid(number) ? `There is no case ${number}.` : `${number} is no case number: its check digit does not fit.`,
  );
}

/** Does it in one transaction with its event; the running helpline takes up the work it makes. @throws DeskRefusal */
export async function obeyDesk(
  ctx: Context,
  verb: DeskVerb,
  call: Omit<DeskCall, 'about'> & { number: string },
): Promise<string> {
  return ctx.unit(async (unit) => {
    const about = await lockCase(unit, (await caseByNumber(unit, call.number)).id);
    const on = { ctx, conversation: await reporterOf(unit, about), messageId: null };
    return verb.run(unit, { ...call, about }, on);
  });
}

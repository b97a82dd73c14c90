import type { Context } from '../../context.ts';
import { lockCase, reporterOf } from '../../store/queries/cases.ts';
import { caseByNumber } from './case-by-number.ts';
import { closeCase } from './close-case.ts';
import { type DeskCall, DeskRefusal, type DeskVerb } from './desk-call.ts';
import { enrolDuress } from './enrol-duress.ts';
import { eraseReporter } from './erase-reporter.ts';
import { found } from './found.ts';
import { hersAgain } from './hers-again.ts';
import { joinCases, partCases } from './join-cases.ts';
import { keepData } from './keep-data.ts';
import { keepOut, letIn } from './keep-out.ts';
import { mayKnow } from './may-know.ts';
import { noteCase } from './note-case.ts';
import { mandateSeen, referCase, referralAnswered } from './refer-case.ts';
import { reopenCase } from './reopen-case.ts';
import { reviewCase } from './review-case.ts';

/** What only the desk may do, by the word that is typed. A new one is a file and a line here. */
export const DESK_VERBS: Readonly<Record<string, DeskVerb>> = {
  close: closeCase,
  duress: enrolDuress,
  erase: eraseReporter,
  hers: hersAgain,
  keep: keepData,
  note: noteCase,
  'may-know': mayKnow,
  'keep-out': keepOut,
  found,
  'let-in': letIn,
  join: joinCases,
  apart: partCases,
  refer: referCase,
  referral: referralAnswered,
  mandate: mandateSeen,
  reopen: reopenCase,
  review: reviewCase,
};

/** Does it in one transaction with its event; the running helpline takes up the work it makes. @throws DeskRefusal */
export async function obeyDesk(
  ctx: Context,
  { verb, of }: { verb: DeskVerb; of: string },
  call: Omit<DeskCall, 'about'>,
): Promise<string> {
  return ctx.unit(async (unit) => {
    const about = await lockCase(unit, (await caseByNumber(unit, of)).id);
    if (about.practice) throw new DeskRefusal(`${of} is practice (LATIHAN): nothing real is done with it.`);
    const on = { ctx, conversation: await reporterOf(unit, about), messageId: null };
    return verb.run(unit, { ...call, about }, on);
  });
}

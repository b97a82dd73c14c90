import { institutionAs, type ReferralAnswer } from '../core/cases/referral.ts';
import type { TextName } from '../core/conversation/texts/text-names.ts';
import { readCase, reporterOf } from '../store/queries/cases.ts';
import { cancelTimer } from '../store/queries/outbox.ts';
import { changeReferral, type Referral } from '../store/queries/referrals.ts';
import type { Unit } from '../store/unit.ts';
import { messageSaid } from './appliers/message-said.ts';
import type { Applying } from './applying.ts';
import { languageOf } from './session.ts';

const NEWS: Readonly<Record<'sent' | ReferralAnswer, TextName>> = {
  sent: 'R4',
  accepted: 'R5',
  refused: 'R6',
  answered: 'R7',
};

/** The reporter hears how a referral stands, in her words and language, without a name where that would tell too much. */
export async function tellReferral(
  unit: Unit,
  on: Applying,
  news: { caseId: string; service: string; state: 'sent' | ReferralAnswer },
): Promise<void> {
  const about = await readCase(unit, news.caseId);
  const reporter = await reporterOf(unit, about);
  const language = await languageOf(unit, reporter);
  const name = on.ctx.content.institutions.nameOf(news.service) ?? news.service;
  const kepada = institutionAs(name, { role: reporter.role, category: about.category, language });
  const panggilan = reporter.role === 'worker' ? 'Kak' : 'Bu/Pak';
  const text = on.ctx.content.texts.in(language).say(NEWS[news.state], { panggilan, kepada });
  const to = { reporterOf: about.id };
  await messageSaid(unit, { type: 'message_said', text, options: [], purpose: 'follow_up', to, caseId: about.id }, on);
}

/** What an institution answered is kept, its clock stops, and the reporter hears it. */
export async function referralAnswered(
  unit: Unit,
  on: Applying,
  { referral, answer, number }: { referral: Referral; answer: ReferralAnswer; number?: string | undefined },
): Promise<void> {
  const { caseId, service } = referral;
  await changeReferral(unit, referral, { state: answer, nudgedAt: null, externalNumber: number });
  await cancelTimer(unit, { caseId, timer: 'referral' });
  await tellReferral(unit, on, { caseId, service, state: answer });
}

import { casesReportedFrom } from '../../store/queries/cases.ts';
import { recordEvent } from '../../store/queries/events.ts';
import { twinsOf } from '../../store/queries/twins.ts';
import type { Applier, Applying } from '../applying.ts';
import { callHuman } from './call-human.ts';
import { consentWithdrawn } from './consent-withdrawn.ts';
import { referralsWithdrawn } from './referrals.ts';

/**
 * CABUT counts for the cases that were reported from the same number by another channel. Where that number may have
 * changed hands since a human makes sure (S8).
 */
export const withdrawnElsewhere: Applier<'withdrawn_elsewhere'> = async (unit, event, { ctx, conversation }) => {
  for (const twin of await twinsOf(unit, conversation.id)) {
    const on: Applying = { ctx, conversation: twin, messageId: null };
    const open = await casesReportedFrom(unit, twin.id);
    if (twin.strangerAt !== null && open.length > 0) {
      await callHuman(unit, on, { because: 'withdraw_word, and the number may have changed hands' });
      continue;
    }
    for (const { id: caseId, villageMayKnow } of open) {
      const told = { keyOwner: caseId, caseId, conversationId: twin.id, because: event.because ?? null };
      if (villageMayKnow === 'yes') {
        await consentWithdrawn(unit, { type: 'consent_withdrawn', caseId }, on);
        await recordEvent(unit, { type: 'consent_withdrawn', ...told });
      }
      await referralsWithdrawn(unit, { type: 'referrals_withdrawn', caseId }, on);
    }
  }
};

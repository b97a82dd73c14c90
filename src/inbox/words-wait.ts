import { askGate } from '../core/contact/gate.ts';
import type { OfficerFacts } from '../core/conversation/scene.ts';
import type { CaseRow } from '../store/queries/cases.ts';
import type { Conversation } from '../store/queries/conversations.ts';
import type { Unit } from '../store/unit.ts';
import { gateFacts } from './gate-facts.ts';
import { zonesBy } from './her-zones.ts';
import { planWithSms } from './sms-allowed.ts';

/** What the gate would say to words for the reporter now, so that an officer is told what really happens to hers. */
export async function wordsWait(unit: Unit, reporter: Conversation, about: CaseRow): Promise<OfficerFacts['wait']> {
  const plan = await planWithSms(unit, reporter);
  const { answer } = askGate(
    {
      ...gateFacts(reporter, { createdAt: unit.now, about }),
      purpose: 'follow_up',
      channel: reporter.channel,
      isAnswer: false,
      expiresAt: null,
      exposing: false,
      hasTemplate: false,
      wanted: false,
      smsUnits: plan.failover ? 0 : null,
      plan,
      zones: zonesBy(reporter, { zone: plan.zone, about }),
    },
    unit.now,
  );
  if (answer === 'hold') return 'for_her_hour';
  return answer === 'hold_until_written' ? 'until_she_writes' : 'no';
}

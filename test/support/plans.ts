import fc from 'fast-check';
import type { Plan } from '../../src/core/contact/plan.ts';

const hour = fc.integer({ min: 0, max: 24 });

/** Any plan that a person may have. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record<Plan>({
  others: fc.constantFrom('nobody', 'sometimes', 'often', null),
  hours: fc.option(fc.record({ from: hour, to: hour })),
  zone: fc.constantFrom('Asia/Riyadh', 'Asia/Kuala_Lumpur', null),
  channels: fc.subarray<'sms' | 'whatsapp'>(['sms', 'whatsapp']),
  mayWriteFirst: fc.constantFrom(true, false, null),
  failover: fc.boolean(),
  safeWord: fc.constantFrom('kenanga', null),
  duressWord: fc.constantFrom('melati', null),
  mustNotKnow: fc.subarray(['agen saya', 'kepala dusun']),
  checkInDays: fc.constantFrom(1, 7, null),
  ifSilent: fc.constantFrom('telepon kakak saya', null),
  confirmedAt: fc.constantFrom('2026-11-01T00:00:00.000Z', null),
});

import type { Evidence } from '../evidence.ts';
import { alertsHandedOver } from './alerts-handed-over.ts';
import { caseOnce } from './case-once.ts';
import type { Check, Finding } from './check.ts';
import { inboundKept } from './inbound-kept.ts';
import { movesAgain } from './moves-again.ts';
import { nobodyDied } from './nobody-died.ts';
import { nothingForgotten } from './nothing-forgotten.ts';
import { nothingPrinted } from './nothing-printed.ts';
import { orderIn } from './order-in.ts';
import { orderOut } from './order-out.ts';
import { sendsOnce } from './sends-once.ts';
import { storedBefore200 } from './stored-before-200.ts';
import { turnOnce } from './turn-once.ts';
import { unknownExplained } from './unknown-explained.ts';

const CHECKS: Check[] = [
  inboundKept,
  storedBefore200,
  turnOnce,
  caseOnce,
  alertsHandedOver,
  sendsOnce,
  unknownExplained,
  orderIn,
  orderOut,
  nothingForgotten,
  nothingPrinted,
  nobodyDied,
  movesAgain,
];

export type Verdict = Finding & { name: string };

/** One promise by its name. */
export const checkNamed = (name: string): Check[] => CHECKS.filter((check) => check.name === name);

/** Holds every promise, or some of them, against what is left after a drill. */
export async function audit(evidence: Evidence, of = CHECKS): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { name, look } of of) verdicts.push({ name, ...(await look(evidence)) });
  return verdicts;
}

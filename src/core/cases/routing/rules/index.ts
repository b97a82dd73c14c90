import type { Rule } from '../types.ts';
import { areaCoversPlace } from './area-covers-place.ts';
import { closestArea } from './closest-area.ts';
import { enrolled } from './enrolled.ts';
import { fewestOpenCases } from './fewest-open-cases.ts';
import { kindAboveVillage } from './kind-above-village.ts';
import { mayBeWoken } from './may-be-woken.ts';
import { notDeclined } from './not-declined.ts';
import { notDoubted } from './not-doubted.ts';
import { notKeptOut } from './not-kept-out.ts';
import { notOfAccusedPlace } from './not-of-accused-place.ts';
import { onCall } from './on-call.ts';
import { onDuty } from './on-duty.ts';
import { successor } from './successor.ts';
import { villageMayKnow } from './village-may-know.ts';
import { woman } from './woman.ts';

/** The routing rules in order: what no wish may bring back first, then wishes, the weightiest first. */
export const rules: readonly Rule[] = [
  notKeptOut,
  notOfAccusedPlace,
  villageMayKnow,
  kindAboveVillage,
  areaCoversPlace,
  enrolled,
  onDuty,
  notDeclined,
  notDoubted,
  woman,
  successor,
  closestArea,
  onCall,
  mayBeWoken,
  fewestOpenCases,
];

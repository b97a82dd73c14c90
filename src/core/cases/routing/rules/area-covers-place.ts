import { lies } from '../lies.ts';
import type { Officer, OpenCase } from '../types.ts';
import { must } from './must.ts';

const coversVillage = ({ areaCode, neighbours }: Officer, { placeCode, neighboursMayKnow }: OpenCase): boolean =>
  placeCode !== null && (placeCode === areaCode || (neighboursMayKnow && neighbours.includes(placeCode)));

const covers = (officer: Officer, openCase: OpenCase): boolean => {
  if (officer.level === 'desk') return true;
  // A yes covers her own village and its backup; a neighbour only where she let it know (S1).
  if (officer.level !== 'district') return coversVillage(officer, openCase);
  // Danger does not wait for a place: an alert holds no facts, and any coordinator can begin (S1).
  if (openCase.placeCode === null) return openCase.severity === 'critical';
  return lies(openCase.placeCode, officer.areaCode);
};

/** Her own village and its backup, a neighbour the reporter let know, the regency's coordinator, or the desk, which covers all. */
export const areaCoversPlace = must('area-covers-place', covers);

import { lies } from '../lies.ts';
import type { Officer, OpenCase } from '../types.ts';
import { must } from './must.ts';

const covers = (officer: Officer, { placeCode, severity }: OpenCase): boolean => {
  if (officer.level === 'desk') return true;
  // Danger does not wait for a place: an alert holds no facts, and any coordinator can begin (S1).
  if (placeCode === null) return officer.level === 'district' && severity === 'critical';
  // A yes covers her own village and its backup, no neighbour (S1).
  return officer.level === 'district' ? lies(placeCode, officer.areaCode) : placeCode === officer.areaCode;
};

/** Her own village and its backup, the regency's coordinator, or the desk, which covers all. */
export const areaCoversPlace = must('area-covers-place', covers);

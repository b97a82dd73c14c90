import { lies } from '../lies.ts';
import { must } from './must.ts';

/** Nobody of the village of an accused official gets the case (S1); a wider accused area takes all officers in it. */
export const notOfAccusedPlace = must(
  'not-of-accused-place',
  (officer, openCase) => !openCase.accusedPlaces.some((place) => lies(officer.areaCode, place)),
);

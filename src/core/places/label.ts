import type { Level } from './area.ts';
import { bareName } from './name-forms.ts';
import type { PlaceIndex } from './place-index.ts';
import { levelAt, lineOf, nameAt } from './place-index.ts';

const LABELLED: Readonly<Record<Level, number>> = { village: 3, district: 2, regency: 1, province: 1 };
const BEFORE: Readonly<Record<Level, string>> = {
  village: '',
  district: 'Kec. ',
  regency: 'Kab. ',
  province: 'Prov. ',
};

/** The data's other apostrophes are not in the SMS alphabet. */
const CURLED = /[\u2018\u2019\u02bc`]/g;

/** Names from the area up to its province, as people say them. */
export function pathOf(index: PlaceIndex, area: number): string[] {
  return lineOf(index, area).map((one) => bareName(nameAt(index, one), levelAt(index, one)).replace(CURLED, "'"));
}

/** What tells an area from others of its name: "Kuripan, Watumalang, Wonosobo", "Kec. Kroya, Cilacap", "Kota Malang". */
export function labelOf(index: PlaceIndex, area: number): string {
  const level = levelAt(index, area);
  const isCity = level === 'regency' && nameAt(index, area).startsWith('KOTA');
  const path = pathOf(index, area).slice(0, LABELLED[level]);
  return `${isCity ? 'Kota ' : BEFORE[level]}${path.join(', ')}`;
}

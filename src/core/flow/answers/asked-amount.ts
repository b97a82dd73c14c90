import { amountOf, keptAmount, readAmount } from '../../money/amount.ts';
import { readRate } from '../../money/rate.ts';
import { isSameMoney } from '../../money/units.ts';

/** What a question says about the money of its answer. */
interface Asked {
  unit?: string | undefined;
  unit_from?: number | undefined;
  unit_of?: string | undefined;
  only?: boolean | undefined;
  other_than?: string | undefined;
  rate_of?: string | undefined;
}

/** Who answers, and what was answered before. */
interface Known {
  language: string;
  value(name: string): unknown;
}

/** An amount in the money that is asked for; in another one it does not fit, for nothing is converted. */
export function askedAmount(text: string, asked: Asked, { language, value }: Known): string | null {
  const unitOf = (name: string): string | null => amountOf(value(name))?.unit ?? null;
  const { unit, unit_from, unit_of, only, other_than, rate_of } = asked;
  const wanted = unit_of === undefined ? (only && unit ? unit : null) : unitOf(unit_of);
  const named = wanted ?? unit ?? null;
  const figures = language === 'en' ? inEnglish(text) : text;
  const read =
    rate_of !== undefined && named !== null ? readRate(text, named, unitOf(rate_of)) : readAmount(figures, named);
  if (read === null || read.unit === other_than) return null;
  // "3000" in Malaysia is hardly a loan in rupiah, and "500" beside a wage of rupiah no deduction: a small sum names its money.
  const least = unit_from ?? (unit_of !== undefined && wanted === 'rupiah' ? LEAST_RUPIAH : 0);
  const isSmall = read.value.gt(0) && read.value.lt(least);
  if (isSmall && readAmount(figures, null) === null) return null;
  const isWanted = wanted === null || isSameMoney(wanted, read.unit);
  return isWanted ? keptAmount({ ...read, unit: wanted ?? read.unit }) : null;
}

/** Nothing costs less. */
const LEAST_RUPIAH = 1000;

/** 1,500 is fifteen hundred to who writes English. */
const ENGLISH_THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;

/** "24m" is a million there, and a milliard here. */
const ENGLISH_MILLION = /(?<=\d)\s?mn?\b/gi;
const inEnglish = (text: string): string => text.replace(ENGLISH_THOUSANDS, '').replace(ENGLISH_MILLION, ' million');

import { wordsOf } from '../conversation/words/plain-words.ts';
import { BENEFICIARIES, type Programme } from './programme-schema.ts';
import type { Directory } from './read-directory.ts';

/**
 * Programmes she asks for, on this day only: before its first day, from its last on, or without days there is none. By
 * the name she calls one, else by for whom she asks, what she asks for, now or in her `wish` before, first; null where
 * her words say neither.
 */
export function programmesFor(
  { programmes, whose }: Pick<Directory, 'programmes' | 'whose'>,
  asked: string,
  now: Date,
  wish = '',
): Programme[] | null {
  const runs = ({ valid_from, valid_to }: Programme): boolean =>
    Date.parse(valid_from) <= now.getTime() && now.getTime() < Date.parse(valid_to);
  const holding = (text: string) => {
    const said = ` ${wordsOf(text).join(' ')} `;
    return (phrase: string): boolean => said.includes(` ${phrase} `);
  };
  const holds = holding(asked);
  const named = programmes.filter(({ called }) => called.some(holds));
  if (named.length > 0) return named.filter(runs);
  const whom = Object.entries(whose).flatMap(([code, phrases]) => (phrases.some(holds) ? [code] : []));
  const meant = BENEFICIARIES.find((code) => code === asked) ?? (whom.length === 1 ? whom[0] : null);
  if (!meant) return null;
  const theirs = programmes.filter((one) => one.for.some((code) => code === meant)).filter(runs);
  const isFirst = ({ first_for }: Programme): boolean => first_for.some(holding(`${wish} ${asked}`));
  return [...theirs.filter(isFirst), ...theirs.filter((one) => !isFirst(one))];
}

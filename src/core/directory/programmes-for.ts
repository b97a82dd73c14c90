import { wordsOf } from '../conversation/words/plain-words.ts';
import { setOf } from '../conversation/words/set-of.ts';
import { BENEFICIARIES, type Programme } from './programme-schema.ts';
import type { Directory } from './read-directory.ts';

/** Who somebody is to her; the others say where that person's way stands. */
const KIN = setOf('keluarga anak');
/** Between a relative and where the way stands: "anak saya yang baru pulang". */
const OF_HIM = setOf('saya sy aku ku kami kita nya itu ini dia yg yang who is has just my our');

type Whom = (typeof BENEFICIARIES)[number];

/** For whom her words ask; a relative of whom they say where the way stands is that. */
function whomIn(asked: string, whose: Directory['whose']): Whom | null {
  const own = BENEFICIARIES.find((code) => code === asked);
  if (own) return own;
  const said = ` ${wordsOf(asked).join(' ')} `;
  const named = BENEFICIARIES.filter((code) => (whose[code] ?? []).some((phrase) => said.includes(` ${phrase} `)));
  const [kin, state, ...more] = [...named].sort((a, b) => Number(KIN.has(b)) - Number(KIN.has(a)));
  if (kin === undefined || state === undefined) return kin ?? null;
  return more.length === 0 && KIN.has(kin) && isSaidOf(said, whose[kin] ?? [], whose[state] ?? []) ? state : null;
}

const isSaidOf = (said: string, kin: readonly string[], state: readonly string[]): boolean =>
  kin.some((one) => {
    const [, behind] = said.split(` ${one} `);
    return state.some((phrase) => {
      const [between, found] = ` ${behind ?? ''}`.split(` ${phrase} `);
      return found !== undefined && wordsOf(between ?? '').every((word) => OF_HIM.has(word));
    });
  });

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
  const meant = whomIn(asked, whose);
  if (!meant) return null;
  const theirs = programmes.filter((one) => one.for.some((code) => code === meant)).filter(runs);
  const isFirst = ({ first_for }: Programme): boolean => first_for.some(holding(`${wish} ${asked}`));
  return [...theirs.filter(isFirst), ...theirs.filter((one) => !isFirst(one))];
}

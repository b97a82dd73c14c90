import type { Mention } from './mention.ts';
import type { PlaceIndex } from './place-index.ts';
import { rankAt } from './place-index.ts';
import { isSmall, type Token } from './tokenise.ts';

const REGENCY = 1;

/**
 * Leaves out typing errors made of a regency or province that is spelled well and of talk beside it: "jember mana" is
 * no Jembrana.
 */
export function withoutSwallowedTalk(
  mentions: readonly Mention[],
  tokens: readonly Token[],
  index: PlaceIndex,
): Mention[] {
  const wellSpelled = mentions.filter(
    ({ kind, area }) => kind !== 'typo' && kind !== 'base' && rankAt(index, area) <= REGENCY,
  );
  const swallows = (wide: Mention, name: Mention): boolean =>
    wide.from <= name.from &&
    name.to <= wide.to &&
    name.to - name.from < wide.to - wide.from &&
    tokens.slice(wide.from, name.from).every(isSmall) &&
    tokens.slice(name.to, wide.to).every(isSmall);
  return mentions.filter((one) => one.kind !== 'typo' || !wellSpelled.some((name) => swallows(one, name)));
}

import type { Mention } from './mention.ts';
import { levelAt, nameAt } from './place-index.ts';
import type { Scene } from './scene.ts';
import type { Mark } from './tokenise.ts';

const NO = Number.POSITIVE_INFINITY;
const SAID = -2;
const PERSON = 4;
const LOOSE = 1;

/** What the word before a mention ("desa", "kec", "bu") adds to its cost; infinite when it rules the mention out. */
export function markCost(mention: Mention, { tokens, index }: Scene): number {
  const mark = tokens[mention.from]?.mark ?? null;
  const level = levelAt(index, mention.area);
  if (mark === null || mention.kind === 'known') return 0;
  if (mark === 'person' || mark === 'called') return PERSON;
  if (mark === 'landmark' || (mark === 'hamlet' && mention.kind === 'typo')) return NO;
  if (mark === 'hamlet') return level === 'village' ? NO : LOOSE;
  if (mark === 'city' || mark === 'regency') return municipal(mark, level, nameAt(index, mention.area));
  return mark === level ? SAID : NO;
}

/** "Kota" before a kabupaten and "kab" before a kota are loose talk; before a kecamatan, "kota" means its town. */
function municipal(mark: Mark, level: string, name: string): number {
  if (level === 'district' && mark === 'city') return LOOSE;
  if (level !== 'regency') return NO;
  return name.startsWith('KOTA') === (mark === 'city') ? SAID : LOOSE;
}

/** Whether the level of a mention was said. */
export function isSaid(mention: Mention, scene: Scene): boolean {
  const mark = scene.tokens[mention.from]?.mark ?? null;
  return mark !== null && markCost(mention, scene) < LOOSE && mark !== 'person' && mark !== 'called';
}

import { isKelurahan, liesIn } from './area.ts';
import type { Meaning } from './interpret.ts';
import { labelOf } from './label.ts';
import { isSaid } from './mark-fits.ts';
import type { Mention } from './mention.ts';
import { wordsOfSpan } from './mention.ts';
import type { PlaceIndex } from './place-index.ts';
import { codeAt, levelAt, lineOf, rankAt } from './place-index.ts';
import type { PlaceReading } from './reading.ts';
import { reasonsFor } from './reasons.ts';
import type { Scene } from './scene.ts';
import { noiseBeside } from './trust.ts';

const AS_GOOD = 0.9;
const ONE_SLIP = 3;
const LONG_ENOUGH = 6;
const MOST_CANDIDATES = 10;
const NONE: PlaceReading = { result: 'none', code: null, candidates: [], because: ['tidak ada nama wilayah'] };

/** Chooses among meanings: one area where nothing else fits as well, otherwise a question. */
export function decide(meanings: readonly Meaning[], scene: Scene): PlaceReading {
  const best = Math.max(...meanings.map((one) => one.score));
  const equal = withoutShadows(
    meanings.filter((one) => one.score >= best - AS_GOOD),
    scene,
  );
  const [only] = equal;
  if (only === undefined) return NONE;
  if (equal.length > 1) return ask(equal, scene);
  const rivals = levelAt(scene.index, only.area) === 'village' ? rivalsOf(only, meanings, scene) : [];
  return rivals.length > 0 || isGuess(only, scene) ? ask([only, ...rivals], scene) : given(only, scene);
}

/** A desa is asked about that rests on loose words alone, or stands alone beside a strange word. */
function isGuess({ area, mentions }: Meaning, scene: Scene): boolean {
  const { index, tokens } = scene;
  if (levelAt(index, area) !== 'village') return false;
  if (mentions.length === 1 && !mentions.some((one) => isSaid(one, scene)) && noiseBeside(mentions, scene) > 0)
    return true;
  if (!mentions.every(({ kind }) => kind === 'typo' || kind === 'base')) return false;
  const isShort = mentions.some((one) => wordsOfSpan(tokens, one.from, one.to).length < LONG_ENOUGH);
  return mentions.length === 1 || (mentions.length === 2 && isShort);
}

function given(meaning: Meaning, scene: Scene): PlaceReading {
  return {
    result: levelAt(scene.index, meaning.area),
    code: codeAt(scene.index, meaning.area),
    candidates: [],
    because: reasonsFor(meaning.mentions, scene),
  };
}

function ask(meanings: readonly Meaning[], scene: Scene): PlaceReading {
  const { index } = scene;
  const few = meanings.length <= MOST_CANDIDATES ? meanings : [];
  return {
    result: 'ambiguous',
    code: null,
    candidates: labelled(
      index,
      few.map((one) => one.area),
    ),
    because: [...reasonsFor(meanings[0]?.mentions ?? [], scene), `${meanings.length} wilayah cocok`],
  };
}

/** Labels that tell the areas apart: a desa and a kelurahan of one name and kecamatan by these words. */
function labelled(index: PlaceIndex, areas: readonly number[]): PlaceReading['candidates'] {
  const labels = areas.map((area) => labelOf(index, area));
  return areas.map((area, at) => {
    const [code, label] = [codeAt(index, area), labels[at] ?? ''];
    const isTwin = labels.filter((one) => one === label).length > 1;
    return { code, label: isTwin ? `${isKelurahan(code) ? 'Kel.' : 'Desa'} ${label}` : label };
  });
}

/** Leaves out what a higher area of the same standing makes needless. */
function withoutShadows(meanings: readonly Meaning[], scene: Scene): Meaning[] {
  const sorted = [...meanings].sort((a, b) => a.area - b.area);
  const kept: Meaning[] = [];
  for (const one of sorted) if (!kept.some((higher) => shadows(higher, one, scene))) kept.push(one);
  return kept.sort((a, b) => b.score - a.score || a.area - b.area);
}

/**
 * A kecamatan hides the desa of its name in it; a regency or province hides all that share its name; and where the
 * two rest on different words that contradict each other, only the higher is certain.
 */
function shadows(higher: Meaning, lower: Meaning, { index }: Scene): boolean {
  if (rankAt(index, higher.area) >= rankAt(index, lower.area)) return false;
  const [a, b] = [codeAt(index, higher.area), codeAt(index, lower.area)];
  if (liesIn(b, a)) return true;
  const own = [higher.mentions[0], lower.mentions[0]] as const;
  if (own[0] === undefined || own[1] === undefined) return false;
  if (sameSpan(own[0], own[1])) return own[0].kind === 'group' || rankAt(index, higher.area) <= 1;
  return own[0].to <= own[1].from || own[1].to <= own[0].from;
}

const sameSpan = (a: Mention, b: Mention): boolean => a.from === b.from && a.to === b.to;

/** What makes a village unsure: look-alikes of a typo, a regency of the same name, a lone name with look-alikes. */
function rivalsOf(village: Meaning, meanings: readonly Meaning[], scene: Scene): Meaning[] {
  const [own] = village.mentions;
  if (own === undefined || own.kind === 'known') return [];
  const isLoose = village.mentions.length === 1 || village.mentions.some((one) => one.kind === 'former');
  const close = own.kind === 'typo' || isLoose ? lookAlikes(village, meanings, scene) : [];
  return [...close, ...longerNames(village, meanings, scene), ...namesakesAbove(village, scene)];
}

function lookAlikes(village: Meaning, meanings: readonly Meaning[], { index }: Scene): Meaning[] {
  return meanings.filter(
    (one) =>
      one.area !== village.area && one.score >= village.score - ONE_SLIP && levelAt(index, one.area) === 'village',
  );
}

/** "Sudimampir lot": a strange word behind a name may be the rest of its neighbour's name (Sudimampir Lor). */
function longerNames(village: Meaning, meanings: readonly Meaning[], { index, tokens, significant }: Scene): Meaning[] {
  const [own] = village.mentions;
  if (own === undefined || significant[own.to] !== true || tokens[own.to]?.apart) return [];
  if (village.mentions.some((one) => one.from === own.to)) return [];
  return meanings.filter(({ area, mentions: [first] }) => {
    const longer = first !== undefined && (first.kind === 'base' || first.kind === 'typo') && sameSpan(first, own);
    return longer && levelAt(index, area) === 'village' && regencyOf(area, index) === regencyOf(village.area, index);
  });
}

function regencyOf(area: number, index: PlaceIndex): number | undefined {
  return lineOf(index, area).at(-2);
}

/**
 * Regencies and provinces that a word of this reading also names, and that no other word settles: "desa Wonosobo" may
 * be a desa in Wonosobo, and a kecamatan may be meant by a regency's name far away.
 */
function namesakesAbove(village: Meaning, scene: Scene): Meaning[] {
  const { mentions, area } = village;
  if (mentions.slice(1).some((one) => rankAt(scene.index, one.area) <= 1)) return [];
  const line = lineOf(scene.index, area);
  const open = mentions.length === 1 ? mentions : mentions.slice(1).filter((one) => !isSaid(one, scene));
  const above = [...scene.named.values()].flat().filter((one) => rankAt(scene.index, one.area) <= 1);
  const firm = above.filter((one) => one.kind !== 'typo' && open.some((mention) => sameSpan(one, mention)));
  const rivals = mentions.length === 1 ? firm : firm.filter((one) => !line.includes(one.area));
  return rivals.map((one) => ({ area: one.area, score: 0, mentions: [one] }));
}

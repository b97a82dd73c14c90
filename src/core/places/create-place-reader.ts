import { decide } from './decide.ts';
import { areasInside, findAmong } from './find-among.ts';
import { findMentions } from './find-mentions.ts';
import { splitsOf } from './former-names.ts';
import { meaningsOf } from './interpret.ts';
import type { Mention } from './mention.ts';
import type { PlaceIndex } from './place-index.ts';
import { rankAt } from './place-index.ts';
import type { PlaceWords } from './place-words.ts';
import type { PlaceReading } from './reading.ts';
import { sceneOf } from './scene.ts';
import { spansOf } from './spans.ts';
import { splitGlued } from './split-glued.ts';
import { tokenise } from './tokenise.ts';
import { withoutSwallowedTalk } from './without-swallowed-talk.ts';

const MOST_LETTERS = 4000;
const MOST_OUTER = 8;
const FIRM = 3;

/**
 * Reads the official area out of a typed place or out of a whole message. Where several fit it asks back; foreign
 * places, people's names and talk are no area. Bounded: reads the first 200 words.
 */
export function createPlaceReader(index: PlaceIndex, words: PlaceWords): (text: string) => PlaceReading {
  const high = Array.from({ length: index.firsts[2] ?? 0 }, (_, area) => area);
  const splits = splitsOf(words, index);
  return (text) => {
    const tokens = tokenise(splitGlued(text.slice(0, MOST_LETTERS), index, words), words);
    const spans = spansOf(tokens, words);
    const anywhere = [...findMentions(spans, index, words), ...findAmong(spans, high, index)];
    const inside = findAmong(spans, areasInside(outerAreas(anywhere, index), index), index);
    const mentions = withoutSwallowedTalk([...anywhere, ...inside], tokens, index);
    const scene = sceneOf({ index, tokens, splits }, mentions);
    return decide(meaningsOf(scene), scene);
  };
}

/** Regencies and kecamatan that the text surely names, in whose bounds more typing errors are borne. */
function outerAreas(mentions: readonly Mention[], index: PlaceIndex): number[] {
  const firm = mentions.filter(
    (one) => one.cost <= FIRM && one.kind !== 'base' && [1, 2].includes(rankAt(index, one.area)),
  );
  const areas = firm.sort((a, b) => a.cost - b.cost).map((one) => one.area);
  return [...new Set(areas)].slice(0, MOST_OUTER);
}

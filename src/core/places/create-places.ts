import type { Level } from './area.ts';
import { createPlaceReader } from './create-place-reader.ts';
import { labelOf, pathOf } from './label.ts';
import type { PlaceIndex } from './place-index.ts';
import { areaOf, levelAt } from './place-index.ts';
import type { PlaceWords } from './place-words.ts';
import type { PlaceReading } from './reading.ts';

/** An official area in words. */
export interface PlaceDescription {
  name: string;
  level: Level;
  /** Names from the area itself up to its province. */
  path: string[];
  label: string;
}

/** All that others ask of places. */
export interface Places {
  read(text: string): PlaceReading;
  /** Null for a code that does not exist. */
  describePlace(code: string): PlaceDescription | null;
}

/** The reader and the look-up by code over one index. */
export function createPlaces(index: PlaceIndex, words: PlaceWords): Places {
  return {
    read: createPlaceReader(index, words),
    describePlace(code) {
      const area = areaOf(index, code);
      if (area < 0) return null;
      const path = pathOf(index, area);
      return { name: path[0] ?? '', level: levelAt(index, area), path, label: labelOf(index, area) };
    },
  };
}

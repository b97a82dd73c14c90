import { readFileSync } from 'node:fs';
import type { PlaceTexts } from '../../core/places/place-words.ts';

const FOLDER = new URL('../../../flows/places/', import.meta.url);

/** The text of the files of `flows/places`. */
export function placeTexts(): PlaceTexts {
  const text = (name: string): string => readFileSync(new URL(`${name}.yaml`, FOLDER), 'utf8');
  return {
    words: text('words'),
    foreign: text('foreign'),
    'short-names': text('short-names'),
    renamed: text('renamed'),
    known: text('known'),
  };
}

import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex } from '../../core/places/build-index.ts';
import type { Places } from '../../core/places/create-places.ts';
import { createPlaces } from '../../core/places/create-places.ts';
import type { PlaceTables } from '../../core/places/place-index.ts';
import { completeIndex } from '../../core/places/place-index.ts';
import { readPlaceWords } from '../../core/places/place-words.ts';
import { areaRows, dataVersion } from './area-rows.ts';
import { decodePlaces, encodePlaces } from './place-file.ts';
import { placeTexts } from './place-texts.ts';

/** To be raised whenever `fold`, `nameForms` or the file's layout changes. */
const FORMAT = 4;

const ROUNDS = 4;
const WARM_UP = ['desa sukamaju kec kebumen kab kebumen', 'lombk tmr, masbagik utra', 'saya dari gunung sari bwi'];

/**
 * Opens the reader of places (sync). The index is kept as one file in `cacheDir`, built where it is absent, of another
 * version or damaged (about a second); where the folder cannot be written it is built for this process alone.
 * Throws where a file of `flows/places` is wrong.
 */
export function openPlaces(cacheDir: string): Places {
  const path = join(cacheDir, `places-${dataVersion()}-${FORMAT}.bin`);
  const index = completeIndex(load(path) ?? build(cacheDir, path));
  return warmed(createPlaces(index, readPlaceWords(placeTexts())));
}

/** The first look-ups run uncompiled and take ten times as long; better now than under somebody's message. */
function warmed(places: Places): Places {
  for (const text of WARM_UP) for (let round = 0; round < ROUNDS; round += 1) places.read(text);
  return places;
}

function load(path: string): PlaceTables | null {
  try {
    return decodePlaces(readFileSync(path));
  } catch {
    return null;
  }
}

function build(cacheDir: string, path: string): PlaceTables {
  const tables = buildIndex(areaRows());
  const temporary = `${path}.${randomUUID()}`;
  try {
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(temporary, encodePlaces(tables));
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
  return tables;
}

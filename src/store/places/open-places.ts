import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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

/** Built and encoded like the country: when folding, forms or layout change, so does its fingerprint, and the file's name. */
const SAMPLE = [
  { code: '99', name: 'DAERAH ISTIMEWA CONTOH' },
  { code: '99.01', name: 'KOTA ADMINISTRASI TJONTOH' },
  { code: '99.01.01', name: 'Gunung Gangsir (Lor)' },
  { code: '99.01.01.2001', name: 'Akar-akar Djoeroeq II' },
  { code: '99.01.01.2002', name: "Du'en / Lamalera A" },
];

const ROUNDS = 4;
const WARM_UP = ['desa sukamaju kec kebumen kab kebumen', 'lombk tmr, masbagik utra', 'saya dari gunung sari bwi'];

/**
 * Opens the reader of places (sync). The index is kept as one file in `cacheDir`, built where it is absent, of another
 * version or damaged (about a second); where the folder cannot be written it is built for this process alone.
 * Throws where a file of `flows/places` is wrong.
 */
export function openPlaces(cacheDir: string): Places {
  const path = join(cacheDir, `places-${dataVersion()}-${fingerprint()}.bin`);
  const index = completeIndex(load(path) ?? build(cacheDir, path));
  return warmed(createPlaces(index, readPlaceWords(placeTexts())));
}

/** The first look-ups run uncompiled and take ten times as long; better now than under somebody's message. */
function warmed(places: Places): Places {
  for (const text of WARM_UP) for (let round = 0; round < ROUNDS; round += 1) places.read(text);
  return places;
}

function fingerprint(): string {
  return createHash('sha256')
    .update(encodePlaces(buildIndex(SAMPLE)))
    .digest('hex')
    .slice(0, 8);
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
    if (existsSync(temporary)) rmSync(temporary);
  }
  return tables;
}

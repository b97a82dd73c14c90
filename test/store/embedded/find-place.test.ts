import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  elsewhereOf,
  forgottenPlaces,
  knownPlace,
  newPlace,
  rememberPlace,
} from '../../../src/store/embedded/find-place.ts';

let root: string;
let dataDir: string;
let elsewhere: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'place-')));
  [dataDir, elsewhere] = [join(root, 'data'), join(root, 'elsewhere')];
  await mkdir(dataDir);
});
afterEach(() => rm(root, { recursive: true }));

async function make(place: string): Promise<void> {
  await mkdir(place, { recursive: true });
  await rememberPlace(dataDir, place);
}

it('is in the data directory where nothing speaks against it', async () => {
  expect(await knownPlace(dataDir)).toBeNull();
  await make(newPlace(dataDir, null));
  expect(await knownPlace(dataDir)).toBe(join(dataDir, 'postgres'));
});

it('is found again where it was put elsewhere', async () => {
  const place = newPlace(dataDir, elsewhere);
  await make(place);
  expect(await knownPlace(dataDir)).toBe(place);
});

it('refuses to begin with no data because the place elsewhere is gone', async () => {
  const place = newPlace(dataDir, elsewhere);
  await make(place);
  await rm(place, { recursive: true });
  await expect(knownPlace(dataDir)).rejects.toThrow(`remove ${dataDir}/postgres to begin with no data`);
});

it('is a fresh one after the data directory was emptied, and the older one is still known', async () => {
  const first = newPlace(dataDir, elsewhere);
  await make(first);
  await rm(join(dataDir, 'postgres'));
  expect(await knownPlace(dataDir)).toBeNull();
  expect(newPlace(dataDir, elsewhere)).not.toBe(first);
  expect(await forgottenPlaces(dataDir, elsewhere)).toEqual([first]);
  expect(await forgottenPlaces(join(root, 'other'), elsewhere)).toEqual([]);
});

it('has one folder elsewhere for each clone', () => {
  expect(elsewhereOf('/srv/a')).toMatch(/^\/var\/lib\/desbumi-helpline\/[0-9a-f]{12}$/);
  expect(elsewhereOf('/srv/a/')).toBe(elsewhereOf('/srv/a'));
  expect(elsewhereOf('/srv/a')).not.toBe(elsewhereOf('/srv/b'));
});

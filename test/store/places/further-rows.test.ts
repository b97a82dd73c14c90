import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { PlaceRow } from '../../../src/core/places/score-place.ts';
import { scorePlace } from '../../../src/core/places/score-place.ts';
import { openPlaces } from '../../../src/store/places/open-places.ts';

const places = openPlaces(join(tmpdir(), 'desbumi-helpline-test'));
const file = new URL('../../core/places/further-rows.jsonl', import.meta.url);
const rows = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as PlaceRow);

it.each(rows.map((row) => [row.text, row] as const))('reads "%s"', (text, row) => {
  expect(scorePlace(row, places.read(text))).toBe(1);
});

import './closed-pipe.ts';
import { readFileSync } from 'node:fs';
import type { PlaceReading } from '../core/places/reading.ts';
import type { PlaceRow } from '../core/places/score-place.ts';
import { scorePlace } from '../core/places/score-place.ts';
import { openPlaces } from '../store/places/open-places.ts';

/** `tsx src/cli/score-place.ts FILE`: labelled places, the score by expected result, wrong villages, time a look-up. */
const places = openPlaces('.data');
const rows = readFileSync(process.argv[2] ?? '/dev/stdin', 'utf8')
  .split('\n')
  .filter(Boolean);
const sums = new Map<string, { sum: number; rows: number }>();
const times: number[] = [];
let wrongVillages = 0;

for (const line of rows) {
  const row = JSON.parse(line) as PlaceRow;
  const started = performance.now();
  const reading = places.read(row.text);
  times.push(performance.now() - started);
  const score = scorePlace(row, reading);
  if (score < 0) wrongVillages += 1;
  const entry = sums.get(row.expect) ?? { sum: 0, rows: 0 };
  sums.set(row.expect, { sum: entry.sum + score, rows: entry.rows + 1 });
  if (score < 1) console.log(`${score}\t${row.text}\t${row.expect} ${row.code ?? row.candidates}\t${shown(reading)}`);
}

const total = [...sums.values()].reduce((sum, one) => sum + one.sum, 0);
for (const [expect, one] of sums) console.log(`${expect}: ${one.sum} of ${one.rows}`);
times.sort((a, b) => a - b);
console.log(`score ${(total / rows.length).toFixed(3)}, wrong villages ${wrongVillages}, rows ${rows.length}`);
console.log(`ms a look-up: p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`);

function shown({ result, code, candidates, because }: PlaceReading): string {
  return `${result} ${code ?? candidates.map((one) => `${one.code} ${one.label}`).join('; ')}\t${because.join(' + ')}`;
}

function at(share: number): string {
  return (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
}

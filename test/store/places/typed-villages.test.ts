import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { areaRows } from '../../../src/store/places/area-rows.ts';
import { openPlaces } from '../../../src/store/places/open-places.ts';

const VILLAGES = 300;
const TITLE = /^(KABUPATEN|KOTA)( ADMINISTRASI)? /;

const places = openPlaces(join(tmpdir(), 'desbumi-helpline-test'));
const rows = areaRows();
const names = new Map(rows.map((row) => [row.code, row.name.replace(TITLE, '').toLowerCase()]));
const villages = rows.filter((row) => row.code.length === 13);

/** A seeded source of numbers from 0 up to 1, so that every run types the same. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One slip of the thumb in about a quarter of all names, old spelling or no spaces in some others. */
function typed(name: string, roll: () => number): string {
  const at = 1 + Math.floor(roll() * (name.length - 1));
  const chance = roll();
  if (chance < 0.08) return name.slice(0, at) + name.slice(at + 1);
  if (chance < 0.16) return name.slice(0, at) + name.charAt(at) + name.slice(at);
  if (chance < 0.24) return name.slice(0, at) + 'aeioun'.charAt(Math.floor(roll() * 6)) + name.slice(at + 1);
  if (chance < 0.3) return name.replaceAll('u', 'oe').replaceAll('j', 'dj');
  return chance < 0.4 ? name.replaceAll(' ', '') : name;
}

function messageFor(code: string, roll: () => number): string {
  const district = names.get(code.slice(0, 8)) ?? '';
  const regency = names.get(code.slice(0, 5)) ?? '';
  const said = roll() < 0.4;
  const parts = [
    (said ? 'ds ' : '') + typed(names.get(code) ?? '', roll),
    (said && roll() < 0.7 ? 'kec ' : '') + typed(district, roll),
    ...(roll() < 0.6 ? [typed(regency, roll)] : []),
  ];
  return (roll() < 0.3 ? parts.reverse() : parts).join(roll() < 0.3 ? ', ' : ' ');
}

it('almost never takes a mistyped village for another, and mostly finds it', () => {
  const roll = dice(20);
  const wrong: string[] = [];
  let right = 0;
  for (let count = 0; count < VILLAGES; count += 1) {
    const code = villages[Math.floor(roll() * villages.length)]?.code ?? '';
    const text = messageFor(code, roll);
    const reading = places.read(text);
    if (reading.code === code) right += 1;
    else if (reading.result === 'village') wrong.push(`${text}: ${code} read as ${reading.code}`);
  }
  expect(wrong).toEqual([]);
  expect(right / VILLAGES).toBeGreaterThan(0.9);
});

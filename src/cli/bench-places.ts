import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPlaces } from '../store/places/open-places.ts';

export interface PlacesBench {
  loadMs: number;
  p50Ms: number;
  p95Ms: number;
  /** Resident memory of this process after loading, in MB. */
  residentMb: number;
}

const ROWS = fileURLToPath(new URL('../../test/core/places/further-rows.jsonl', import.meta.url));
const ROUNDS = 5;

const cpuMs = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** Loading and look-ups of typed places in processor time, warm: the machine's other work does not count. */
export function benchPlaces(cacheDir = '.data'): PlacesBench {
  const begin = process.cpuUsage();
  const places = openPlaces(cacheDir);
  const loadMs = cpuMs(begin);
  const texts = readFileSync(ROWS, 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).text);
  for (const text of texts) places.read(text);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of texts) {
      const from = process.cpuUsage();
      places.read(text);
      times.push(cpuMs(from));
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Number((times[Math.floor(times.length * share)] ?? 0).toFixed(2));
  return {
    loadMs: Math.round(loadMs),
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    residentMb: Math.round(process.memoryUsage.rss() / 1e6),
  };
}

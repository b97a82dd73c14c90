import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AreaRow } from '../../core/places/build-index.ts';

const FILES = ['provinces', 'regencies', 'districts', 'villages'] as const;
const manifest = createRequire(import.meta.url).resolve('idn-area-data/package.json');

/** Version of the installed idn-area-data. */
export function dataVersion(): string {
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

/** All areas of idn-area-data 3, levels mixed. Its CSV quotes nothing (`Soka"an` is a name) and has no commas in names. */
export function areaRows(): AreaRow[] {
  return FILES.flatMap((file) => rowsOf(readFileSync(join(dirname(manifest), 'data', `${file}.csv`), 'utf8')));
}

function rowsOf(csv: string): AreaRow[] {
  const lines = csv.split(/\r?\n/).slice(1).filter(Boolean);
  return lines.map((line) => ({ code: line.slice(0, line.indexOf(',')), name: line.slice(line.lastIndexOf(',') + 1) }));
}

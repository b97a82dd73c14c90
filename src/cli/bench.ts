import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchDanger } from './bench-danger.ts';
import { benchEngine } from './bench-engine.ts';
import { benchPlaces } from './bench-places.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, people: { type: 'string', default: '2000' } } });

/** Figures of the pure parts, in processor time. Quote ratios: machines are noisy. */
const figures = {
  node: process.version,
  places: benchPlaces(),
  danger: benchDanger(),
  engine: benchEngine(Number(values.people)),
};

console.log(JSON.stringify(figures, null, 2));
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

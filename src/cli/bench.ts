import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchWebhook } from '../bench/webhook.ts';
import { benchDanger } from './bench-danger.ts';
import { benchEngine } from './bench-engine.ts';
import { benchPlaces } from './bench-places.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    people: { type: 'string', default: '2000' },
    phones: { type: 'string', default: '300' },
    rates: { type: 'string', default: '50,300' },
    rounds: { type: 'string', default: '3' },
  },
});

/** Figures of the pure parts in processor time, and of whole processes. Quote ratios: machines are noisy. */
const figures = {
  node: process.version,
  places: benchPlaces(),
  danger: benchDanger(),
  engine: benchEngine(Number(values.people)),
  webhook: await benchWebhook({
    phones: Number(values.phones),
    rates: values.rates.split(',').map(Number),
    rounds: Number(values.rounds),
    say: (line) => console.error(line),
  }),
};

console.log(JSON.stringify(figures, null, 2));
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

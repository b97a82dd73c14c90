import './closed-pipe.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchGrown } from '../bench/grown.ts';
import { benchScaled } from '../bench/scaled.ts';
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
    grown: { type: 'string' },
    each: { type: 'string', default: '30' },
    scaled: { type: 'boolean', default: false },
  },
});

const numbers = (list: string): number[] => list.split(',').map(Number);
const say = (line: string): void => console.error(line);
const phones = Number(values.phones);
const rounds = Number(values.rounds);
const sizes = numbers(values.grown ?? '')
  .filter(Boolean)
  .map((people) => ({ people, messagesEach: Number(values.each) }));

/** Figures of the pure parts in processor time, and of whole processes. Quote ratios: machines are noisy. */
const figures = {
  node: process.version,
  places: benchPlaces(),
  danger: benchDanger(),
  engine: benchEngine(Number(values.people)),
  webhook: await benchWebhook({ phones, rates: numbers(values.rates), rounds, say }),
  ...(sizes.length > 0 && { grown: await benchGrown({ sizes, phones, rounds, say }) }),
  ...(values.scaled && { scaled: await benchScaled({ phones, rounds, say }) }),
};

console.log(JSON.stringify(figures, null, 2));
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

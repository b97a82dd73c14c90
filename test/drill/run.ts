import { parseArgs } from 'node:util';
import { drill } from './drill.ts';
import type { Backend } from './prepare.ts';

const { values } = parseArgs({
  options: {
    backend: { type: 'string', default: 'both' },
    people: { type: 'string' },
    kills: { type: 'string' },
    outage: { type: 'string' },
    seed: { type: 'string' },
    logs: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});

const seed = Number(values.seed ?? Date.now() % 1_000_000);
const people = Number(values.people ?? (values.short ? 80 : 500));
const kills = Number(values.kills ?? (values.short ? 10 : 200));
const outageMs = Number(values.outage ?? (values.short ? 8 : 600)) * 1000;
const backends = (values.backend === 'both' ? ['postgres', 'redis'] : [values.backend]) as Backend[];

for (const backend of backends) {
  const wrong = await drill({ backend, people, kills, outageMs, seed, logs: values.logs }, (line) => console.log(line));
  if (wrong > 0) process.exitCode = 1;
}

import './closed-pipe.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { drawFlow } from '../core/flow/graph/svg.ts';
import { authoredFlows } from './authored-flows.ts';

/** Draws every flow: one SVG each under the given folder, `.data/graph` by default. Exit 1 when one cannot be drawn. */
const folder = resolve(process.argv[2] ?? '.data/graph');
mkdirSync(folder, { recursive: true });
const { flows, wrong } = authoredFlows();
for (const flow of flows.flows.values()) {
  const path = join(folder, `${flow.name}.svg`);
  writeFileSync(path, drawFlow(flow));
  console.log(path);
}
for (const line of wrong) console.log(line);
process.exitCode = wrong.length > 0 ? 1 : 0;

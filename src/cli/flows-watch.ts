import './closed-pipe.ts';
import { watch } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { transcript } from '../core/flow/transcript.ts';
import { authoredFlows, authorsFolder } from './authored-flows.ts';

const { values, positionals } = parseArgs({
  options: { channel: { type: 'string', default: 'sms' }, as: { type: 'string', default: 'worker' } },
  allowPositionals: true,
});
const [flow = 'pekerja'] = positionals;
const channel = values.channel === 'whatsapp' ? 'whatsapp' : 'sms';
const role = values.as === 'family' ? 'family' : 'worker';
const directory = authorsFolder();
const said: string[] = [];

/** Reads the flows again and shows the whole conversation so far, or what is wrong. `jam 4h` moves the clock. */
function replay(): void {
  const { flows, wrong } = authoredFlows(directory);
  console.clear();
  for (const line of wrong) console.log(line);
  if (wrong.length > 0) return;
  if (!flows.flows.has(flow)) console.log(`Tidak ada alur "${flow}". Yang ada: ${[...flows.flows.keys()].join(', ')}.`);
  else console.log(transcript(flows, flow, { channel, role, said }).join('\n'));
}

let soon: NodeJS.Timeout | undefined;
watch(directory, { recursive: true }, () => {
  // An editor saves in several steps; they are one change.
  clearTimeout(soon);
  soon = setTimeout(replay, 150);
});
createInterface({ input: process.stdin }).on('line', (line) => {
  said.push(line);
  replay();
});
replay();

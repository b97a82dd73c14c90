import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { describeFinding } from '../core/flow/finding.ts';
import { loadFlows } from '../core/flow/load.ts';
import { transcript } from '../core/flow/transcript.ts';
import { readFlowFiles } from '../store/flow-files.ts';

const { values, positionals } = parseArgs({
  options: { channel: { type: 'string', default: 'sms' }, as: { type: 'string', default: 'worker' } },
  allowPositionals: true,
});
const [flow = 'pekerja'] = positionals;
const channel = values.channel === 'whatsapp' ? 'whatsapp' : 'sms';
const role = values.as === 'family' ? 'family' : 'worker';
const directory = resolve('flows');
const said: string[] = [];

/** Reads the flows again and shows the whole conversation so far, or what is wrong. `jam 4h` moves the clock. */
function replay(): void {
  const { flows, findings } = loadFlows(readFlowFiles(directory).files);
  const wrong = findings.filter(({ level }) => level === 'error');
  console.clear();
  for (const finding of wrong) console.log(describeFinding(finding, 'id'));
  if (wrong.length === 0) console.log(transcript(flows, flow, { channel, role, said }).join('\n'));
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

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadFlows } from '../../../src/core/flow/load.ts';
import { runScripts } from '../../../src/core/flow/run-scripts.ts';
import { readFlowFiles } from '../../../src/store/flow-files.ts';
import { shortFinding } from './conversation.ts';

const GUIDE = readFileSync('docs/panduan/penulis-alur.md', 'utf8');
const [flow = '', script = ''] = [...GUIDE.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1]);

test('the first flow of the guide is a good one, and its script takes every exit', () => {
  const words = readFlowFiles('flows').files.filter(({ path }) => path.startsWith('flows/words/'));
  const files = [...words, { path: 'flows/sapa.yaml', text: flow }, { path: 'flows/sapa.test.yaml', text: script }];
  const { flows, findings } = loadFlows(files);
  expect(findings.map(shortFinding)).toEqual([]);
  const { lines, recorded } = runScripts(flows, files);
  expect(lines).toContain('sapa: 4/4');
  expect(GUIDE).toContain('`sapa: 4/4`');
  const again = files.map((file) => ({ ...file, text: recorded.get(file.path) ?? file.text }));
  expect(runScripts(flows, again).failed).toBe(false);
});

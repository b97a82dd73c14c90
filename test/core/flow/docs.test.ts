import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { authorsReadme, flowJsonSchema } from '../../../src/core/flow/docs.ts';
import { loadFlows } from '../../../src/core/flow/load.ts';
import { NODE_TYPES } from '../../../src/core/flow/nodes/index.ts';
import { shortFinding } from './conversation.ts';

const LESSON =
  'lesson: contoh\nnumber: 99\nchapter: uang\ntitle: contoh\nabout: a\nsource: hitungan biasa\ncards: [Satu.]\nquiz: { question: "Satu?", options: [satu saja, dua saja], right: 1, when_right: "Betul.", when_wrong: "Satu." }\n';
const CALLED =
  'flow: pelajaran_singkat\nabout: a\nmet: anyone\nargs: { sapaan: {} }\nnodes:\n  jawaban: { type: ask, text: "Apa?", next: habis }\n  habis: { type: end }\n';

/** What the examples lean on: an age, a country, a town that may be missing, her words. */
const AROUND = {
  awal: {
    type: 'choose',
    text: 'Kota?',
    options: [
      { id: 'isi', label: 'isi', next: 'kota' },
      { id: 'lewat', label: 'lewat' },
    ],
    next: 'contoh',
  },
  kota: { type: 'ask', text: 'Kota mana?', next: 'contoh' },
  lanjut: { type: 'end' },
};

const loaded = (flow: string) =>
  loadFlows([
    { path: 'flows/uji.yaml', text: flow },
    { path: 'flows/lain.yaml', text: CALLED },
    { path: 'flows/lessons/contoh.yaml', text: LESSON },
  ]).findings.map(shortFinding);

test.each(NODE_TYPES.map(({ type, example }) => [type, example] as const))(
  'the example of %s is a good node',
  (_type, example) => {
    const nodes = { ...AROUND, contoh: parse(example) as unknown };
    const args = { umur: { kind: 'number' }, negara: {}, cerita: {} };
    const findings = loaded(stringify({ flow: 'uji', about: 'a', met: 'after_1', args, nodes }));
    expect(findings.filter((line) => !line.includes('unreachable'))).toEqual([]);
  },
);

describe('the committed reference is the generated one (npm run flows:docs)', () => {
  test('README.md', () => {
    expect(readFileSync('flows/README.md', 'utf8')).toBe(authorsReadme());
  });
  test('flow.schema.json', () => {
    expect(JSON.parse(readFileSync('flows/flow.schema.json', 'utf8'))).toEqual(JSON.parse(flowJsonSchema()));
  });
});

test('every YAML block of the reference is read, and the whole flow is a good one', () => {
  const blocks = [...authorsReadme().matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  expect(blocks).toHaveLength(NODE_TYPES.length + 1);
  expect(loaded(blocks[0] ?? '')).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadFlows } from '../../../src/core/flow/load.ts';
import { Conversation } from './conversation.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const rules = (text: string) =>
  loadFlows([{ path: 'flows/uji.yaml', text }]).findings.map(({ line, rule }) => `${line} ${rule}`);
const HEAD = 'flow: uji\nabout: Uji.\nmet: anyone\n';

describe('a file that is not a flow', () => {
  test.each([
    ['a bomb of aliases', `${HEAD}a: &a [x, x]\nb: &b [*a, *a]\nnodes: { x: { type: end } }\n`, ['4 yaml-anchor']],
    ['the same key twice', `${HEAD}nodes:\n  x: { type: end }\n  x: { type: end }\n`, ['6 yaml']],
    ['a tab', `${HEAD}nodes:\n\tx: { type: end }\n`, ['5 yaml']],
    ['nested without end', `flow: uji\nnodes: ${'['.repeat(20_000)}`, ['1 yaml']],
    ['nested in braces without end', `${HEAD}nodes: ${'{a: '.repeat(5_000)}1${'}'.repeat(5_000)}`, ['4 yaml']],
    ['no name', `${HEAD.replace('flow: uji\n', '')}node:\n  x: { type: end }\n`, []],
    ['a list', 'nodes:\n- a\n', ['1 missing-key', '1 missing-key', '1 missing-key', '1 wrong-value']],
    ['no nodes', `${HEAD}nodes: {}\n`, ['4 wrong-value']],
    ['an unknown type', `${HEAD}nodes:\n  x: { type: sya, next: x }\n`, ['5 unknown-node']],
    [
      '200 options',
      `${HEAD}nodes:\n  x: { type: choose, text: a, next: x, options: [${Array.from({ length: 200 }, (_, i) => `{ id: o${i}, label: l${i} }`).join(', ')}] }\n`,
      ['5 wrong-value'],
    ],
    [
      'a key that JavaScript keeps for itself',
      `${HEAD}nodes:\n  __proto__: { type: end }\n  x: { type: end }\n`,
      ['5 yaml-key'],
    ],
  ])('%s', (_what, text, expected) => {
    const found = rules(text);
    if (['a list', 'nested without end', 'no name'].includes(_what)) expect(found.length).toBeGreaterThan(0);
    else expect(found).toEqual(expected);
  });
});

test('a nesting without end is told in words of an author', () => {
  const { findings } = loadFlows([{ path: 'flows/uji.yaml', text: `flow: uji\nnodes: ${'['.repeat(20_000)}` }]);
  expect(findings.map(({ reason }) => reason.id)).toEqual(['Isi berkas terlalu dalam bersarang.']);
});

test('files of others are left alone', () => {
  const { flows, findings } = loadFlows([
    { path: 'flows/ladder.yaml', text: 'accept_within_minutes: { critical: 15 }' },
    { path: 'flows/danger/x.yaml', text: 'flow: not-ours' },
    { path: 'flows/belajar.test.yaml', text: 'flow: belajar' },
  ]);
  expect([flows.flows.size, findings]).toEqual([0, []]);
});

test('two files with one name', () => {
  const text = `${HEAD}nodes: { x: { type: end } }\n`;
  const { findings } = loadFlows([
    { path: 'flows/a.yaml', text },
    { path: 'flows/b.yaml', text },
  ]);
  expect(findings.map(({ file, rule }) => [file, rule])).toEqual([['flows/b.yaml', 'same-name']]);
});

test('any text as a file gives findings or a flow, never a throw', () => {
  const piece = fc.constantFrom(
    'flow: a',
    'nodes:',
    '  x:',
    ' {',
    '}',
    'type: say',
    '- ',
    '\n',
    '&a',
    '*a',
    '!!js',
    ': ',
    '"',
    "'",
    '|',
    '{{ a',
    '\t',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 25 }), (parts) => {
      loadFlows([{ path: 'flows/uji.yaml', text: `flow: a\n${parts.join('')}` }]);
    }),
    RUNS,
  );
});

test('any message and any button meet an answer, whatever waits', () => {
  const text = `${HEAD.replace('anyone', 'after_1')}nodes:
  a: { type: choose, text: "A?", options: [{ id: satu, label: satuan }, { id: dua, label: duaan }], free: { key: bebas, next: b }, next: b }
  b: { type: ask, kind: date, text: "B?", next: c }
  c: { type: place, text: "C?", next: d }
  d: { type: open_case, words: [d_kata], next: e }
  e: { type: collect, slots: [{ slot: village_may_know, ask: "E? {{ pilihan }}" }, { slot: call_hour, ask: "F?" }], next: g }
  g: { type: ask, kind: money, text: "G?", next: a }
`;
  const { flows } = loadFlows([{ path: 'flows/uji.yaml', text: text.replace('[d_kata]', '[bebas]') }]);
  const message = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('1', '2', 'desa uji', 'kemarin', '2 juta', 'jam 4', '0', '9', ''),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(message, fc.option(fc.constantFrom('satu', '+lainnya', 'village_yes', 'x'))), {
        maxLength: 25,
      }),
      (said) => {
        const talk = new Conversation(flows).start('uji');
        for (const [words, choice] of said) {
          talk.say(words, choice);
          expect(talk.happened('flow_failed')).toBe(false);
          expect(talk.ended).toBe(false);
        }
      },
    ),
    RUNS,
  );
});

test('any session is survived', () => {
  const { flows } = loadFlows([
    { path: 'flows/uji.yaml', text: `${HEAD}nodes:\n  x: { type: ask, text: "A?", next: y }\n  y: { type: end }\n` },
  ]);
  const frame = fc.record({
    flow: fc.constantFrom('uji', 'lain', '__proto__'),
    node: fc.constantFrom('x', 'y', 'z', 'constructor'),
    answers: fc.dictionary(
      fc.constantFrom('x', 'y', 'nomor'),
      fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string())),
    ),
    returnTo: fc.option(fc.constantFrom('x', 'z')),
  });
  const memo = fc.dictionary(
    fc.constantFrom('kind', 'page', 'offered'),
    fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())),
  );
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 4 }), memo, (frames, kept) => {
      const talk = new Conversation(flows);
      talk.session = { ...talk.session, frames, memo: kept };
      talk.say('halo').timer('uji/x/timeout').answer({ need: 'case_number', number: '1' });
    }),
    RUNS,
  );
});

test('a number that another lesson has is told with file and line', () => {
  const lesson = (name: string) =>
    `lesson: ${name}\nnumber: 3\nchapter: uang\ntitle: ${name}\nabout: a\nsource: hitungan biasa\ncards: [Satu.]\nquiz: { question: "Satu?", options: [satu, dua], right: 1, when_right: "Betul.", when_wrong: "Satu." }\n`;
  const files = ['satu', 'dua'].map((name) => ({ path: `flows/lessons/${name}.yaml`, text: lesson(name) }));
  const found = loadFlows(files).findings.filter(({ rule }) => rule === 'same-number');
  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['flows/lessons/dua.yaml:2']);
});

test('a lesson that tells of a right or a claim has a law it was compared with, or says that it is general knowledge', () => {
  const rules = (more: string) =>
    loadFlows([
      {
        path: 'flows/lessons/x.yaml',
        text: `lesson: x\nnumber: 3\nchapter: hak\ntitle: x\nabout: a\nsource: b\n${more}cards: [Libur itu hak.]\nquiz: { question: "Satu?", options: [satu, dua], right: 1, when_right: "Betul.", when_wrong: "Satu." }\n`,
      },
    ]).findings.filter(({ rule }) => rule === 'right-not-checked').length;
  expect(rules('')).toBe(1);
  expect(rules('law: { name: a, article: "1", checked_on: null }\n')).toBe(1);
  expect(rules('law: { name: a, article: "1", checked_on: 2026-11-24 }\n')).toBe(0);
  expect(rules('general: true\n')).toBe(0);
});

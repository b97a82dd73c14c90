import { describe, expect, test } from 'vitest';
import { benchEngine } from '../../../src/cli/bench-engine.ts';
import { describeFinding } from '../../../src/core/flow/finding.ts';
import { loadFlows } from '../../../src/core/flow/load.ts';
import { runScripts } from '../../../src/core/flow/run-scripts.ts';
import { readFlowFiles } from '../../../src/store/flow-files.ts';

const { files, findings } = readFlowFiles('flows');
const loaded = loadFlows(files);

test('the shipped flows have no findings', () => {
  expect([...findings, ...loaded.findings].map((finding) => describeFinding(finding, 'en'))).toEqual([]);
});

test('every conversation of the authors goes as written, and every exit is taken', () => {
  const { lines, failed } = runScripts(loaded.flows, files);
  expect(failed ? lines.filter((line) => !line.startsWith('ok ')) : []).toEqual([]);
  const exits = lines.flatMap((line) => /^(\S+): (\d+)\/(\d+)$/.exec(line)?.slice(1) ?? []);
  expect(exits.length / 3).toBe(loaded.flows.flows.size);
  expect(exits.filter((_, n) => n % 3 === 1)).toEqual(exits.filter((_, n) => n % 3 === 2));
});

describe('a script that is wrong', () => {
  const flow = {
    path: 'flows/uji.yaml',
    text: 'flow: uji\nabout: a\nmet: anyone\nnodes:\n  x: { type: choose, human: false, text: "Mau?", options: [{ id: a, label: teh }, { id: b, label: kopi }], next: y }\n  y: { type: end }\n',
  };
  const run = (steps: string) => {
    const script = { path: 'flows/uji.test.yaml', text: `tests_of: uji\ntests:\n  - test: satu\n    steps:\n${steps}` };
    return runScripts(loadFlows([flow]).flows, [flow, script]);
  };

  test('differs where another text is heard', () => {
    const report = run('      - heard: Apa?\n      - said: teh\n');
    expect(report.failed).toBe(true);
    expect(report.lines[0]).toBe('BEDA / DIFFERS uji: satu\n  1. - Apa?\n     + Mau? 1 teh 2 kopi');
  });
  test('names the exits that nothing took', () => {
    const report = run('      - heard: Mau? 1 teh 2 kopi\n      - said: teh\n');
    expect(report.lines).toEqual(['ok uji: satu', 'uji: 2/3', '  belum diuji / not taken: x: b']);
  });
  test('that leaves an exit out on one channel hears which', () => {
    const nodes = [
      `x: { type: branch, cases: [{ when: 'saluran == "sms"', next: w }], else: z }`,
      'z: { type: choose, human: false, text: "Lagi?", options: [{ id: a, label: lagi }, { id: b, label: cukup }], next: w }',
      'w: { type: choose, human: false, text: "Mau?", options: [{ id: c, label: teh }, { id: d, label: kopi }], next: y }',
      'y: { type: end }',
    ];
    const text = `flow: uji\nabout: a\nmet: anyone\nnodes:\n  ${nodes.join('\n  ')}\n`;
    const asks = '- { heard: Mau? 1 teh 2 kopi }';
    const said = [`sms, steps: [${asks}, { said: teh }] }`, `sms, steps: [${asks}, { said: kopi }] }`].map((line) =>
      line.replace('- {', '{'),
    );
    const lists = '"Lagi?\\n1 lagi\\n2 cukup"';
    const drinks = '"Mau?\\n1 teh\\n2 kopi"';
    const onWhatsapp = ['lagi', 'cukup'].map(
      (word) => `whatsapp, steps: [{ heard: ${lists} }, { said: ${word}, heard: ${drinks} }, { said: teh }] }`,
    );
    const tests = [...said, ...onWhatsapp].map((line, index) => `  - { test: t${index}, channel: ${line}\n`);
    const flow = { path: 'flows/uji.yaml', text };
    const script = { path: 'flows/uji.test.yaml', text: `tests_of: uji\ntests:\n${tests.join('')}` };
    const { lines } = runScripts(loadFlows([flow]).flows, [flow, script]);
    expect(lines.slice(4)).toEqual(['uji: 7/7', '  belum diuji / not taken: w: d (id, whatsapp)']);
  });
  test('is recorded as it went, comments kept', () => {
    const report = run('      # pembuka\n      - {}\n      - said: kopi\n        heard: salah\n');
    expect(report.recorded.get('flows/uji.test.yaml')).toBe(
      'tests_of: uji\ntests:\n  - test: satu\n    steps:\n      # pembuka\n      - heard: Mau? 1 teh 2 kopi\n      - said: kopi\n',
    );
  });
  test('with an unknown key is refused with its place', () => {
    expect(run('      - sad: kopi\n').lines[0]).toContain('flows/uji.test.yaml:5:9 SALAH unknown-key');
  });
});

test('the bench compares two machines that say the same', () => {
  const { turns, ratio } = benchEngine(20);
  expect(turns).toBe(240);
  expect(ratio).toBeGreaterThan(0);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeFinding } from '../../../../src/core/flow/finding.ts';
import { loadFlows } from '../../../../src/core/flow/load.ts';

const GOLDEN = join(import.meta.dirname, 'findings.golden.txt');

/** One wrong flow a rule; the text of every finding is for people and changes only on purpose (`UPDATE=1`). */
test('what authors read, in both languages', () => {
  const wrong: Record<string, string> = parse(readFileSync(join(import.meta.dirname, 'wrong-flows.yaml'), 'utf8'));
  const blocks = Object.entries(wrong).map(([name, text]) => {
    const words = {
      path: 'flows/words/w.yaml',
      text: 'words: forbidden\nlist: [{ word: pasti, instead: kami usahakan }]\n',
    };
    const exposing = { path: 'flows/words/e.yaml', text: 'words: exposing\nlist: [majikan]\n' };
    const jargon = { path: 'flows/words/j.yaml', text: 'words: jargon\nlist: [verifikasi]\n' };
    const path = name.startsWith('translation') ? 'flows/translations/en.yaml' : 'flows/uji.yaml';
    const base = {
      path: 'flows/dasar.yaml',
      text: 'flow: dasar\nabout: a\nmet: anyone\nnodes:\n  x: { type: end, text: "Dah" }\n',
    };
    const { findings } = loadFlows([words, exposing, jargon, base, { path, text }]);
    const shown = findings.filter((finding) => !finding.reason.en.includes('"engine"'));
    expect(shown.length, name).toBeGreaterThan(0);
    return [
      `## ${name}`,
      ...shown.flatMap((finding) => [describeFinding(finding, 'id'), describeFinding(finding, 'en')]),
    ];
  });
  const text = `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  if (process.env.UPDATE === '1') writeFileSync(GOLDEN, text);
  else expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
});

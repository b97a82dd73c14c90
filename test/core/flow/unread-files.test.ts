import { expect, it } from 'vitest';
import { readDirectory } from '../../../src/core/directory/read-directory.ts';
import { loadFlows } from '../../../src/core/flow/load.ts';
import { readFlowFiles } from '../../../src/store/flow-files.ts';

const { files } = readFlowFiles('flows');
const findingsOf = (path: string, text: string) => {
  const all = files.map((file) => (file.path === path ? { path, text } : file));
  return [...loadFlows(all).findings, ...readDirectory(all).findings].filter(({ rule }) => rule === 'unknown-file');
};
const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
const TOPS = {
  'flows/directory/tw.yaml': 'country',
  'flows/directory/programmes.yaml': 'programmes',
  'flows/directory/desbumi.yaml': 'desbumi',
  'flows/directory/first-help.yaml': 'first_help',
  'flows/lessons/uang-01-bagi-uang.yaml': 'lesson',
  'flows/translations/en-leaving.yaml': 'language',
  'flows/words/jargon.yaml': 'words',
};

it.each(Object.entries(TOPS))(
  'a slip in the top key of %s is an error with its line, not a file that is gone',
  (path, key) => {
    const text = textOf(path);
    const capital = (key[0] ?? '').toUpperCase() + key.slice(1);
    for (const slip of [capital, key.slice(0, -1), `${key}x`]) {
      const [found, ...rest] = findingsOf(path, text.replace(new RegExp(`^${key}:`, 'm'), `${slip}:`));
      expect(found, slip).toMatchObject({ file: path, level: 'error', line: expect.any(Number) });
      expect(found?.reason.id).toContain(key);
      expect(rest).toEqual([]);
    }
  },
);

it.each(['', '\n# only words\n', '- a list\n', 'null\n'])('an empty file is one too: %j', (text) => {
  expect(findingsOf('flows/directory/tw.yaml', text)).toHaveLength(1);
});

it('the files as shipped have none', () => {
  expect(findingsOf('', '')).toEqual([]);
});

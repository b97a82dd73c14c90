import { expect, test } from 'vitest';
import { labelOf } from '../../../src/core/officers/label.ts';
import { type Labelled, labelled, read } from './reader.ts';

const misread = (rows: readonly Labelled[]) =>
  rows.filter(({ text, command, case_ref }) => {
    const reading = read(text);
    return labelOf(reading.command) !== command || reading.caseRef !== case_ref;
  });

test.each(['further.jsonl', 'more.jsonl'])('%s: every message as labelled', (name) => {
  expect(misread(labelled(name))).toEqual([]);
});

test('every taught or understood command occurs in the labelled messages', () => {
  const labels = new Set([...labelled('further.jsonl'), ...labelled('more.jsonl')].map(({ command }) => command));
  expect([...labels].sort()).toEqual(
    ['accept', 'close', 'decline', 'duty', 'handover', 'help', 'leave', 'note', 'postpone', 'refer', 'relay']
      .concat(['status', 'unclear', 'urgent'])
      .sort(),
  );
});

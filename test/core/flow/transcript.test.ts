import { expect, test } from 'vitest';
import { transcript } from '../../../src/core/flow/transcript.ts';
import { flowsOf } from './conversation.ts';

const FLOWS = flowsOf(
  'flow: uji\nabout: a\nmet: after_1\nnodes:\n  x: { type: ask, text: "Apa?", timeout: { after: 2h, next: sepi }, next: dah }\n  sepi: { type: say, text: "Sepi.", next: x }\n  dah: { type: handover, because: talk, next: habis }\n  habis: { type: end }\n',
);

test('shows what is said, what an SMS costs and what happens; the clock is a line too', () => {
  const talk = { channel: 'sms', role: 'worker', said: ['jam 2h', 'begini'] } as const;
  expect(transcript(FLOWS, 'uji', talk)).toEqual([
    'Apa?',
    '  (1 SMS, 4 GSM-7)',
    '> jam 2h',
    'Sepi.\nApa?',
    '  (1 SMS, 10 GSM-7)',
    '> begini',
    '  * human_asked',
  ]);
});

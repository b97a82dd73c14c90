import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assessByWords } from './reader.ts';

const severity = (text: string) => assessByWords(text, 'sms').severity;

it('a night of less than five hours is urgent, also where only the clock tells it', () => {
  const clock = fc.record({ to: fc.constantFrom(11, 12, 1, 2, 3), hours: fc.integer({ min: 2, max: 4 }) });
  fc.assert(
    fc.property(clock, fc.boolean(), ({ to, hours }, turned) => {
      const up = ((to + hours - 1) % 12) + 1;
      fc.pre(up >= 2 && up <= 5);
      const night = turned ? `bangun jam ${up} tidur jam ${to}` : `tidur jam ${to} bangun jam ${up}`;
      expect(severity(`saya ${night} tiap hari`)).toBe('high');
    }),
  );
});

it.each([
  ['high', 'visa saya habis 2 minggu lagi belum diurus'],
  ['medium', 'visa saya habis, majikan diam saja'],
  ['medium', 'kerja dari pagi, bangun jam 5 tidur jam 10'],
])('%s: %s', (expected, text) => expect(severity(text)).toBe(expected));

it('"is that legal" about somebody who is leaving defines no word', () => {
  expect(assessByWords('adik saya disekap di mess, apa itu boleh', 'sms').dangerNow).toBe(true);
  expect(assessByWords('apa itu penyekapan', 'sms').dangerNow).toBe(false);
});

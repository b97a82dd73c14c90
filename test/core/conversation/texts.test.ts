import { describe, expect, it } from 'vitest';
import { readTexts } from '../../../src/core/conversation/texts.ts';
import { longestOf } from '../../../src/core/flow/template.ts';
import { sizeOfSms } from '../../../src/core/sms/segments.ts';
import { sharedContent } from '../../support/helpline.ts';

const { texts, flows } = sharedContent();
const all = [...texts.all].map(([name, template]) => ({ name, template }));

/** What a worker can read before she has said *1*, or without having asked just then (S10). */
const HARMLESS = [
  'A1',
  'A1b',
  'A4',
  'R0',
  'D1',
  'SH',
  'H1',
  'STOP',
  'START',
  'F1',
  'N1',
  'E2',
  'W2',
  'T1',
  'R3w',
  'C1w',
];

describe('the helpline’s own sentences', () => {
  it.each(all)('$name fits in two SMS at its longest, in GSM-7', ({ template }) => {
    const sms = sizeOfSms(longestOf(template));
    expect(sms.encoding).toBe('GSM-7');
    expect(sms.segments).toBeLessThanOrEqual(2);
  });

  it.each(all)('$name promises nothing and judges nobody', ({ template }) => {
    const found = flows.words.forbidden.filter(({ pattern }) => pattern.test(template.fixed)).map(({ word }) => word);
    expect(found).toEqual([]);
  });

  it.each(HARMLESS)('%s may be read by whoever holds a worker’s phone', (name) => {
    const template = texts.all.get(name);
    const fixed = template?.fixed ?? '';
    const found = flows.words.exposing.filter(({ pattern }) => pattern.test(fixed)).map(({ word }) => word);
    expect(found).toEqual([]);
    expect(template?.names.filter((variable) => variable !== 'panggilan')).toEqual([]);
  });

  it('a file that names an unknown value is refused by name', () => {
    expect(() => readTexts('A1: { text: "Halo {{ nama }}" }', 'CONTOH')).toThrow(/A1: nama/);
    expect(() => readTexts('A1: { teks: "Halo" }', 'CONTOH')).toThrow(/A1/);
  });
});

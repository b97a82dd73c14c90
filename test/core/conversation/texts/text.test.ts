import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MORE, promptText, shownOptions } from '../../../../src/core/conversation/texts/text.ts';
import { OPTIONS_MARK } from '../../../../src/core/flow/template.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const options = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `o${i}`, label: `label ${i}` }));

describe('one source, two forms', () => {
  const prompt = { text: 'Mau apa – Kak?', options: options(2), human: 'petugas' };
  test('SMS: one line, GSM-7', () => {
    expect(promptText(prompt, 'sms')).toBe('Mau apa - Kak? 1 label 0 2 label 1 0 petugas');
  });
  test('WhatsApp: a line each, signs kept', () => {
    expect(promptText(prompt, 'whatsapp')).toBe('Mau apa – Kak?\n1 label 0\n2 label 1\n0 petugas');
  });
  test('the author says where the options stand', () => {
    const text = `Boleh? ${OPTIONS_MARK}. Tambah jam.`;
    expect(promptText({ text, options: options(2), human: null }, 'whatsapp')).toBe(
      'Boleh? 1 label 0 2 label 1. Tambah jam.',
    );
  });
});

test.each([
  ['sms', 4, 4],
  ['sms', 5, 4],
  ['sms', 24, 4],
  ['whatsapp', 8, 8],
  ['whatsapp', 9, 8],
] as const)('%s shows of %i options %i at once', (channel, count, shown) => {
  expect(shownOptions(options(count), channel, 0)).toHaveLength(shown);
});

test('every option is on some page, digits stay 1 to 8, and the pages go round', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 24 }), fc.constantFrom('sms', 'whatsapp'), (count, channel) => {
      const seen = new Set<string>();
      for (let page = 0; page < 24; page++) {
        const shown = shownOptions(options(count), channel as 'sms' | 'whatsapp', page);
        expect(shown.length).toBeLessThanOrEqual(8);
        for (const option of shown) if (option !== MORE) seen.add(option.id);
      }
      expect(seen.size).toBe(count);
    }),
    RUNS,
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextName } from '../../../../src/core/conversation/texts/text-names.ts';
import { readTexts } from '../../../../src/core/conversation/texts/texts.ts';
import { longestOf } from '../../../../src/core/flow/template.ts';
import { sizeOfSms } from '../../../../src/core/sms/segments.ts';
import { sharedContent } from '../../../support/helpline.ts';

const { texts, flows } = sharedContent();
const all = [...texts.all].map(([name, template]) => ({ name, template }));

/** What a worker can read before she has said *1*, or without having asked just then (S10). */
const HARMLESS: TextName[] = [
  'A1',
  'A1b',
  'A1k',
  'A1e',
  'B2',
  'A4',
  'B1',
  'R0',
  'D1',
  'DQ',
  'DQ2',
  'DQs',
  'SH',
  'SHq',
  'H1',
  'H2',
  'W1',
  'STOP',
  'START',
  'F1',
  'U6',
  'U12',
  'N1',
  'E2',
  'E3',
  'W2',
  'W4',
  'T1',
  'R3w',
  'CK',
  'K1',
  'L1',
  'L4',
  'L6',
  'C1w',
  'C1pw',
  'C1nw',
  'C1xw',
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

  it.each(['O1', 'O1r', 'O1a', 'O1g', 'O1h', 'O1desk', 'O36', 'O37', 'O81'] as const)(
    '%s stands whole in an alert, also where it names a day',
    (name) => {
      const isi = longestOf(texts.all.get(name) ?? expect.fail(name));
      expect(texts.say('O0', { nomor: '12345678', isi })).toMatch(new RegExp(`${isi.slice(-20)}$`));
    },
  );

  it('how a regency goes stands whole in the Monday line', () => {
    const all = (['O62', 'O62a', 'O62b'] as const)
      .map((name) => longestOf(texts.all.get(name) ?? expect.fail(name)))
      .join(' ');
    expect(texts.say('O0', { nomor: 'Senin', isi: all })).toContain(all);
  });

  it.each(HARMLESS)('%s may be read by whoever holds a worker’s phone', (name) => {
    const template = texts.all.get(name);
    const fixed = template?.fixed ?? '';
    const found = flows.words.exposing.filter(({ pattern }) => pattern.test(fixed)).map(({ word }) => word);
    expect(found).toEqual([]);
    expect(template?.names.filter((variable) => variable !== 'panggilan')).toEqual([]);
  });

  it.each(HARMLESS)('S10: no place of the gazetteer stands in %s', (name) => {
    const { findPlace } = sharedContent();
    expect(findPlace(texts.all.get(name)?.fixed ?? '').result).toBe('none');
    expect(findPlace(texts.english.get(name)?.fixed ?? '').result).toBe('none');
  });

  it.each([...texts.english])('%s fits in two SMS in English too', (_name, template) => {
    const sms = sizeOfSms(longestOf(template));
    expect(sms.encoding).toBe('GSM-7');
    expect(sms.segments).toBeLessThanOrEqual(2);
  });

  it.each(all)('$name says no word that nobody says at home (section 5)', ({ template }) => {
    expect(flows.words.jargon.filter(({ pattern }) => pattern.test(template.fixed)).map(({ word }) => word)).toEqual(
      [],
    );
  });

  it('section 4: no English sentence, of ours or of a flow, promises or judges', () => {
    const ours = [...texts.english].map(([name, { fixed }]) => [name, fixed] as const);
    const ofFlows = flows.translations.flatMap(({ value }) =>
      Object.entries(value.texts).flatMap(([flow, said]) =>
        Object.entries(said).map(([id, text]) => [`${flow} ${id}`, text] as const),
      ),
    );
    expect(ofFlows.length).toBeGreaterThan(100);
    const faults = [...ours, ...ofFlows].flatMap(([name, text]) =>
      flows.words.forbidden.filter(({ pattern }) => pattern.test(text)).map(({ word }) => `${name}: ${word}`),
    );
    expect(faults).toEqual([]);
  });

  it('all that is not said to officers is there in English', () => {
    const missing = all.filter(({ name }) => !/^[OUV]/.test(name) && !texts.english.has(name)).map(({ name }) => name);
    expect(missing).toEqual([]);
  });

  it.each(HARMLESS)('%s holds no case word in English either', (name) => {
    expect(texts.english.get(name)?.fixed ?? '').not.toMatch(
      /\b(?:case|report|victim|police|employer|passport|wage|salary|embassy)\b/i,
    );
  });

  it('a file that names an unknown value, lacks a sentence or has one too many is refused by name', () => {
    const whole = readFileSync('flows/texts.yaml', 'utf8');
    expect(() => readTexts(whole.replace('Halo Kak, pesan', 'Halo {{ nama }}, pesan'), 'CONTOH')).toThrow(/A1: nama/);
    expect(() => readTexts('A1: { text: "Halo" }', 'CONTOH')).toThrow(/is missing/);
    expect(() => readTexts(`${whole}\nX1: { text: "Halo" }\n`, 'CONTOH')).toThrow(/X1: nobody says it/);
  });
});

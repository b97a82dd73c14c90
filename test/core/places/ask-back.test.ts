import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { describe, expect, it } from 'vitest';
import type { PlaceCandidate } from '../../../src/core/places/ask-back.ts';
import { askBack, joinAnswer } from '../../../src/core/places/ask-back.ts';
import type { PlaceReading } from '../../../src/core/places/reading.ts';
import { country } from './country.ts';

const asking = (candidates: PlaceCandidate[]): PlaceReading => ({
  result: 'ambiguous',
  code: null,
  candidates,
  because: [],
});

const villages = (count: number): PlaceCandidate[] =>
  Array.from({ length: count }, (_, at) => ({
    code: `33.07.1${at % 10}.200${at % 10}`,
    label: `Karanganyar, Kecamatan ${at}, Kabupaten`,
  }));

describe('asking back', () => {
  it('offers what distinguishes the places, by digits from 1', () => {
    expect(askBack(country.read('kuripan wonosobo'))).toEqual({
      text: 'Yang mana? 1 Kuripan, Watumalang, Wonosobo 2 Kuripan, Garung, Wonosobo',
      options: ['33.07.10.2004', '33.07.12.2007'],
    });
  });

  it('asks for the kecamatan beyond four', () => {
    const question = askBack(asking(villages(5)));
    expect(question.options).toEqual([]);
    expect(question.text).toContain('Kecamatan apa?');
  });

  it('asks for the kabupaten when too many fit to list', () => {
    expect(askBack(asking([])).text).toContain('Kabupaten apa?');
  });

  it('asks for a yes when one desa is only likely', () => {
    expect(askBack(asking(villages(1))).text).toMatch(/^Maksudnya .* 1 ya 2 bukan$/);
  });

  it('leaves out what all share when the SMS would be too long', () => {
    const long = villages(4).map((one) => ({
      ...one,
      label: one.label.replace('Kabupaten', 'Ogan Komering Ulu Timur'),
    }));
    expect(askBack(asking(long)).text).not.toContain('Ogan');
  });

  it('reads the answer together with the question', () => {
    expect(country.read(joinAnswer('kuripan wonosobo', 'garung')).code).toBe('33.07.12.2007');
  });

  it('is one SMS in the plain alphabet, with digits 1 to 4 only', () => {
    const label = fc.tuple(name(), name(), name()).map((parts) => parts.join(', '));
    const candidate = fc.record({ code: fc.constantFrom('33.07.10.2004', '52.01', '33.01.06'), label });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 10 }), (candidates) => {
        const { text, options } = askBack(asking(candidates));
        expect(new SegmentedMessage(text).segmentsCount).toBe(1);
        expect(options.length).toBeLessThanOrEqual(4);
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });
});

function name(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[A-Z][a-z' ]{2,24}$/);
}

import { describe, expect, it } from 'vitest';
import type { PlaceReading } from '../../../src/core/places/reading.ts';
import { scorePlace } from '../../../src/core/places/score-place.ts';

const reading = (result: PlaceReading['result'], code: string | null, ...codes: string[]): PlaceReading => ({
  result,
  code,
  candidates: codes.map((one) => ({ code: one, label: '' })),
  because: [],
});
const village = { text: '', expect: 'village' as const, code: '33.07.12.2007', candidates: [], note: '' };
const district = { text: '', expect: 'district' as const, code: '52.01.15', candidates: [], note: 'both-levels' };
const question = {
  ...village,
  expect: 'ambiguous' as const,
  code: null,
  candidates: ['33.07.10.2004', '33.07.12.2007'],
};

describe('the score of a reading', () => {
  it.each([
    [village, reading('village', '33.07.12.2007'), 1],
    [village, reading('district', '33.07.12'), 0.5],
    [village, reading('ambiguous', null, '33.07.12.2007'), 0.5],
    [village, reading('ambiguous', null), 0],
    [village, reading('village', '33.07.10.2004'), -1],
    [village, reading('district', '33.07.10'), 0],
    [{ ...village, note: 'fallback:33.05' }, reading('regency', '33.05'), 0.5],
    [district, reading('village', '52.01.15.2001'), 0],
    [district, reading('village', '33.07.12.2007'), -1],
    [question, reading('ambiguous', null, '33.07.10', '33.07.12.2007'), 1],
    [question, reading('ambiguous', null, '33.07.10.2004'), 0],
    [question, reading('regency', '33.07'), 0.5],
    [question, reading('village', '33.07.10.2004'), -1],
    [{ ...village, expect: 'none' as const, code: null }, reading('none', null), 1],
    [{ ...village, expect: 'none' as const, code: null }, reading('regency', '33.07'), 0],
  ])('%o %o', (row, read, score) => {
    expect(scorePlace(row, read)).toBe(score);
  });
});

import { describe, expect, it } from 'vitest';
import { readPlaceWords } from '../../../src/core/places/place-words.ts';
import { areaRows } from '../../../src/store/places/area-rows.ts';
import { placeTexts } from '../../../src/store/places/place-texts.ts';

describe('the files of flows/places', () => {
  it('name only areas that exist', () => {
    const codes = new Set(areaRows().map((row) => row.code));
    const { others, splits } = readPlaceWords(placeTexts());
    const named = [...others.values()].flat().flatMap((one) => [...one.codes, ...(one.needs ? [one.needs] : [])]);
    const split = [...splits].flatMap(([now, was]) => [now, ...was]);
    expect([...named, ...split].filter((code) => !codes.has(code))).toEqual([]);
  });

  it('are refused by name where one is wrong', () => {
    const texts = { ...placeTexts(), known: 'known: [{ names: [Pancer], area: "3510" }]' };
    expect(() => readPlaceWords(texts)).toThrow(/places\/known\.yaml/);
  });
});

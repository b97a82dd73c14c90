import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/core/places/fold.ts';

describe('spellings of one name fold to one form', () => {
  it.each([
    ['Mekar Sari', 'mekarsari'],
    ['Akar-akar', 'akar akar'],
    ['Aik Bukaq', 'aik bukak'],
    ['Djember', 'jember'],
    ['Tjilatjap', 'cilacap'],
    ['Ja"an', 'jaan'],
    ['Du’en', "du'en"],
    ['Gunung Gangsir', 'gununggangsir'],
    ['Bukit Seburi II', 'bukit seburi 2'],
  ])('%s and %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['Lamalera A', 'Lamalera'],
    ['Benihading I', 'Benihading II'],
    ['Tieng', 'Dieng'],
  ])('%s and %s stay two', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});

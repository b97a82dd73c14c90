import { describe, expect, it } from 'vitest';
import { bearable, typingDistance } from '../../../src/core/places/typing-distance.ts';

const distance = (typed: string, name: string): number => typingDistance(typed, name, 4);

describe('typing distance', () => {
  it.each([
    ['kebumen', 'kebumen', 0],
    ['kbumen', 'kebumen', 0.5],
    ['labuanhaji', 'labuhanhaji', 0.5],
    ['wonosbo', 'wonosobo', 0.5],
    ['soerabaja', 'soerabaya', 0.5],
    ['kebuemn', 'kebumen', 0.75],
    ['kebomen', 'kebumen', 0.75],
    ['kebuumen', 'kebumen', 0.75],
    ['kegumen', 'kebumen', 1],
    ['tieng', 'dieng', 1.5],
  ])('%s for %s costs %d', (typed, name, cost) => {
    expect(distance(typed, name)).toBe(cost);
  });

  it('never takes one number for another', () => {
    expect(distance('seburi01', 'seburi02')).toBe(99);
  });

  it('bears no slip in names of three letters', () => {
    expect(bearable(3)).toBe(0);
  });
});

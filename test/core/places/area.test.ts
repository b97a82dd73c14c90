import { describe, expect, it } from 'vitest';
import { levelOf, liesIn, parentOf } from '../../../src/core/places/area.ts';
import { country } from './country.ts';

describe('codes', () => {
  it('say their level', () => {
    expect(['52', '52.01', '52.01.15', '52.01.15.2001'].map(levelOf)).toEqual([
      'province',
      'regency',
      'district',
      'village',
    ]);
    expect(() => levelOf('5201')).toThrow();
  });

  it('hold their parents', () => {
    expect(parentOf('52.01.15.2001', 'regency')).toBe('52.01');
    expect(parentOf('52.01', 'district')).toBeNull();
    expect(liesIn('52.01.15', '52.01')).toBe(true);
    expect(liesIn('52.010', '52.01')).toBe(false);
  });

  it('are described in words', () => {
    expect(country.describePlace('33.07.12.2007')).toEqual({
      name: 'Kuripan',
      level: 'village',
      path: ['Kuripan', 'Garung', 'Wonosobo', 'Jawa Tengah'],
      label: 'Kuripan, Garung, Wonosobo',
    });
    expect(country.describePlace('35.73')?.label).toBe('Kota Malang');
    expect(country.describePlace('35.07')?.label).toBe('Kab. Malang');
    expect(country.describePlace('33.07.12')?.label).toBe('Kec. Garung, Wonosobo');
    expect(country.describePlace('99.99')).toBeNull();
    expect(country.describePlace('')).toBeNull();
  });
});

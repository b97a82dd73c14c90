import { describe, expect, it } from 'vitest';
import { zonesFor } from '../../../../src/core/contact/zones.ts';
import { planFrom } from '../../../../src/core/conversation/words/plan-fields.ts';
import { SCENES, worldOf } from '../../../support/scenes.ts';

const { env } = worldOf(Object.values(SCENES)[0] ?? never());
function never(): never {
  throw new Error('no scenes');
}

describe('where she is, asked for the hours of her plan', () => {
  it.each([
    ['wonosobo indonesia', 'Asia/Jakarta'],
    ['di indonesia', 'Asia/Jakarta'],
    ['indonesia', 'Asia/Jakarta'],
    ['masih di indonesia kak', 'Asia/Jakarta'],
    ['Wonosobo', 'Asia/Jakarta'],
    ['bali', 'Asia/Makassar'],
    ['lombok, indonesia', 'Asia/Makassar'],
    ['jayapura', 'Asia/Jayapura'],
    ['makassar indonesia', 'Asia/Makassar'],
    ['wita', 'Asia/Makassar'],
    ['hongkong', 'Asia/Hong_Kong'],
  ])('%s', (said, zone) => {
    expect(planFrom('where', said, env)).toEqual({ zone });
  });

  it.each(['mau ke hongkong', 'belum berangkat, taiwan', 'bos orang taiwan', 'amerika', 'hawalli', 'rumah'])(
    '%s is asked again',
    (said) => {
      expect(planFrom('where', said, env)).toBeNull();
    },
  );

  it('stands above the country of her case and of her number', () => {
    const zone = planFrom('where', 'wonosobo indonesia', env)?.zone ?? null;
    expect(zonesFor({ role: 'worker', zone, caseCountry: 'HK', phoneCountry: 'HK', placeCode: null })).toEqual([
      'Asia/Jakarta',
    ]);
  });
});

import { expect, it } from 'vitest';
import { NOON, sharedContent } from '../../support/helpline.ts';

const { institutions } = sharedContent();
const near = (placeCode: string | null, country: string | null = null) => ({ placeCode, country, now: NOON });
const WONOSOBO = near('33.07.12.2001', 'SA');

it.each([
  ['40711 rujuk ke LTSA', WONOSOBO, 'LTSA'],
  ['rujuk disnaker ya', WONOSOBO, 'Dinas Tenaga Kerja Wonosobo'],
  ['rujuk disnaker ya', near(null), 'dinas tenaga kerja'],
  ['rujuk ltsa', near('35.10.01.2001'), 'LTSA-PMI Banyuwangi'],
  ['tolong diteruskan ke kbri', WONOSOBO, 'KBRI Riyadh'],
  ['ke KJRI Jeddah', WONOSOBO, 'KJRI Jeddah'],
  ['rujuk ke konsulat', WONOSOBO, 'perwakilan RI'],
  ['rujuk ke kbri', near(null, 'PL'), 'perwakilan RI'],
  ['butuh pendampingan uptd ppa', near(null), 'UPTD PPA'],
  ['dirujuk ke puskesmas', WONOSOBO, undefined],
  ['pelatihan naik', WONOSOBO, undefined],
])('%s', (text, where, name) => {
  const found = institutions.named(text, where);
  expect(found?.name).toBe(name);
  if (found) expect(institutions.nameOf(found.id)).toBe(found.name);
});

it('what has run out is not named any more, and an unknown id has no name', () => {
  const later = { ...WONOSOBO, now: new Date('2031-01-01T00:00:00Z') };
  expect(institutions.named('rujuk disnaker', later)?.name).toBe('dinas tenaga kerja');
  expect(institutions.nameOf('nobody')).toBeNull();
});

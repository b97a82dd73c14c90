import { expect, it } from 'vitest';
import { findTown } from '../../../src/core/directory/find-place.ts';
import { sharedContent } from '../../support/helpline.ts';

const { lookUp } = sharedContent().directory;
const pinned = (lat: number, lng: number) => findTown(`(lokasi ${lat}, ${lng})`, lookUp);

it.each([
  ['Kaohsiung', 22.62, 120.3, 'TW'],
  ['Johor Bahru', 1.48, 103.75, 'MY'],
  ['Yuen Long', 22.44, 114.03, 'HK'],
  ['Kuwait City', 29.3, 48.0, 'KW'],
  ['a village of Saudi Arabia', 26.0, 44.0, 'SA'],
])('a pin says the country: %s', (_name, lat, lng, country) => expect(pinned(lat, lng)?.country).toBe(country));

it.each([
  ['Medan is not Penang', 3.6, 98.7, 'ID'],
  ['Pekanbaru is not Melaka', 0.5, 101.4, 'ID'],
  ['Pontianak is not Kuching', 0.0, 109.3, 'ID'],
  ['Atambua is Indonesia', -9.1, 124.9, 'ID'],
  ['Basra is not Kuwait', 30.5, 47.8, 'IQ'],
  ['Shenzhen is not Hong Kong', 22.6, 114.0, 'CN'],
  ['Damascus is not Jordan', 33.5, 36.3, 'SY'],
])('a number of the country next door is never the nearest: %s', (_name, lat, lng, country) =>
  expect(pinned(lat, lng)?.country).toBe(country),
);

it.each([
  ['on the border of Borneo', 0.9, 110.25 + 0.1],
  ['between Woodlands and Johor', 1.44, 103.78],
  ['far from all', 60, 10],
])('a pin that could be of two countries says none: %s', (_name, lat, lng) => {
  const found = pinned(lat, lng);
  expect(found === null || found.country === 'ID').toBe(true);
});

it.each([
  ['Wonosobo', -7.36, 109.9, '33.07'],
  ['a village near Praya', -8.75, 116.3, '52.02'],
  ['the hills between', -7.9, 111.9, undefined],
])('in Indonesia a pin says the regency where a town of it is near: %s', (_name, lat, lng, area) =>
  expect(pinned(lat, lng)).toMatchObject({ country: 'ID', ...(area && { area }) }),
);

it('the name of a country is no slip of a town, and a town is named with its regency', () => {
  expect(findTown('alamat kdei di taiwan', lookUp, ['taiwan'])).toBeNull();
  expect(findTown('kdei di tainam', lookUp, ['taiwan'])?.country).toBe('TW');
  expect(findTown('kantor tenaga kerja wonosobo', lookUp)?.area).toBe('33.07');
});

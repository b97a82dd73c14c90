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
  ['Jizan', 16.89, 42.55, 'SA'],
  ['Najran', 17.49, 44.13, 'SA'],
  ['Tawau', 4.25, 117.89, 'MY'],
  ['Semporna', 4.48, 118.61, 'MY'],
  ['Lahad Datu', 5.03, 118.34, 'MY'],
  ['Kuching', 1.55, 110.35, 'MY'],
  ['Serian', 1.17, 110.57, 'MY'],
  ['Sri Aman', 1.24, 111.46, 'MY'],
  ['Phnom Penh', 11.56, 104.92, 'KH'],
])('a pin says the country: %s', (_name, lat, lng, country) => expect(pinned(lat, lng)?.country).toBe(country));

it.each([
  ['Medan is not Penang', 3.6, 98.7, 'ID'],
  ['Pekanbaru is not Melaka', 0.5, 101.4, 'ID'],
  ['Pontianak is not Kuching', 0.0, 109.3, 'ID'],
  ['Atambua is Indonesia', -9.1, 124.9, 'ID'],
  ['Basra is not Kuwait', 30.5, 47.8, 'IQ'],
  ['Shenzhen is not Hong Kong', 22.6, 114.0, 'CN'],
  ['Damascus is not Jordan', 33.5, 36.3, 'SY'],
  ['Saada is not Najran', 16.94, 43.76, 'YE'],
  ['Nunukan is not Tawau', 4.14, 117.66, 'ID'],
  ['Entikong is not Serian', 0.97, 110.3, 'ID'],
  ['Ho Chi Minh is not Cambodia', 10.8, 106.7, 'VN'],
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

import { expect, it } from 'vitest';
import { isBackHome } from '../../../../src/core/conversation/words/back-home.ts';

it.each([
  'saya sudah pulang, utang banyak',
  'Halo kak, sy udh balik dari malaysia mau cari modal',
  'saya baru pulang dari taiwan bingung mau usaha apa',
  'aku wis bali omah nanging utange akeh',
  'sudah di kampung, belum ada kerja',
  'i am back home, looking for a program',
  'i am home now, i want to start a small business',
  'I just came back from Hong Kong, want to start a business',
])('she is home: %s', (text) => expect(isBackHome(text)).toBe(true));

it.each([
  'saya mau pulang',
  'saya baru pulang kerja',
  'sudah balik ke rumah majikan lagi',
  'anak saya sudah pulang',
  'kapan saya pulang',
  'majikan sudah pulang, saya takut',
  'i want to go back home',
  'I am back from work',
])('she is not, or not known to be: %s', (text) => expect(isBackHome(text)).toBe(false));

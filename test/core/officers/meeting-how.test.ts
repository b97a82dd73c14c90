import { describe, expect, it } from 'vitest';
import { meetingHow } from '../../../src/core/officers/duties/meeting-how.ts';

describe('at what hour and where a meeting is', () => {
  it.each([
    ['12 Desember jam 7 malam di balai desa', 'jam 7 malam di balai desa', '12 Desember'],
    ['12 desember di rumah pak rt jam 19.30 wib', 'jam 19.30 wib di rumah pak rt', '12 desember'],
    ['5 Januari habis isya di masjid dusun satu', 'habis isya di masjid dusun satu', '5 Januari'],
    ['12 Desember di balai desa bahas anaknya Bu Siti', 'di balai desa', '12 Desember bahas anaknya Bu Siti'],
    ['12 Desember', '', '12 Desember'],
    ['12 Desember dengan disnaker', '', '12 Desember dengan disnaker'],
  ])('%s', (said, how, rest) => expect(meetingHow(said)).toEqual({ how, rest }));
});

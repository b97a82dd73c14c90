import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openPlaces } from '../../../src/store/places/open-places.ts';

const places = openPlaces(join(tmpdir(), 'desbumi-helpline-test'));

/** Words of talk are also somebody's desa, or one letter from it. */
it.each([
  'mau cerai',
  'lagi hamil',
  'info lowongan',
  'belajar nabung biar bisa bangun rumah',
  'lapor desa bisa lewat sini?',
  'barusan saya dikunci dari luar',
  'anak saya jatuh dr bangunan di brunei',
  'semalam majikan marah, takut sekali',
  'di desa ada lomba, daftarnya dimana',
  'rapat di balai desa besok jam 9',
  'tulung tiang, tiang tekunci leq bale majikan',
  'kerja di surabaya',
])('hears no place in "%s"', (text) => {
  expect(places.read(text).result).toBe('none');
});

import { expect, it } from 'vitest';
import { sharedContent } from '../../support/helpline.ts';

const { assess } = sharedContent();
const HOME = ['desa kuripan garung wonosobo', 'ds. jagaraga kec kuripan kab lombok barat', 'dari desa puger jember'];
const TOLD = [
  'adik saya di arab dipukul majikan',
  'LAPOR adik saya di arab dipukul majikan',
  'anak saya sakit di arab tidak dibawa ke dokter',
  'suami saya kecelakaan di malaysia',
  'suami saya sakit keras di malaysia',
  'anak saya disiksa di kamboja',
  'suami saya di malaysia gaji 4 bulan belum dibayar',
];

it.each(TOLD.flatMap((told) => HOME.map((home) => [told, home])))('%s, %s: as grave as without it', (told, home) => {
  const alone = assess(told, 'sms');
  const read = assess(`${told}, ${home}`, 'sms');
  expect(alone.category).not.toBe('none');
  expect(read.category).not.toBe('none');
  expect(read.country).toBe(alone.country);
  const weight = ['none', 'low', 'medium', 'high', 'critical'];
  expect(weight.indexOf(read.severity)).toBeGreaterThanOrEqual(weight.indexOf(alone.severity));
});

it('what hurts a body is never calmed to nothing by the model', () => {
  expect(assess('LAPOR pak adik saya di arab dipukul majikan rumah kuripan garung wonosobo', 'sms').dangerNow).toBe(
    true,
  );
});

it.each([
  'desa kuripan kecamatan garung',
  'jumat ada sosialisasi migrasi aman di balai desa jam berapa',
  'BERANGKAT 12 desember taiwan, desa kuripan garung wonosobo',
])('%s stays calm', (text) => expect(assess(text, 'sms').dangerNow).toBe(false));

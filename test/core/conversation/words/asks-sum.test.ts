import { describe, expect, it } from 'vitest';
import { asksSum } from '../../../../src/core/conversation/words/asks-sum.ts';

describe('a sum of her own figures', () => {
  it.each([
    'bu tolong hitungkan utang suami saya 30 juta rupiah cicilannya 3 juta per bulan selama 12 bulan jadi totalnya berapa ya bu',
    'kirim 500 dolar singapur lewat bank biaya 15 sama lewat aplikasi biaya 3 mana yg lebih banyak',
    'nabung 1jt sebulan buat beli motor 18jt brp bulan',
    'mau beli motor 20 juta nabung 1 juta per bulan berapa lama',
    'saya mau nabung 50 juta utk bangun rumah 3 tahun lagi',
    'berapa sisa gaji 2000 ringgit dipotong 500',
    'how much do i have left if i earn 5000 hkd and send 3000',
  ])('%s', (text) => expect(asksSum(text)).toBe(true));

  it.each([
    'saya mau belajar nabung',
    'anak saya umur 17 dibawa ke malaysia dijanjikan gaji 5 juta sampai sana cuma dikasih 1 juta sisanya dipegang mandor terus katanya nanti jadi berapa',
    'nabung 2 tahun',
    'tabungan 20 juta saya dibawa kabur agen, berapa lama baliknya',
  ])('is none: %s', (text) => expect(asksSum(text)).toBe(false));
});

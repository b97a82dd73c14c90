import { describe, expect, test } from 'vitest';
import { read } from './reader.ts';

describe('a number of 3 to 8 digits is the case, as typed', () => {
  test.each([
    ['40711 ibunya sehat', '40711'],
    ['no.40711 ibunya sehat', '40711'],
    ['#40711 selesai', '40711'],
    ['kasus40711 selesai', '40711'],
    ['40711siap saya tangani', '40711'],
    ['terima 4 0 7 1 1', '40711'],
    ['terima 40.711', '40711'],
    ['terima empat nol tujuh satu satu', '40711'],
    ['terima kasus empat puluh ribu tujuh ratus sebelas', '40711'],
    ['ibunya sehat, 40711', '40711'],
    ['４０７１１ selesai', '40711'],
    ['terima 123', '123'],
    ['terima 12345678', '12345678'],
    ['terima 2019', '2019'],
    ['40711 ibunya ke rumah lagi, 40711 tadi', '40711'],
  ])('%s', (text, ref) => {
    expect(read(text).caseRef).toBe(ref);
  });
});

describe('other numbers are not', () => {
  test.each([
    'ibunya berangkat 2019 lewat sponsor',
    'sudah bayar 1500000 ke sponsor',
    'gajinya 2000 riyal sebulan',
    'uang Rp 750.000 sudah diterima keluarga',
    'ditransfer 500rb kemarin',
    'rapat jam 1400 di balai desa',
    'hubungi 081234567890 saja',
    'nomor suaminya +62 812 3456 7890',
    'nomor majikannya +966 512 345 678',
    'ibunya umur 100 tahun katanya',
    'ada 150 orang di penampungan',
    'nik 3307051234560001 milik ibunya',
    'paspor B4471290 sudah mati',
    'rumahnya rt 003 rw 012',
    'pasal 359 katanya pak polisi',
    'sudah 2thn5bln tidak pulang',
    'hp baru 0857xxxx452 katanya',
    'dia kerja 3 tahun di sana',
    'tanggal 12/03/2026 dia pulang',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({ command: 'note', caseRef: null });
  });

  test('a number of one of her cases always is her case', () => {
    const context = { openCases: ['2019'], lastAlert: null, replyingTo: null };
    expect(read('ibunya berangkat 2019 lewat sponsor', context).caseRef).toBe('2019');
  });
});

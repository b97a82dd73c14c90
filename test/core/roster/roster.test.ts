import { describe, expect, test } from 'vitest';
import type { PlaceReading } from '../../../src/core/places/reading.ts';
import { checkRoster } from '../../../src/core/roster/check-roster.ts';
import { type Row, readRoster } from '../../../src/core/roster/read-roster.ts';

const PLACES: Record<string, [PlaceReading['result'], string | null]> = {
  'Kuripan Garung Wonosobo': ['village', '33.07.13.2003'],
  'Tieng Kejajar Wonosobo': ['village', '33.07.12.2005'],
  'Kabupaten Wonosobo': ['regency', '33.07'],
  Sukamaju: ['ambiguous', null],
};
const find = (text: string): PlaceReading => {
  const [result, code] = PLACES[text] ?? ['none', null];
  return { result, code, candidates: [], because: [] };
};
const row = (more: Row = {}): Row => ({
  nama: 'CONTOH Kader',
  tingkat: 'desa',
  wilayah: 'Kuripan Garung Wonosobo',
  nomor: '080000000011',
  kanal: 'sms',
  perempuan: 'ya',
  boleh_dibangunkan: 'tidak',
  siaga: 'tidak',
  ...more,
});
const cadangan = row({ tingkat: 'cadangan', nomor: '+6280000000012', kanal: 'WA' });
const kabupaten = row({ tingkat: 'kabupaten', wilayah: 'Kabupaten Wonosobo', nomor: '6280000000031' });
const pusat = row({ tingkat: 'pusat', wilayah: '', nomor: '80000000041', siaga: 'ya' });
const whole = [row(), cadangan, kabupaten, pusat];
const faults = (rows: Row[]) => {
  const read = readRoster(rows, find);
  return [...read.faults, ...checkRoster(read.lines, [])].map(({ line, because }) => `${line} ${because}`);
};

describe('a roster', () => {
  test('as people write it: numbers with 0, 62, +62 or none of them', () => {
    const { lines } = readRoster(whole, find);
    expect(lines.map(({ phone }) => phone)).toEqual(['11', '12', '31', '41'].map((end) => `+62800000000${end}`));
    expect(lines[1]).toMatchObject({
      level: 'backup',
      channel: 'whatsapp',
      areaCode: '33.07.13.2003',
      zone: 'Asia/Jakarta',
    });
    expect(faults(whole)).toEqual([]);
  });

  test.each([
    ['unknown village', { wilayah: 'Entahberantah' }, '2 wilayah: "Entahberantah" tidak ditemukan'],
    ['a village name of two districts', { wilayah: 'Sukamaju' }, '2 wilayah: "Sukamaju" ada lebih dari satu'],
    ['not mobile', { nomor: '0286321345' }, '2 nomor: "0286321345" bukan nomor HP Indonesia'],
    ['no number', { nomor: '12' }, '2 nomor: "12" bukan nomor telepon'],
    ['another country', { nomor: '+6591234567' }, '2 nomor: "+6591234567" bukan nomor HP Indonesia'],
    ['duplicate number', { nomor: '080000000041' }, '5 nomor: sama dengan baris 2.'],
    ['unknown level', { tingkat: 'rt' }, '2 tingkat: "rt" tidak dikenal. Pilihan: desa, cadangan, kabupaten, pusat.'],
    ['S2: babinsa is in no ladder', { tingkat: 'babinsa' }, '2 tingkat: "babinsa" tidak dikenal'],
    ['S2: nor a village head', { tingkat: 'kepala desa' }, '2 tingkat: "kepala desa" tidak dikenal'],
    ['no name', { nama: ' ' }, '2 nama: kosong.'],
    [
      'a regency where a village is wanted',
      { wilayah: 'Kabupaten Wonosobo' },
      '2 wilayah: "Kabupaten Wonosobo" tidak ditemukan',
    ],
  ] as [string, Row, string][])('names the wrong line: %s', (_name, more, said) => {
    expect(faults([row(more), cadangan, kabupaten, pusat]).join('\n')).toContain(said);
  });

  test('no backup is named, unless a neighbour stands in or it is known', () => {
    const said = ['2 tidak ada cadangan untuk desa ini. Tambah baris cadangan, atau isi tanpa_cadangan: ya.'];
    expect(faults([row(), kabupaten, pusat])).toEqual(said);
    expect(faults([row({ tanpa_cadangan: 'ya' }), kabupaten, pusat])).toEqual([]);
    const next = row({
      wilayah: 'Tieng Kejajar Wonosobo',
      nomor: '080000000021',
      tetangga: 'Kuripan Garung Wonosobo',
      tanpa_cadangan: 'ya',
    });
    expect(faults([row(), next, kabupaten, pusat])).toEqual([]);
  });

  test('a ladder that ends at nobody is refused', () => {
    expect(faults([row(), cadangan, kabupaten])).toEqual(['0 tidak ada petugas pusat: tangganya tidak berujung.']);
    expect(faults([row(), cadangan, pusat])).toEqual([
      '2 wilayah: kabupatennya belum punya petugas kabupaten.',
      '3 wilayah: kabupatennya belum punya petugas kabupaten.',
    ]);
    expect(faults([])).toEqual(['0 daftar ini kosong.', '0 tidak ada petugas pusat: tangganya tidak berujung.']);
  });

  test('a missing or misspelt column is named', () => {
    const { nomor: _, ...without } = row();
    expect(faults([{ ...without, nomer: '1' }])).toEqual(
      expect.arrayContaining(['1 kolom "nomor" tidak ada.', '1 kolom "nomer" tidak dikenal.']),
    );
  });
});

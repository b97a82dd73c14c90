import type { AreaRoad } from './report-road.ts';

const HEAD = 'wilayah,nama,masuk,belum_dipegang,terlambat,tanpa_kabar,menit_terima,persen_tepat_waktu,hari_selesai';

const cell = (value: string | number | null): string =>
  typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value ?? '');

/** The road as a table for a spreadsheet, a line a regency. */
export const roadCsv = (road: readonly AreaRoad[], nameOf: (area: string) => string): string =>
  [
    HEAD,
    ...road.map(({ area, opened, unheld, late, silent, acceptMinutes, acceptedInTime, closeDays }) =>
      [
        area,
        area ? nameOf(area) : 'tidak diketahui',
        opened,
        unheld,
        late,
        silent,
        acceptMinutes,
        acceptedInTime,
        closeDays,
      ]
        .map(cell)
        .join(','),
    ),
  ].join('\n');

import type { AreaRoad } from './report-road.ts';

const HEAD =
  'wilayah,nama,masuk,belum_dipegang,terlambat,tanpa_kabar,lewat_janji_selesai,menit_terima,persen_terima_tepat,hari_selesai,persen_selesai_tepat';

const cell = (value: string | number | null): string =>
  typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value ?? '');

/** The road as a table for a spreadsheet, a line a regency. */
export const roadCsv = (road: readonly AreaRoad[], nameOf: (area: string) => string): string =>
  [
    HEAD,
    ...road.map((one) =>
      [
        one.area,
        one.area ? nameOf(one.area) : 'tidak diketahui',
        one.opened,
        one.unheld,
        one.late,
        one.silent,
        one.overdue,
        one.acceptMinutes,
        one.acceptedInTime,
        one.closeDays,
        one.closedInTime,
      ]
        .map(cell)
        .join(','),
    ),
  ].join('\n');

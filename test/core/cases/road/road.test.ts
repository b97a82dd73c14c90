import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readLadder } from '../../../../src/core/cases/ladder/read-ladder.ts';
import { reportRoad, type Travelled } from '../../../../src/core/cases/road/report-road.ts';
import { roadCsv } from '../../../../src/core/cases/road/road-csv.ts';
import { NOON } from '../routing/people.ts';

const ladder = readLadder(readFileSync('flows/ladder.yaml', 'utf8'));
const MINUTE = 60_000;
const ago = (minutes: number): Date => new Date(NOON.getTime() - minutes * MINUTE);
const DAYS = 24 * 60;
const one = (more: Partial<Travelled>): Travelled => ({
  severity: 'high',
  category: 'wages',
  placeCode: '33.07.05.2003',
  state: 'open',
  openedAt: ago(10),
  acceptedAt: null,
  closedAt: null,
  newsAt: null,
  ...more,
});

test('what is late, silent, and how long it took against the promise, by regency', () => {
  const road = reportRoad(
    [
      one({}),
      one({ openedAt: ago(90) }),
      one({ state: 'taken', openedAt: ago(6 * DAYS), acceptedAt: ago(6 * DAYS - 30), newsAt: ago(5 * DAYS) }),
      one({ state: 'closed', openedAt: ago(4 * DAYS), acceptedAt: ago(4 * DAYS - 90), closedAt: ago(2 * DAYS) }),
      one({ state: 'taken', openedAt: ago(31 * DAYS), acceptedAt: ago(31 * DAYS - 45), newsAt: ago(30 * DAYS) }),
      one({ placeCode: null, severity: 'low', openedAt: ago(90) }),
    ],
    { ladder, now: NOON },
  );
  expect(roadCsv(road, (area) => `Kabupaten "${area}"`).split('\n')).toEqual([
    'wilayah,nama,masuk,belum_dipegang,terlambat,tanpa_kabar,lewat_janji_selesai,menit_terima,persen_terima_tepat,hari_selesai,persen_selesai_tepat',
    '"","tidak diketahui",1,1,0,0,0,,,,',
    '"33.07","Kabupaten ""33.07""",5,2,1,2,1,45,67,2,100',
  ]);
});

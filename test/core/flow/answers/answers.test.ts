import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausesOf } from '../../../../src/core/flow/answers/clauses.ts';
import { readComing } from '../../../../src/core/flow/answers/coming-date.ts';
import { readConsent } from '../../../../src/core/flow/answers/consent.ts';
import { readDate, todayOf } from '../../../../src/core/flow/answers/date.ts';
import { hourWords, readHour } from '../../../../src/core/flow/answers/hour.ts';
import { readNumber } from '../../../../src/core/flow/answers/number.ts';
import { readOneHour } from '../../../../src/core/flow/answers/one-hour.ts';
import { readPhone } from '../../../../src/core/flow/answers/phone.ts';
import { readShortYesNo } from '../../../../src/core/flow/answers/yes-no.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const TODAY = todayOf({ now: new Date('2026-11-24T20:00:00Z') });

describe('may the village know?', () => {
  const consent = (text: string) => readConsent(clausesOf(text), (words) => words.join(' ').includes('kuripan'));
  test.each([
    ['1', 'yes'],
    ['1 jam 4 sore', 'yes'],
    ['1, jam 4 sore', 'yes'],
    ['1 jam 1 siang', 'yes'],
    ['jam 4 sore 1', 'yes'],
    ['jam 16.30, 1', 'yes'],
    ['boleh', 'yes'],
    ['boleh, telp sore jam 4', 'yes'],
    ['boleh telp jam 4 sore', 'yes'],
    ['iya boleh bu', 'yes'],
    ['silakan', 'yes'],
    ['1 boleh', 'yes'],
    ['1 jam4 sore', 'yes'],
    ['1 jm 4sore', 'yes'],
    ['1, sore', 'yes'],
    ['satu', 'yes'],
    ['desa boleh tahu, telp jam 10 pagi', 'yes'],
    ['boleh. kuripan garung', 'yes'],
    ['1 kuripan garung jam 4 sore', 'yes'],
    ['2', 'no'],
    ['2 jam 7 malam', 'no'],
    ['jangan', 'no'],
    ['jgn', 'no'],
    ['jangan bilang orang desa, nanti ramai', 'no'],
    ['tidak boleh', 'no'],
    ['dua', 'no'],
    ['jgn sampe desa tau ya pak malu', 'no'],
    ['gak usah pak', 'no'],
    ['gak boleh telp sore aja jam 4', 'no'],
    ['jam 4 sore, jangan', 'no'],
    ['no', 'no'],
    ['No thank you', 'no'],
    ['better not', 'no'],
    ['no, jam 4', 'no'],
    ['yes please', 'yes'],
    ['yes, 4 pm', 'yes'],
  ])('%j is %s', (text, answer) => {
    expect(consent(text)).toBe(answer);
  });
  test.each([
    ['jam 4 sore', 'only an hour'],
    ['no hp dia 08123456789', 'a telephone number'],
    ['no news since 3 months', 'a story'],
    ['jam 1', 'the 1 is an hour'],
    ['jam 2 siang', 'the 2 is an hour'],
    ['1 jam lagi', 'a span of time'],
    ['2 bulan tidak digaji', 'a count'],
    ['1 anak saya di sana', 'a count'],
    ['katanya boleh pulang', 'somebody else allowed something'],
    ['majikan tidak boleh dia keluar', 'somebody else forbade something'],
    ['iya anak saya belum digaji', 'a story'],
    ['12', 'no answer'],
    ['', 'nothing'],
  ])('%j says neither: %s', (text) => {
    expect(consent(text)).toBeNull();
  });
  test.each([
    'boleh pulang',
    'boleh pulang kata majikan',
    'iya kasih tau pak lurah',
    '1 sore',
    '2 siang',
    'boleh tapi jangan',
    'boleh, tapi kader jangan',
    '1, tapi pak kader jangan',
    'boleh, asal petugas desa tidak boleh tahu',
    '1 jangan',
    '2 boleh',
    'boleh, jangan',
    'jangan telp malam',
  ])('%j is unclear', (text) => {
    expect(consent(text)).toBe('unclear');
  });
  test('a yes is never read from a text without one of its words or a lone 1', () => {
    const words = fc.array(fc.constantFrom('anak', 'saya', 'di', 'jam', '4', 'sore', 'tidak', '5', 'bulan', 'desa'), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(words, (list) => {
        expect(consent(list.join(' '))).not.toBe('yes');
      }),
      RUNS,
    );
  });
});

test.each([
  ['jam 4 sore', '16:00'],
  ['jam 4', '16:00'],
  ['jam 8', '08:00'],
  ['jam 8 malam', '20:00'],
  ['jam 12 siang', '12:00'],
  ['jam 12 malam', '00:00'],
  ['jam 1 siang', '13:00'],
  ['jam 3 pagi', '03:00'],
  ['sore jam 4', '16:00'],
  ['pukul 16.30', '16:30'],
  ['16:00', '16:00'],
  ['jam 4.30 sore', '16:30'],
  ['setengah 5 sore', '16:30'],
  ['jam 4-6 sore', '16:00-18:00'],
  ['jam 16-18', '16:00-18:00'],
  ['jam 4 sampai 6 sore', '16:00-18:00'],
  ['jam4sore', '16:00'],
  ['5 sore', '17:00'],
  ['1 sore', 'sore'],
  ['jam empat sore', '16:00'],
  ['1 jam 4 sore', '16:00'],
  ['sore saja', 'sore'],
  ['habis magrib', 'malam'],
  ['8 pm', '20:00'],
  ['8pm', '20:00'],
  ['8.30 p.m.', '20:30'],
  ['at 8 am', '08:00'],
  ['12 am', '00:00'],
  ['8 to 9 pm', '20:00-21:00'],
  ['in the evening', 'malam'],
  ['7 tonight', '19:00'],
  ['kapan saja boleh', 'kapan saja'],
  ['yes, 4 pm', '16:00'],
  ['8 to 9 pm', '20:00-21:00'],
  ['9 am', '09:00'],
])('the hour of %j is %s', (text, hour) => {
  expect(readHour(hourWords(text))?.hour).toBe(hour);
});

test.each(['4', '1', '9', '1 jam lagi', '5 bulan', 'jam tangan', 'jam 27', 'halo', ''])(
  '%j names no hour beside other digits',
  (text) => {
    expect(readHour(hourWords(text))).toBeNull();
  },
);

test('where only the hour is asked a bare number counts', () => {
  expect(readHour(hourWords('4'), true)?.hour).toBe('16:00');
  expect(readHour(hourWords('9'), true)?.hour).toBe('09:00');
  expect(readHour(hourWords('1 jam lagi'), true)).toBeNull();
});

test.each([
  ['habis isya', '19:00'],
  ['malam', '19:00'],
  ['maghrib aja kak', '19:00'],
  ['pagi', '07:00'],
  ['subuh', '07:00'],
  ['siang', '12:00'],
  ['kapan saja', '19:00'],
  ['7-8 malam', '19:00'],
  ['jam 7 sampai 8 malam', '19:00'],
  ['antara jam 7-9', '07:00'],
  ['half past 7', '07:30'],
  ['half past seven pm', '19:30'],
  ['quarter to 8 in the evening', '19:45'],
  ['jam 5 subuh', '05:00'],
  ['jam 2 dini hari', '02:00'],
  ['23.30', '23:30'],
  ['9', '09:00'],
])('the one hour of %j is %s', (text, hour) => {
  expect(readOneHour(text)).toBe(hour);
});

test.each(['jangan malam', 'gak tau', 'nanti', 'jam 27', '1 jam lagi', 'half past', ''])(
  '%j names no one hour',
  (text) => {
    expect(readOneHour(text)).toBeNull();
  },
);

test('the one hour is one of the clock or none, and by day where no figure was typed', () => {
  const word = fc.constantFrom(
    ...'jam 7 8 12 25 sampai - malam pagi subuh isya setengah half past am pm dan . : 30 kapan saja'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 7 }), (words) => {
      const hour = readOneHour(words.join(' '));
      if (hour === null) return true;
      const isClock = /^([01]\d|2[0-3]):[0-5]\d$/.test(hour);
      return isClock && (words.some((one) => /\d/.test(one)) || (hour >= '07:00' && hour < '20:00'));
    }),
    RUNS,
  );
});

test.each([
  ['3', 3],
  ['ada 3 orang', 3],
  ['dua', 2],
  ['dua belas', 12],
  ['dua puluh lima', 25],
  ['1.500.000', 1_500_000],
  ['1,5 juta', 1_500_000],
  ['2jt', 2_000_000],
  ['Rp2.000.000', 2_000_000],
  ['rp 500rb', 500_000],
  ['2 juta 500 ribu', 2_500_000],
  ['seratus ribu', 100_000],
  ['sejuta', 1_000_000],
  ['seribu', 1_000],
  ['setengah juta', 500_000],
])('the number of %j is %i', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(['2 3', '1 atau 2', 'banyak', '', 'abc'])('%j is not one number', (text) => {
  expect(readNumber(text)).toBeNull();
});

test.each([
  ['3 bulan lalu', '2026-08'],
  ['3bln', '2026-08'],
  ['sebulan yang lalu', '2026-10'],
  ['setahun', '2025-11'],
  ['2 tahun', '2024-11'],
  ['seminggu', '2026-11-18'],
  ['10 hari lalu', '2026-11-15'],
  ['kemarin', '2026-11-24'],
  ['12/5/2026', '2026-05-12'],
  ['12-5-26', '2026-05-12'],
  ['2026-05-12', '2026-05-12'],
  ['12 Mei', '2026-05-12'],
  ['12 desember', '2025-12-12'],
  ['mei 2024', '2024-05'],
  ['tanggal 5 bulan lalu', '2026-10-05'],
  ['tgl 5 bulan ini', '2026-11-05'],
  ['5 bulan lalu', '2026-06'],
  ['2 bulan 12 hari', '2026-09'],
  ['maret tahun lalu', '2025-03'],
  ['bulan 5 tahun 2024', '2024-05'],
])('%j was %s', (text, date) => {
  expect(readDate(text, TODAY)).toBe(date);
});

test.each([
  ['in 18 months', '2028-05-25'],
  ['18 bulan lagi', '2028-05-25'],
  ['1.5 years', '2028-05-25'],
  ['1,5 tahun lagi', '2028-05-25'],
  ['2 tahun 3 bulan lagi', '2029-02-25'],
  ['satu setengah tahun lagi', '2028-05-25'],
  ['a year and a half', '2028-05-25'],
  ['in two years', '2028-11-25'],
  ['1 bulan lagi', '2026-12-25'],
  ['5 November', '2027-11-05'],
  ['30 November', '2026-11-30'],
  ['tahun depan', '2027-11'],
  ['next month', '2026-12'],
  ['akhir 2027', '2027-12'],
  ['end of 2027', '2027-12'],
  ['12/2027', '2027-12'],
  ['March 12, 2027', '2027-03-12'],
  ['Desember 2027', '2027-12'],
  ['tanggal 12 bulan depan', '2026-12-12'],
  ['12 bulan depan', '2026-12-12'],
  ['bulan depan tanggal 12', '2026-12-12'],
  ['the 12th of next month', '2026-12-12'],
  ['March 12th 2027', '2027-03-12'],
  ['12 maret tahun depan', '2027-03-12'],
  ['tgl 12 bulan 3 tahun 2027', '2027-03-12'],
  ['12 bulan 3 tahun 2027', '2027-03-12'],
  ['tgl 12 bln 3', '2027-03-12'],
  ['12 bulan 3 tahun depan', '2027-03-12'],
  ['bulan 5 tahun 2027', '2027-05'],
  ['12 Maret tahun 2027', '2027-03-12'],
  ['12 3 tahun 2027', '2027-03-12'],
  ['12 bulan lagi', '2027-11-25'],
  ['2 bulan 2 minggu lagi', '2027-01-25'],
])('%j will be %s', (text, date) => {
  expect(readDate(text, TODAY, 'ahead')).toBe(date);
});

test.each([
  'tanggal 31 bulan 2',
  'tgl 31 bulan 2 tahun 2027',
  '30 februari 2027',
  '32 januari 2027',
  '10^30 bulan',
  '-3 bulan',
  '2027',
])('%j is no day to come', (text) => {
  expect(readDate(text, TODAY, 'ahead')).toBeNull();
});

describe('a day is one of her own clock', () => {
  // In Riyadh it is still the thirtieth at half past nine, in Jakarta the first, in Los Angeles morning.
  const now = new Date('2026-11-30T18:30:00Z');
  test.each([
    ['besok', 'Asia/Riyadh', '2026-12-01'],
    ['besok', 'Asia/Jakarta', '2026-12-02'],
    ['hari ini', 'Asia/Riyadh', '2026-11-30'],
    ['today', 'Asia/Riyadh', '2026-11-30'],
    ['30 november', 'Asia/Riyadh', '2026-11-30'],
    ['30 November 2026', 'Asia/Riyadh', '2026-11-30'],
    ['30 November 2026', 'Asia/Jakarta', null],
    ['day after tomorrow', 'Asia/Riyadh', '2026-12-02'],
    ['the day after tomorrow', 'Asia/Riyadh', '2026-12-02'],
    ['lusa', 'Asia/Riyadh', '2026-12-02'],
    ['2126-01-01', 'Asia/Riyadh', null],
    ['1 januari 2090', 'Asia/Riyadh', null],
    ['1 januari 2060', 'Asia/Riyadh', '2060-01-01'],
  ])('%s in %s', (text, zone, date) => {
    expect(readComing(text, todayOf({ now, zone }))).toBe(date);
  });

  test.each([
    ['hari ini', '2026-11-30'],
    ['kemarin', '2026-11-29'],
    ['kemarin lusa', '2026-11-28'],
    ['the day before yesterday', '2026-11-28'],
    ['1026-01-01', null],
  ])('%s, looking back', (text, date) => {
    expect(readDate(text, todayOf({ now, zone: 'Asia/Riyadh' }))).toBe(date);
  });

  test('today is her day at every hour of every zone, and tomorrow the one after it', () => {
    const zone = fc.constantFrom('Asia/Riyadh', 'Asia/Jakarta', 'Asia/Taipei', 'Asia/Kathmandu', 'America/Los_Angeles');
    const moment = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2029-01-01') });
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const day = (ms: number) => new Date(ms).toLocaleDateString('en-CA', { timeZone });
        const today = todayOf({ now: new Date(at), zone: timeZone });
        const next = new Date(today.getTime() + 86_400_000).toISOString().slice(0, 10);
        return readComing('hari ini', today) === day(at) && readComing('besok', today) === next;
      }),
      RUNS,
    );
  });
});

test.each(['31/2/2026', 'entah', '', '99/99/9999'])('%j is no date', (text) => {
  expect(readDate(text, TODAY)).toBeNull();
});

test.each([
  ['0812-0000-0000', '+6281200000000'],
  ['ini nomornya +62 812 0000 0000 ya', '+6281200000000'],
  ['12345', null],
  ['', null],
])('the phone of %j is %s', (text, number) => {
  expect(readPhone(text)).toBe(number);
});

test.each([
  ['ya', 'yes'],
  ['iya kak', 'yes'],
  ['tidak', 'no'],
  ['ga boleh', 'no'],
  ['ya tidak', 'both'],
  ['saya tidak tahu harus bagaimana lagi', 'none'],
])('%j is %s', (text, answer) => {
  expect(readShortYesNo(text)).toBe(answer);
});

test('no reader throws, whatever the Unicode', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      readHour(hourWords(text), true);
      readNumber(text);
      readDate(text, TODAY);
      readPhone(text);
      readConsent(clausesOf(text), () => false);
    }),
    RUNS,
  );
});

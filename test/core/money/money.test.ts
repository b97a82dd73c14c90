import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedAmount } from '../../../src/core/flow/answers/asked-amount.ts';
import { todayOf } from '../../../src/core/flow/answers/date.ts';
import { amountOf, keptAmount, readAmount, writtenAmount } from '../../../src/core/money/amount.ts';
import { readRate } from '../../../src/core/money/rate.ts';
import { arrives, loanCost, monthsUntil, savingPlan, wageLeft } from '../../../src/core/money/sums.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const kept = (text: string, unit: string | null = null) => {
  const read = readAmount(text, unit);
  return read && keptAmount(read);
};

describe('an amount as people write it', () => {
  it.each([
    ['1.500 ringgit', '1500 ringgit'],
    ['gaji 1500 rm sebulan', '1500 ringgit'],
    ['rp 2.500.000', '2500000 rupiah'],
    ['3,35 jt', '3350000 rupiah'],
    ['1,005 jt rupiah', '1005000 rupiah'],
    ['2 juta 500 ribu', '2500000 rupiah'],
    ['17000 NT', '17000 dolar Taiwan'],
    ['4500 dolar hongkong', '4500 dolar Hong Kong'],
    ['dua juta rupiah', '2000000 rupiah'],
    ['200 + 150 ringgit', '350 ringgit'],
    ['1500,50 dirham', '1500.5 dirham'],
    ['10 million rupiah', '10000000 rupiah'],
    ['500 Taiwan dollars', '500 dolar Taiwan'],
    ['500 peso', '500 peso'],
    ['RM 1,500', '1500 ringgit'],
    ['RM 1,500.50', '1500.5 ringgit'],
    ['sejuta setengah rupiah', '1500000 rupiah'],
    ['1 setengah juta rupiah', '1500000 rupiah'],
    ['dua juta setengah rupiah', '2500000 rupiah'],
    ['setengah juta rupiah', '500000 rupiah'],
    ['120 dinar', '120 dinar'],
    ['17000 NT dollar', '17000 dolar Taiwan'],
    ['17000 NTD dollar', '17000 dolar Taiwan'],
    ['5000 HK dollar', '5000 dolar Hong Kong'],
    ['5000 HKD dolar', '5000 dolar Hong Kong'],
    ['700 SGD dollar', '700 dolar Singapura'],
    ['150 KD dinar', '150 dinar Kuwait'],
    ['1500 rial saudi', '1500 riyal'],
    ['90 rial', '90 rial'],
    ['2000 rial', '2000 rial'],
    ['2.000 rial', '2000 rial'],
    ['90 rial oman', '90 rial Oman'],
    ['1500 SAR rial', '1500 riyal'],
    ['2000 riyals', '2000 riyal'],
    ['1200 dirhams', '1200 dirham'],
    ['1500 ringgits', '1500 ringgit'],
    ['1500 ringit', '1500 ringgit'],
    ['300 dinars', '300 dinar'],
    ['3000 qr', '3000 riyal Qatar'],
    ['$500', '500 dolar'],
    ['S$900', '900 dolar Singapura'],
    ['NT$17000', '17000 dolar Taiwan'],
    ['\u20ac500', '500 euro'],
    ['sejuta 200 ribu', '1200000 rupiah'],
    ['dua puluh 5 juta', '25000000 rupiah'],
    ['dua juta 500 ribu', '2500000 rupiah'],
    ['2 juta lima ratus ribu', '2500000 rupiah'],
    ['seribu 5 ratus ringgit', '1500 ringgit'],
    ['2 ratus 50 ribu rupiah', '250000 rupiah'],
    ['dua belas juta tiga ratus dua puluh satu ribu', '12321000 rupiah'],
    ['2jutaan', '2000000 rupiah'],
    ['Rp 2.000.000,-', '2000000 rupiah'],
    ['two million five hundred thousand rupiah', '2500000 rupiah'],
    ['twenty-five thousand ringgit', '25000 ringgit'],
    ['a hundred dollars', '100 dolar'],
  ])('%s', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it.each([
    'gaji 1jt/bln 3,5 jt?',
    '-500 ringgit',
    'minus 5 juta',
    '10^30 rupiah',
    '1000000000000000000000000000000 rupiah',
    '2e30 rupiah',
    '500',
    '0,500 ringgit',
    '120.500 dinar',
    '120,500 KD',
    'seperempat juta rupiah',
    'one and a half million rupiah',
    '500 ringgit atau 300 dolar',
    '100 ringgit 200 ringgit',
    'gaji 2 jt dipotong 500 rb',
    '5 juta potongan 750 ribu',
    'belum tahu',
    '',
    '2 juta sampai tiga juta',
    'antara 2 dan tiga juta',
    'gaji 3 juta tapi dikasih dua juta',
    '2 juta 500',
    'dua juta lima ratus',
    'dua lima juta',
    'rong juta limang atus ewu',
    '2 juta separuh',
    'ratusan ribu rupiah',
    '90.500 rial',
    '2-3 juta',
    'dua puluh belas ringgit',
    'seratus seratus ringgit',
    '0x10 ringgit',
    'ringgit 3 bulan',
    '12 kali rupiah',
  ])('nonsense is asked again: %s', (text) => {
    expect(kept(text)).toBeNull();
  });

  it.each([
    'belum ada',
    'belum',
    'blm punya tabungan',
    'belum ada uang sama sekali',
    'gak ada potongan kak',
    'tanpa biaya',
    'gratis',
    'none yet',
    'nothing yet',
    'no fee',
    'there is none',
  ])('is nothing where the money is known: %s', (text) => {
    expect(kept(text, 'rupiah')).toBe('0 rupiah');
    expect(kept(text)).toBeNull();
  });

  it.each(['tidak tahu', 'no idea', 'not sure', 'saya belum tau', 'ada', 'bunga 3 persen', '3%'])(
    'is no sum at all: %s',
    (text) => expect(kept(text, 'rupiah')).toBeNull(),
  );

  it('takes the money of the question where none is named, and nothing for nothing', () => {
    expect(kept('500', 'ringgit')).toBe('500 ringgit');
    expect(kept('tidak ada', 'ringgit')).toBe('0 ringgit');
    expect(kept('500 rupiah', 'ringgit')).toBe('500 rupiah');
  });

  it('never throws, and what it keeps reads back as it was', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme' }), (text) => {
        const read = readAmount(text, 'rupiah');
        const again = read && amountOf(keptAmount(read));
        return read === null || (again?.value.eq(read.value) === true && again.unit === read.unit);
      }),
      RUNS,
    );
  });

  it('is written with its money', () => {
    expect(writtenAmount({ value: new Big('1234567.5'), unit: 'rupiah' })).toBe('Rp 1.234.568');
    expect(writtenAmount({ value: new Big('1150.25'), unit: 'ringgit' })).toBe('1.150,25 ringgit');
  });
});

const ONES = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
/** A number below a thousand in words, some of them typed as figures. */
function inWords(number: number, figures: boolean): string {
  const one = (digit: number): string => (figures ? String(digit) : (ONES[digit] ?? ''));
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const below =
    tens === 1
      ? (['sepuluh', 'sebelas'][ones] ?? `${one(ones)} belas`)
      : [tens && `${one(tens)} puluh`, ones && one(ones)].filter(Boolean).join(' ');
  return [hundreds === 1 ? 'seratus' : hundreds && `${one(hundreds)} ratus`, below].filter(Boolean).join(' ');
}

describe('a number in words, in figures and in both', () => {
  const below = fc.integer({ min: 1, max: 999 });
  it('is read as it was said, and a word that is left over makes it none', () => {
    fc.assert(
      fc.property(below, below, fc.boolean(), fc.boolean(), (millions, thousands, first, second) => {
        const said = `${inWords(millions, first)} juta ${inWords(thousands, second)} ribu`;
        const others = [`${said} sampai dua juta`, `${said} tapi lima`, `${said} dan 3 juta`];
        return (
          kept(said) === `${millions * 1_000_000 + thousands * 1000} rupiah` &&
          others.every((other) => kept(other) === null)
        );
      }),
      RUNS,
    );
  });
});

describe('a sum in the money of another', () => {
  const asked = (text: string, wanted: string) =>
    askedAmount(text, { unit_of: 'gaji' }, { language: 'id', value: () => `2000 ${wanted}` });
  it.each([
    ['200 riyal', 'rial', '200 rial'],
    ['200 rial', 'riyal', '200 riyal'],
    ['5 rial', 'rial Oman', '5 rial Oman'],
    ['5 dinar', 'dinar Kuwait', '5 dinar Kuwait'],
    ['$5', 'dolar Hong Kong', '5 dolar Hong Kong'],
    ['5 dinar kuwait', 'dinar Bahrain', null],
    ['5 dolar', 'riyal', null],
    ['5 riyal qatar', 'riyal', null],
    ['500', 'rupiah', null],
    ['500 rupiah', 'rupiah', '500 rupiah'],
    ['0', 'rupiah', '0 rupiah'],
    ['500', 'ringgit', '500 ringgit'],
  ])('%s beside %s', (text, wanted, expected) => expect(asked(text, wanted)).toBe(expected));
});

describe('a rate', () => {
  it.each([
    ['3.550', 'ringgit', '3550'],
    ['3,550', 'ringgit', '3550'],
    ['11,823', 'won', '11.823'],
    ['11.823', 'won', '11.823'],
    ['11,8', 'won', '11.8'],
    ['105', 'yen', '105'],
    ['512,345', 'dolar Taiwan', '512.345'],
    ['53.000', 'dinar Kuwait', '53000'],
    ['1 ringgit 3550', 'ringgit', '3550'],
    ['1 RM = 3550', 'ringgit', '3550'],
    ['RM 1 = Rp 3.550', 'ringgit', '3550'],
    ['3550 per ringgit', 'ringgit', '3550'],
    ['3550/ringgit', 'ringgit', '3550'],
    ['satu ringgit jadi 3550 rupiah', 'ringgit', '3550'],
    ['seringgit 3550', 'ringgit', '3550'],
    ['1 NT$ = 512,345', 'dolar Taiwan', '512.345'],
    ['1 rial 4.300', 'riyal', '4300'],
  ])('%s of %s', (text, of, expected) => {
    expect(readRate(text, 'rupiah', of)?.value.toFixed()).toBe(expected);
  });

  it.each([
    ['11823', 'won'],
    ['3 juta', 'ringgit'],
    ['1 dolar 3550', 'ringgit'],
  ])('that no money has is asked again: %s of %s', (text, of) => expect(readRate(text, 'rupiah', of)).toBeNull());

  it('is written with its decimals', () => {
    expect(writtenAmount({ value: new Big('11.823'), unit: 'rupiah' }, 'id', 3)).toBe('Rp 11,823');
  });
});

const money = fc.bigInt({ min: 1n, max: 10n ** 12n }).map((cents) => new Big(String(cents)).div(100));

describe('sums are exact', () => {
  it('what is left and what is taken are the wage', () => {
    fc.assert(
      fc.property(money, money, (wage, taken) => {
        const found = wageLeft(wage, taken);
        return found === null ? taken.gt(wage) : found.left.plus(taken).eq(wage);
      }),
      RUNS,
    );
  });

  it('a plan reaches the goal, and a rupiah less a month would not', () => {
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 240 }), (goal, months) => {
        const monthly = savingPlan(goal, new Big(0), months) ?? new Big(0);
        return monthly.times(months).gte(goal) && monthly.minus(1).times(months).lt(goal);
      }),
      RUNS,
    );
  });

  it('a loan costs what is paid beyond what was received; one without cost has no interest', () => {
    const found = loanCost(new Big('10000000'), new Big('1000000'), 15);
    expect(
      found && [found.paid.toFixed(), found.cost.toFixed(), found.monthly.toFixed(), found.rate.toFixed()],
    ).toEqual(['15000000', '5000000', '333333.33', '5.6']);
    expect(loanCost(new Big(1200), new Big(100), 12)?.rate.toFixed()).toBe('0');
    expect(loanCost(new Big(1200), new Big(99), 12)).toBeNull();
    expect(loanCost(new Big(500_000), new Big(1_200_000), 1)?.rate.toFixed()).toBe('140');
  });

  it('what arrives loses no rupiah to binary fractions', () => {
    expect(arrives(new Big('1000.10'), new Big('0.10'), new Big('3500.55'))?.toFixed()).toBe('3500550');
    expect(arrives(new Big(10), new Big(10), new Big(3500))).toBeNull();
  });

  it('months until a date', () => {
    const today = todayOf({ now: new Date('2026-11-30T20:00:00Z'), zone: 'Asia/Riyadh' });
    expect(['2026-11', '2026-12-01', '2028-11', '2020-01'].map((date) => monthsUntil(date, today))).toEqual([
      0, 1, 24, 0,
    ]);
  });
});

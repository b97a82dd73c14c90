import { amountOf, writtenAmount } from '../money/amount.ts';

/** A way to write a value. `longest` is in characters, for SMS budgets. */
export interface Filter {
  longest: number;
  /** In the reader's language: `id` unless it is said. */
  write(value: unknown, language?: string): string;
}

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const ENGLISH_MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** 1500000 as 1.500.000, digits only: no locale data of the host decides what people read. */
export function thousands(value: number, language = 'id'): string {
  const whole = Math.trunc(Math.abs(value)).toString();
  const dotted = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : '.');
  return value < 0 ? `-${dotted}` : dotted;
}

function rupiah(value: unknown, language?: string): string {
  return typeof value === 'number' && Number.isFinite(value)
    ? `Rp ${thousands(value, language)}`
    : plain(value, language);
}

/** "24 November 2026" of an ISO day or month; other values as they are. */
export function tanggal(value: unknown, language?: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(plain(value)) ?? [];
  if (!year || !month) return plain(value);
  const words = `${(language === 'en' ? ENGLISH_MONTHS : MONTHS)[Number(month) - 1] ?? month} ${year}`;
  return day ? `${Number(day)} ${words}` : words;
}

const jam = (value: unknown, language?: string): string =>
  language === 'en' ? plain(value) : plain(value).replaceAll(':', '.');

/** An exact sum with its money: Rp 1.500.000, 1.500,5 ringgit. */
function uang(value: unknown, language?: string): string {
  const amount = amountOf(value);
  return amount ? writtenAmount(amount, language) : plain(value, language);
}

/** What one piece of another money gives, with its decimals: Rp 11,823. */
function kurs(value: unknown, language?: string): string {
  const amount = amountOf(value);
  return amount ? writtenAmount(amount, language, 3) : plain(value, language);
}

const panggilan = (value: unknown): string => (value === 'worker' ? 'Kak' : 'Bu/Pak');

/** Whether something is ready, as a list says it. */
function sudah(value: unknown, language = 'id'): string {
  if (typeof value !== 'boolean') return plain(value, language);
  const [ready, open] = language === 'en' ? ['ready', 'not yet'] : ['sudah', 'belum'];
  return value ? ready : open;
}

/** Any value as words: numbers, yes and no as the language writes them, nothing for nothing. */
export function plain(value: unknown, language = 'id'): string {
  const english = language === 'en';
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isInteger(value) ? thousands(value, language) : String(value).replace('.', english ? '.' : ',');
  if (typeof value === 'boolean') return value ? (english ? 'yes' : 'ya') : english ? 'no' : 'tidak';
  return '';
}

/** Every filter a text may use, by the name authors write. */
export const FILTERS: Readonly<Record<string, Filter>> = {
  rupiah: { longest: 18, write: rupiah },
  tanggal: { longest: 17, write: tanggal },
  jam: { longest: 11, write: jam },
  uang: { longest: 26, write: uang },
  kurs: { longest: 14, write: kurs },
  panggilan: { longest: 6, write: panggilan },
  sudah: { longest: 7, write: sudah },
};

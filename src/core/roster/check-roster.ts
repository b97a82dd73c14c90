import { lies } from '../cases/routing/lies.ts';
import type { Level } from '../cases/routing/types.ts';
import type { Fault, RosterLine } from './roster-line.ts';

/** An officer who is enrolled already. */
export interface Enrolled {
  level: Level;
  areaCode: string;
  neighbours: readonly string[];
  phone: string;
}

const duplicates = (lines: readonly RosterLine[]): Fault[] =>
  lines.flatMap(({ line, phone }, index) => {
    const before = lines.slice(0, index).find((one) => one.phone === phone);
    return before ? [{ line, because: `nomor: sama dengan baris ${before.line}.` }] : [];
  });

type Ladder = readonly Pick<Enrolled, 'level' | 'areaCode' | 'neighbours'>[];

const standsIn = (ladder: Ladder, village: string): boolean =>
  ladder.some(({ level, areaCode, neighbours }) =>
    level === 'backup' ? areaCode === village : neighbours.includes(village),
  );

function villageFaults(one: RosterLine, ladder: Ladder): Fault[] {
  const { line, level, areaCode, noBackup } = one;
  if (level !== 'village' && level !== 'backup') return [];
  const above = ladder.some((other) => other.level === 'district' && lies(areaCode, other.areaCode));
  const faults = above ? [] : [{ line, because: 'wilayah: kabupatennya belum punya petugas kabupaten.' }];
  if (level === 'backup' || noBackup || standsIn(ladder, areaCode)) return faults;
  const because = 'tidak ada cadangan untuk desa ini. Tambah baris cadangan, atau isi tanpa_cadangan: ya.';
  return [...faults, { line, because }];
}

/** What is wrong with the roster as a whole, together with who is enrolled already: a ladder must end at people. */
export function checkRoster(lines: readonly RosterLine[], enrolled: readonly Enrolled[]): Fault[] {
  const ladder: Ladder = [...lines, ...enrolled.filter(({ phone }) => !lines.some((one) => one.phone === phone))];
  const desk = ladder.some(({ level }) => level === 'desk');
  const empty = desk ? [] : [{ line: 0, because: 'tidak ada petugas pusat: tangganya tidak berujung.' }];
  return [...duplicates(lines), ...lines.flatMap((one) => villageFaults(one, ladder)), ...empty];
}

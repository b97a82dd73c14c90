import { checkNumbers } from './check-numbers.ts';
import { came, lessonForGroup } from './class.ts';
import type { Duty } from './duty.ts';
import { alsoCalled, answerAsk, closes, meets, proposals } from './proposals.ts';
import { villageBook } from './village-book.ts';

/** Work that belongs to no case, by its word. A new one is a file and a line here. */
export const DUTIES: Readonly<Record<string, Duty>> = {
  batas: alsoCalled(closes, /^usulan$/),
  buku: villageBook,
  cek: checkNumbers,
  hadir: came,
  jawab: answerAsk,
  kelas: lessonForGroup,
  pertemuan: alsoCalled(meets),
  rapat: meets,
  tutup: closes,
  usulan: proposals,
};

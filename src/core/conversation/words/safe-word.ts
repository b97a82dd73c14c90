import { isOurEnglish } from './our-word.ts';
import { wholeMessage } from './whole-word.ts';

const OURS = new Set(
  'diam hapus stop berhenti mulai cabut petugas status nomor telp telepon ringkas kembali ulang menu bisa iya tidak baik aman bahaya belajar tabungan tolong majikan polisi none nobody stop start danger safe fine help police employer lupa hilang salah ganti diganti dihapus gimana bagaimana forgotten lost'.split(
    ' ',
  ),
);

/** A word that can stand alone in a message and is none of ours. */
export function safeWordIn(text: string): string | null {
  const word = wholeMessage(text);
  return /^\p{L}{4,20}$/u.test(word) && !OURS.has(word) && !isOurEnglish(word) ? word : null;
}

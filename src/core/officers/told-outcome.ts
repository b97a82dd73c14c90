import type { Outcome } from '../conversation/events.ts';

/** Not known yet, hoped for or asked: no words of an end. */
const UNSURE =
  /\?|\b(?:mungkin|kata(?:nya|ne)|kayak(?:nya|e)|sepertinya|kelihatannya|moga|semoga|insya\w*|akan|bakal|janji\w*|dijanjikan|besok|besuk|lusa|nanti|depan|rencana\w*|kalau|kalo|klo|jika|bila|nunggu|tunggu|menunggu|masih)\b/i;

const NOT = '(?:tidak|tdk|gak|ga|nggak|ngga|enggak|ndak|mboten|ora|bukan|tak|batal)';
const NOT_YET = '(?:belum|blm|belom|blum|durung|dereng)';
const DONE = '(?:sudah|sdh|udah|udh|dah|telah|akhirnya|sampun|wis|uwis|mpun)';
const some = (most: number): string => `(?:[\\w-]+ ){0,${most}}`;
const says = (pattern: string): RegExp => new RegExp(`\\b(?:${pattern})\\b`, 'i');

/** "Tidak ada masalah lagi" denies what was bad, and no end. */
const NOTHING_LEFT = says(
  `${NOT} ada ${some(1)}(?:masalah|tunggakan|utang|hutang|sisa|sisanya|kendala|keluhan|kekurangan)`,
);
const DENIED = says(`${NOT}|${NOT_YET}`);
const STILL_OPEN = says(NOT_YET);

const WITHDRAWN = says(
  `${NOT} ${some(1)}(?:dilanjut|dilanjutkan|dilanjutin|lanjut|diteruskan|melanjutkan|meneruskan)` +
    `|(?:cabut|mencabut|dicabut|menarik|ditarik|membatalkan) ${some(1)}(?:lapor|laporan|aduan|pengaduan)\\w*` +
    `|(?:laporan|aduan|pengaduan)(?:nya)? ${some(2)}(?:dicabut|ditarik|dibatalkan)`,
);
const PARTLY = says(
  'sebagian|separo|separuh|setengah(?:nya)?|dicicil|nyicil|sisa(?:nya)?' +
    `|${NOT_YET} ${some(1)}(?:semua|semuanya|lunas|penuh|full)` +
    `|(?:baru|cuma|hanya|kurang|tinggal) ${some(2)}\\d+ (?:bulan|bln|juta|jt|persen)|\\d+ dari \\d+`,
);
const NOT_SOLVED = says(
  `${NOT} ${some(1)}(?:berhasil|ada hasil(?:nya)?|membuahkan hasil)|gagal(?! berangkat)|buntu|nihil` +
    `|${NOT} (?:mau|bersedia|sanggup|pernah) (?:bayar|membayar|tanggung jawab|bertanggung jawab)|menolak (?:bayar|membayar)` +
    `|${NOT} dibayar|${NOT} bisa (?:diselesaikan|ditagih|diurus)`,
);
const WHOLE = says(
  `lunas|dilunasi|tuntas|berhasil|(?:dibayar|terbayar|diterima|cair) ${some(2)}(?:semua|semuanya|penuh|full)`,
);
const SOLVED = says(
  `${DONE} ${some(2)}(?:dibayar|dibayarkan|dibayari|terbayar|dikembalikan|ditemukan|(?:sampai|tiba) ${some(1)}(?:rumah|kampung)|di rumah)` +
    `|(?:gaji|upah|uang|hak|pesangon|gajinya|upahnya|uangnya|haknya) ${some(3)}(?:dibayar|dibayarkan|cair|masuk|diterima|kembali|ditransfer)` +
    `|(?:paspor|ktp|kk|akta|surat|dokumen|jenazah)(?:nya)? ${some(1)}${DONE} (?:jadi|kembali|keluar|terbit|diambil|diterima|dikembalikan|dimakamkan)` +
    `|(?:anak|orang|pmi|tki|tkw|istri|adik|kakak|dia)(?:nya)? ${some(1)}${DONE} ${some(1)}(?:pulang|ketemu|kembali)`,
);
/** So many months paid: whether that is all of it nobody knows here. */
const COUNTED = /\b\d+ (?:bulan|bln)\b/i;

const solved = (part: string): boolean =>
  !DENIED.test(part) && (WHOLE.test(part) || (SOLVED.test(part) && !COUNTED.test(part)));

function endIn(clause: string): Outcome | null {
  const part = clause.replace(NOTHING_LEFT, ' ');
  if (WITHDRAWN.test(part)) return 'withdrawn';
  if (PARTLY.test(part)) return 'partly';
  if (NOT_SOLVED.test(part)) return 'not_solved';
  return solved(part) ? 'solved' : null;
}

const clauses = (text: string): string[] =>
  text.split(/[.,;:!\n]+|\b(?:tapi|tp|tetapi|namun|cuman)\b/i).map((part) => part.replace(/\s+/g, ' ').trim());

/**
 * How it ended in an officer's own words: "sudah dibayar semua", "PT menolak bayar", "keluarga mencabut laporan". Null
 * where they tell nothing, tell two things, or speak of what is still to come: then she is asked for the digit.
 */
export function toldOutcome(text: string): Outcome | null {
  if (UNSURE.test(text)) return null;
  const told = new Set(clauses(text).flatMap((one) => endIn(one) ?? []));
  // Of what was done in part, some was and some was not.
  if (told.has('partly') && !told.has('withdrawn')) return 'partly';
  // What is not there yet beside what was done leaves it open.
  if (told.size !== 1 || STILL_OPEN.test(text)) return null;
  return [...told][0] ?? null;
}

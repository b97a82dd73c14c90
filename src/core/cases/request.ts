/** What a request that is no violation is about. */
export type Request = 'documents' | 'programme';

const PAPERS =
  /\b(?:akta|akte|ktp|kk|kartu keluarga|buku nikah|surat (?:nikah|kematian|izin keluarga|pindah|keterangan|ahli waris)|izin (?:keluarga|suami|istri)|splp|paspor (?:baru|habis|hilang)|perpanjang paspor|legalisir|anak lahir)\b/i;
const PROGRAMME =
  /\b(?:pelatihan|modal usaha|bantuan (?:modal|usaha)|koperasi|kelompok usaha|musrenbang|usulan desa)\b/i;

/** A wish for papers or a programme, in words that tell of no trouble; null for anything else. */
export function requestIn(text: string): Request | null {
  if (PAPERS.test(text)) return 'documents';
  return PROGRAMME.test(text) ? 'programme' : null;
}

/** What a request that is no violation is about. */
export type Request = 'documents' | 'programme';

const PAPERS =
  /\b(?:akta|akte|ktp|kk|kartu keluarga|buku nikah|surat (?:nikah|kematian|izin keluarga|pindah|keterangan|ahli waris)|izin (?:keluarga|suami|istri)|splp|paspor (?:baru|habis|hilang)|perpanjang paspor|legalisir|anak lahir|birth certificate|family card|id card|(?:marriage|death) certificate|marriage book|(?:new|renew (?:my|the|a)|make (?:a |the |my )?) ?passport)\b/i;
const PROGRAMME =
  /\b(?:pelatihan|modal usaha|bantuan (?:modal|usaha)|koperasi|kelompok usaha|musrenbang|usulan desa)\b/i;

const AT_HOME =
  /\b(?:akta|akte|ktp|kk|kartu keluarga|buku nikah|surat (?:nikah|kematian|izin keluarga|pindah|keterangan|ahli waris)|birth certificate|family card|id card|(?:marriage|death) certificate|marriage book)\b/i;
const WANTED =
  /\b(?:want|need|help|please|mau|ingin|pengen|minta|tolong|bantu|dibantu|bantuan|perlu|butuh|urus|ngurus|mengurus|bikin|buat)\b/i;
const ASKS_ONLY =
  /\b(?:di ?mana|dmn|ke ?mana|mana|alamat|nomor|no|telp|telepon|kantor|syarat\w*|cara\w*|gimana|bagaimana|berapa|apa|where|how|what|address|number|office|phone)\b/i;

/** Between the names of papers these say nothing. */
const BESIDE = /\b(?:and|or|my|a|an|the|dan|atau|sama|serta|saya|anak|baru|new|bu|ibu|pak|bapak|kak)\b|[^\p{L}]/giu;

/** She wants papers that a village or an office at home makes: the directory has none of these, her village's officer helps. */
export const wantsPapersAtHome = (text: string): boolean =>
  AT_HOME.test(text) && WANTED.test(text) && !ASKS_ONLY.test(text);

/** The same, or nothing but the names of such papers: "family card and id card". Beside a case these may answer something. */
export const asksForPapersAtHome = (text: string): boolean =>
  wantsPapersAtHome(text) ||
  (AT_HOME.test(text) && text.replace(new RegExp(AT_HOME, 'gi'), '').replace(BESIDE, '') === '');

/** A wish for papers or a programme, in words that tell of no trouble; null for anything else. */
export function requestIn(text: string): Request | null {
  if (PAPERS.test(text)) return 'documents';
  return PROGRAMME.test(text) ? 'programme' : null;
}

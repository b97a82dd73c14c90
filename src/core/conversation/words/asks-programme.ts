import { wordsOf } from './plain-words.ts';

/** The loan, not the exchange rate; the child's scholarship or schooling; support that is asked for by its name. */
const PROGRAMME =
  /\bkur(?:nya)?\b|\bbea ?siswa(?:nya)?\b|\bscholarships?\b|\bbantuan (?:\w+ ){0,2}(?:sekolah|kuliah|pendidikan)\b|\b(?:help|support|aid|assistance) (?:for|with) (?:[\w']+ ){0,3}(?:school|schooling|education|tuition)\b|\b(?:program|bantuan|bansos) (?:dari )?(?:pemerintah|negara|kp2mi|bp2mi|pmi|tki)\b|\b(?:tanya|nanya|takon|tanglet|tangled|tangklet\w*|naros|info|cari|nyari|daftar|ikut)(?:kan|in)? (?:(?:soal|tentang|ttg|ada|babagan) )?program\b(?! (?:kb|hamil|diet))|\bada program apa\b|\b(?:bantuan|santunan|bansos) (?:untuk|buat|bwt|utk|bagi|kanggo|kangge) (?:(?:anak|keluarga|istri|suami|lansia|eks|ex|mantan|bekas|purna|para)\w* ){1,2}(?:tki|tkw|pmi|migran|perantau)\b|\bbantuan apa (?:(?:saja|aja|sih|yg|yang|ada) )*(?:untuk|buat|bwt|utk|bagi|kanggo|kangge)\b|\bprogram (?:untuk|buat|bwt|utk|bagi|kanggo|kangge)\b|\b(?:dapat|dapet|dpt|ada) bantuan apa\b|\bprogram apa (?:(?:saja|aja|sih) )?(?:yg|yang|ada|untuk|buat|bwt|utk)\b|\bprogram apa (?:saja|aja)\b|\b(?:what|which|any) program(?:me)?s? (?:is|are|for|can|do)\b/i;
/** A rate is of a day, a currency, or a sum that is sent. */
const RATE =
  /\bkur\b.*\b(?:hari ini|skrg|sekarang|dollar|dolar|usd|ringgit|rm|riyal|real|dirham|nt|ntd|won|yen|hkd|sgd|rupiah)\b|\b(?:kirim|ngirim|transfer|tukar|nuker)\b.*\bkur\b/i;

/** A kind of help that programmes give: a training, money to begin a trade. */
const KIND_OF_HELP =
  /\b(?:pelatihan|latihan kerja|kursus|training|courses?|pemberdayaan|program(?:me)?s?|(?:bantuan|pinjaman|dana|hibah) (?:modal|usaha|dana))\b/i;

/** Money to begin a trade, asked for somebody: what it is for says that it is no sum that was lost or owed. */
const CAPITAL_FOR =
  /\bmodal(?: (?:usaha|kerja|dagang|jualan|ternak|warung|toko))? (?:untuk|buat|utk|bwt|bagi|gawe|kanggo)\b/i;

/** Whether money for a trade is asked for somebody or something, wherever that is: "modal usaha untuk istri saya". */
export const asksForCapital = (text: string, intent: string): boolean =>
  intent === 'returnee_program' && CAPITAL_FOR.test(text);

/** "Mau tanya program usaha" comes in politely. */
const MAY_COME_FOR_HELP: ReadonlySet<string> = new Set(['returnee_program', 'greeting']);

/** Whether somebody who speaks of what comes after work abroad asks for such help: "ada pelatihan untuk purna pmi?" */
export const asksForKind = (text: string, intent: string): boolean =>
  MAY_COME_FOR_HELP.has(intent) && KIND_OF_HELP.test(text);

/** Whether a message asks for help that exists for a time: "cara daftar KUR pmi". */
export const asksProgramme = (text: string): boolean => PROGRAMME.test(text) && !RATE.test(text);

/** What it is, for whom, with which papers, how one gets it. */
const ASKS_WHAT =
  /\b(?:apa(?:an|kah)?|syarat\w*|manfaat\w*|(?:untuk|buat|bwt) siapa|gimana|gmn|bagaimana|bgmn|cara\w*|surat\w*|dokumen\w*|bisa|boleh|dapat|what|how|who|papers)\b/i;
/** Where it is got is looked up near her. */
const ASKS_PLACE =
  /\b(?:mana|dimana|dmn|alamat\w*|kantor\w*|nomor\w*|nomer|no|telp\w*|telepon|terdekat|dekat|deket|where|office|number|address|near\w*)\b/i;

/** Whether a message asks about a programme by what people call it: "bpjs pmi itu apa saja". */
export function asksCalled(text: string, programmes: readonly { called: readonly string[] }[]): boolean {
  const said = ` ${wordsOf(text).join(' ')} `;
  const isCalled = programmes.some(({ called }) => called.some((phrase) => said.includes(` ${phrase} `)));
  return isCalled && ASKS_WHAT.test(text) && !ASKS_PLACE.test(text);
}

import { wordCount } from './word-count.ts';

/** She asks for a sum: nobody before it did the counting, "majikan salah hitung gaji". */
const COUNTS =
  /^(?:(?:halo|hai|hi|hello|kak|min|mbak|mas|tolong|tlg|bantu|bantuin|minta|mau|mo|pengen|pengin|pingin|ingin|bisa|boleh|cara|caranya|gimana|bagaimana|gmn|saya|sy|aku|ajari|ajarin|belajar|please|pls|help|can|could|you|me|kulo|kula|ajeng|badhe|arep|pengen|nyuwun|tulung|tak|abdi|hoyong|bade|i|want|need|like|would|to|how|do|let|us|we)[\s,.!?]+)*(?:hitung|hitungan|hitungin|hitungkan|menghitung|ngitung|itung|itungin|calculate|calculator)\b/i;
/** "Berapa rupiah kalau kirim 1000 ringgit": the sum is asked for without the word. */
const SENT =
  /\b(?:berapa|brp|piro) (?:rupiah|rp)\b.*\b(?:kirim|transfer)\b.*\d|\b(?:kirim|transfer)\b.*\d.*\b(?:jadi|dapat|dpt|jadinya) (?:berapa|brp|piro)\b|\b(?:kirim|ngirim|transfer|send)\b.*\b(?:kurs|rate)\b.*\d.*\b(?:kurs|rate)\b.*\d/i;
/** "Gaji 2000 dipotong 500 sisa berapa": her own figures, and what they come to. */
const OF_FIGURES =
  /\d.*\b(?:sisa(?:nya|ne)?|total(?:nya|e)?|jadi(?:nya)?|dadi|dapat(?:nya)?|dpt|terkumpul|(?:se|per ?|tiap )(?:bulan|wulan|sasi)(?:nya|e)?)\s+(?:jadi\s+)?(?:berapa|brp|piro|pinten)\b|\d.*\bhow much (?:is |would be )?(?:left|in total|altogether)\b/i;
/** "Utang 5 juta bunga 10 persen 6 bulan kena berapa": what a loan of these figures comes to. */
const OF_LOAN =
  /^(?=.*\b(?:utang|hutang|pinjam\w*|nyilih|cicil\w*|bunga|loan|borrow\w*|interest)\b).*\d.*\b(?:berapa|brp|piro|pinten|how much)\b/i;
/** "Berapa sisa kalau gaji 2000 dipotong 500": the question before its figures. */
const BEFORE_FIGURES =
  /\b(?:(?:berapa|brp|piro|pinten) (?:sisa|total|jadi|cicilan|terkumpul)\w*|(?:sisa|total)(?:nya)? (?:berapa|brp|piro)|how much (?:do|will|would|can) i (?:have left|save|pay|get))\b.*\d.*\d/i;
/** "Nabung 1 juta sebulan buat motor 18 juta", "mau nabung 50 juta 3 tahun lagi": a sum of money is saved, or saved for. */
const OF_SAVING =
  /\b(?:nabung|menabung|nyimpan|sisihkan|nyisihkan|nyisihin|kumpulin|ngumpulin|mengumpulkan|ngumpulno|save|saving)\b.*\d[\d.,]*\s*(?:rb|ribu|rbu|k|jt|juta|million|thousand|rm|ringgit|nt|ntd|hkd|sgd|usd|dolar|dollar|riyal|real|dirham|won|yen|rp|rupiah)\b/i;
/** Two ways beside each other, with their fees or rates. */
const COMPARES =
  /\b(?:kirim|ngirim|transfer|send\w*)\b.*\b(?:biaya|fee|ongkos|admin|kurs|rate)\w*\b.*\d.*\b(?:biaya|fee|ongkos|admin|kurs|rate)\w*\b.*\d/i;
/** Who did it to her, or what was not done: that is told, whatever is asked behind it. */
const TELLS =
  /\b(?:majikan\w*|juragan|boss?|agen\w*|agency|pt|employer|tidak|tdk|gak|ga|nggak|ora|mboten|belum|blm|jangan|kok|salah|curang|paksa|dipaksa|ditahan|ditagih\w*|nagih\w*|diancam\w*|rentenir|mandor|toke|tauke|dibawa|dijanji\w*|dipegang|diambil|disuruh|kabur|hilang|not|never|without)\b/i;
/** So many words hold a few figures and a question; more tell a story, unless each few of them hold another figure. */
const MOST_WORDS = 14;
const WORDS_A_FIGURE = 9;

function isDense(text: string): boolean {
  const words = wordCount(text);
  const figures = text.match(/\d[\d.,]*/g)?.length ?? 0;
  return words <= MOST_WORDS || (figures > 1 && words <= figures * WORDS_A_FIGURE);
}

const OF_OWN_FIGURES = [OF_FIGURES, OF_LOAN, BEFORE_FIGURES, OF_SAVING, COMPARES];

/** Whether what her own figures come to is asked for, and nothing is told beside. */
export const asksSum = (text: string): boolean =>
  (OF_OWN_FIGURES.some((one) => one.test(text)) || (COUNTS.test(text) && /\d/.test(text))) &&
  !TELLS.test(text) &&
  isDense(text);

/** Whether she wants to work something out with her own figures, in whatever words but our own. */
export const asksToCalculate = (text: string): boolean => COUNTS.test(text) || SENT.test(text) || asksSum(text);

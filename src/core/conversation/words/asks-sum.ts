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
/** Who did it to her, or what was not done: that is told, whatever is asked behind it. */
const TELLS =
  /\b(?:majikan\w*|juragan|boss?|agen\w*|agency|pt|employer|tidak|tdk|gak|ga|nggak|ora|mboten|belum|blm|jangan|kok|salah|curang|paksa|dipaksa|ditahan|ditagih\w*|nagih\w*|diancam\w*|rentenir|not|never|without)\b/i;
/** So many words hold a few figures and a question; more tell a story. */
const MOST_WORDS = 14;

/** Whether what her own figures come to is asked for, and nothing is told beside. */
export const asksSum = (text: string): boolean =>
  (OF_FIGURES.test(text) || OF_LOAN.test(text) || (COUNTS.test(text) && /\d/.test(text))) &&
  !TELLS.test(text) &&
  text.trim().split(/\s+/).length <= MOST_WORDS;

/** Whether she wants to work something out with her own figures, in whatever words but our own. */
export const asksToCalculate = (text: string): boolean => COUNTS.test(text) || SENT.test(text) || asksSum(text);

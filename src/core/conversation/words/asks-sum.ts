/** She asks for a sum: nobody before it did the counting, "majikan salah hitung gaji". */
const COUNTS =
  /^(?:(?:halo|hai|hi|hello|kak|min|mbak|mas|tolong|tlg|bantu|bantuin|minta|mau|mo|pengen|pengin|pingin|ingin|bisa|boleh|cara|caranya|gimana|bagaimana|gmn|saya|sy|aku|ajari|ajarin|belajar|please|pls|help|can|could|you|me|i|want|need|like|would|to|how|do|let|us|we)[\s,.!?]+)*(?:hitung|hitungan|hitungin|hitungkan|menghitung|ngitung|itung|itungin|calculate|calculator)\b/i;
/** "Berapa rupiah kalau kirim 1000 ringgit": the sum is asked for without the word. */
const SENT =
  /\b(?:berapa|brp|piro) (?:rupiah|rp)\b.*\b(?:kirim|transfer)\b.*\d|\b(?:kirim|transfer)\b.*\d.*\b(?:jadi|dapat|dpt|jadinya) (?:berapa|brp|piro)\b/i;
/** "Gaji 2000 dipotong 500 sisa berapa": her own figures, and what they come to. */
const OF_FIGURES =
  /\d.*\b(?:sisa(?:nya|ne)?|total(?:nya|e)?|jadi(?:nya)?|dadi|dapat(?:nya)?|dpt|terkumpul)\s+(?:jadi\s+)?(?:berapa|brp|piro|pinten)\b|\d.*\bhow much (?:is |would be )?(?:left|in total|altogether)\b/i;
/** Who did it to her, or what was not done: that is told, whatever is asked behind it. */
const TELLS =
  /\b(?:majikan\w*|juragan|boss?|agen\w*|agency|pt|employer|tidak|tdk|gak|ga|nggak|ora|mboten|belum|blm|jangan|kok|salah|curang|paksa|dipaksa|ditahan|not|never|without)\b/i;
/** So many words hold a few figures and a question; more tell a story. */
const MOST_WORDS = 14;

/** Whether what her own figures come to is asked for, and nothing is told beside. */
export const asksSum = (text: string): boolean =>
  OF_FIGURES.test(text) && !TELLS.test(text) && text.trim().split(/\s+/).length <= MOST_WORDS;

/** Whether she wants to work something out with her own figures, in whatever words but our own. */
export const asksToCalculate = (text: string): boolean => COUNTS.test(text) || SENT.test(text) || asksSum(text);

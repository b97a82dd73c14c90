/** A day of hers that is to be remembered: "ingatkan paspor saya habis 12 maret". */
const REMINDS =
  /\b(?:(?:di)?ingat(?:kan|in)|inget(?:in|kan)|pengingat|(?:catat|simpan|nyatat)(?:kan|in)?(?=.*\b(?:habis|(?:ke)?berangkat(?:an)?|(?:ke)?pulang(?:an)?)\b.*\d)|note(?=.*\b(?:departure|leave|leaving|return|expires?|ends?)\b.*\d)|(?:catat|simpan|nyatat)(?:kan|in)? tanggal|remind me|reminders?)\b(?=.*\b(?:paspor|passport|kontrak|contract|visa|permit|izin(?: tinggal)?|iqama|arc|berangkat|keberangkatan|departure|leave|pulang|kepulangan|return)\b)/i;
/** The same with the wish behind it: "permit saya habis 10 januari, tolong diingatkan". */
const REMINDED =
  /\b(?:paspor|passport|kontrak|contract|visa|permit|izin(?: tinggal)?|iqama|arc|berangkat|keberangkatan|departure|pulang|kepulangan|return)\b.*\d.*\b(?:(?:di)?ingat(?:kan|in)|inget(?:in|kan)|(?:di)?catat(?:kan|in)?|remind me|note it)\b/i;
/** The day itself and nothing else: "kontrak saya habis 12 maret 2027", "tanggal pulang saya 5 mei 2027". */
const DAY_ITSELF =
  /^\W*(?:(?:tanggal|tgl) (?:kontrak|paspor|visa|izin tinggal|permit|berangkat|keberangkatan|pulang|kepulangan)|(?:my )?(?:kontrak|contract|paspor|passport|visa|permit|izin tinggal|iqama|arc))(?: kerja)?(?: saya| sy| aku| ku)?(?: (?:habis(?:nya)?|abis|berakhir|expires?|ends?|selesai))?(?: (?:tgl|tanggal|pada|on|in|bulan))? \d{1,2}[ /.-]\p{L}*\d*[ /.-]?20\d\d\W*$/iu;
/** Somebody else is to be reminded, or holds the paper. */
const REMINDS_OTHERS =
  /\b(?:majikan|bos|boss|agen\w*|agency|agent|employer|pt|sponsor|dia|beliau|suami|istri|anak|him|her|them|ditahan|kembali\w*|return my|give back)\b/i;

/** "Saya mau catat tanggal": the calendar itself, of whatever day. */
const WANTS_CALENDAR =
  /^\W*(?:(?:halo|kak|min|bu|pak|saya|sy|aku|mau|mo|pengen|pengin|ingin|tolong|minta|bisa|boleh)\s+)*(?:catat|nyatat|mencatat|simpan)(?:kan|in)?\s+tanggal(?:\s+penting)?(?:\s+(?:ya|kak|dong|saya))*\W*$/i;

const PAPER = '(?:kontrak|contract|paspor|passport|visa|permit|izin tinggal|iqama|arc)(?:ku|nya| kerja)?';
const ENDS = '(?:habis|abis|entek|berakhir|selesai|expired?|expires?|ends?|over)(?:nya|e)?';
/** "Kapan kontrak saya habis": her own calendar is asked. */
const ASKS_DAY = new RegExp(
  `\\b(?:kapan|kpn|when|tanggal berapa|tgl (?:berapa|brp))\\b.*\\b${PAPER}\\b.*\\b${ENDS}\\b|\\b${PAPER}\\b.*\\b${ENDS}\\b.*\\b(?:kapan|kpn|when|tanggal berapa|tgl (?:berapa|brp))\\b`,
  'i',
);
/** What is asked of others, or told beside. */
const TELLS = /\b(?:belum|blm|tidak|tdk|gak|ga|nggak|boleh|bisa|padahal|tapi|takut|diperpanjang|perpanjang)\b/i;

/** Whether she asks on which day a paper of hers runs out. */
export const asksDay = (text: string): boolean =>
  ASKS_DAY.test(text) && !REMINDS_OTHERS.test(text) && !TELLS.test(text);

/** Whether a day of her own papers or ways is to be remembered. */
export const remindsHer = (text: string): boolean =>
  WANTS_CALENDAR.test(text) ||
  asksDay(text) ||
  ((REMINDS.test(text) || REMINDED.test(text) || DAY_ITSELF.test(text)) && !REMINDS_OTHERS.test(text));

/** The kinds of wage trouble an officer prepares for differently, in order: who was not paid at all comes first. */
const KINDS = [
  {
    heard:
      /\b(?:cuma|hanya|sesuai|full|penuh|lunas|kurang|setengah|separo|separuh|sebagian|seperempat|beda|selisih|bawah|ternyata|half|less)\b/,
    id: 'gaji kurang',
    en: 'paid too little',
  },
  {
    heard:
      /\b(?:belum|belom|blom|blm|dereng|mboten|henteu|ndak|nda|dak|engga|enggak|kagak|tidak|tdk|tak|gak|ga|nggak|ngga|ora|durung|teu|not|never|hasnt|tanpa) (?:\w+ ){0,3}?(?:di)?(?:gaji|gajian|bayar|byr|dbyr|dbayar|bayari|bayarkan|kasih|upah|beri|berikan|cair|cairkan|turun|terima|keluar|transfer|kirim|masuk|paid|paying|pay|dapat)\b|\bunpaid\b|\bno salary\b|\bnunggak|\bmenunggak|\btunggakan/,
    id: 'gaji belum dibayar',
    en: 'wages not paid',
  },
  {
    heard: /\b(?:telat|terlambat|molor|ngaret|macet|seret|mandek|tertunda|ditunda|ditunda-tunda|late)\b/,
    id: 'gaji terlambat',
    en: 'wages late',
  },
  {
    heard: /\b(?:dipegang|ditahan|tertahan|disimpan|diambil|dirampas|dikuasai|withheld|kept)\b/,
    id: 'gaji ditahan',
    en: 'wages kept back',
  },
  {
    heard: /\b(?:dipotong|potongan|dipotong-potong|kepotong|potong|disunat|dipangkas|dikurangi|cut|deducted|deducts)\b/,
    id: 'gaji dipotong',
    en: 'wages cut',
  },
] as const;

const UNCLEAR = { id: 'masalah gaji', en: 'trouble with wages' } as const;

const WAGE_SIGN = /^(?:upah\/(?!topik)|biaya-utang\/potongan)[^:]*: (.+)$/;
const NEAR_WAGES = /\b(?:gaji\w*|upah\w*|bayaran\w*|lembur\w*|salary|wages?|pay|paid|digaji|gajian)\b/;

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}-]+/gu, ' ');

/** The parts of her words that speak of wages: a telephone that was kept is no wage that was kept. */
const aboutWages = (words: string): string[] =>
  words
    .split(/[.,;!?\n]+/)
    .map(plain)
    .filter((part) => NEAR_WAGES.test(part));

const kindIn = (parts: readonly string[]) => KINDS.find(({ heard }) => parts.some((part) => heard.test(part)));

/**
 * What is wrong with the wages, never more than she said: first by what the danger reading heard of them (`because` of
 * `words_read`), then by her own words. At most 18 characters; "masalah gaji" where neither tells.
 */
export function wageWords(told: { words: string; read?: string | null }, language = 'id'): string {
  const read = (told.read ?? '').split('; ').flatMap((line) => WAGE_SIGN.exec(line)?.[1] ?? []);
  const kind = kindIn(read.map(plain)) ?? kindIn(aboutWages(told.words)) ?? UNCLEAR;
  return language === 'en' ? kind.en : kind.id;
}

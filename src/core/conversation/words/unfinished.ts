/**
 * "Belum selesai", "durung rampung", "urusannya gak beres": in words, however the sentence goes on. "PT-nya gak beres" is
 * a trouble, and no case.
 */
const NOT_DONE =
  /\b(?:belum|blm|blum|belom|durung|dereng)\s+(?:juga\s+|bener(?:an)?\s+|benar\s+)?(?:selesai|beres|rampung|kelar|tuntas|slesai)\b|\b(?:tidak|tdk|gak|ga|bukan)\s+(?:juga\s+|bener(?:an)?\s+|benar\s+)?(?:selesai|rampung|kelar|tuntas|slesai|beres[ -]beres)\b|\b(?:urusan|kasus|masalah|perkara)(?:nya|ku)?(?: (?:saya|ini|itu))?\s+(?:masih\s+)?(?:tidak|tdk|gak|ga)\s+beres\b|\b(?:buka|dibuka) lagi\b|\bnot (?:yet |really )?(?:done|solved)\b|\bis(?:n'?t| not) (?:yet |really )?(?:finished|over)\b|\b(?:reopen|open (?:it|this|the case) again)\b/i;

/** Whether somebody says that a matter is not done, however the sentence goes on. */
export const saysUnfinished = (text: string): boolean => NOT_DONE.test(text);

const STILL = /\b(?:masih|msh|tetap|tetep|ttp|still|juga (?:belum|blm|gak|tidak|tdk)|(?:belum|blm|belom) juga)\b/i;
const PART =
  /\b(?:belum|blm|blum|belom|durung|dereng|cuma|hanya|baru|separo|separuh|setengah|sebagian|kurang|not yet|only)\b/i;

/** "Gajinya masih belum masuk": the same goes on; whether it is the same trouble, its words must say. */
export const saysStill = (text: string): boolean => STILL.test(text);

/** The same, or that only a part of it was done: a no to whoever asks whether it is. */
export const saysNotWhole = (text: string): boolean => STILL.test(text) || PART.test(text);

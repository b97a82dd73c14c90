/**
 * "Belum selesai", "durung rampung", "urusannya gak beres": in words, however the sentence goes on. "PT-nya gak beres" is
 * a trouble, and no case.
 */
const NOT_DONE =
  /\b(?:belum|blm|blum|belom|durung|dereng)\s+(?:juga\s+|bener(?:an)?\s+|benar\s+)?(?:selesai|beres|rampung|kelar|tuntas|slesai)\b|\b(?:tidak|tdk|gak|ga|bukan)\s+(?:juga\s+|bener(?:an)?\s+|benar\s+)?(?:selesai|rampung|kelar|tuntas|slesai|beres[ -]beres)\b|\b(?:urusan|kasus|masalah|perkara)(?:nya|ku)?(?: (?:saya|ini|itu))?\s+(?:masih\s+)?(?:tidak|tdk|gak|ga)\s+beres\b|\b(?:buka|dibuka) lagi\b|\bnot (?:yet |really )?(?:done|solved)\b|\bis(?:n'?t| not) (?:yet |really )?(?:finished|over)\b|\b(?:reopen|open (?:it|this|the case) again)\b/i;

/** Whether somebody says that a matter is not done, however the sentence goes on. */
export const saysUnfinished = (text: string): boolean => NOT_DONE.test(text);

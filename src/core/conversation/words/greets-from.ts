/** Greetings, and how somebody says where she is. */
const GREETING =
  "(?:a?ss?ala?mu?[' ]?alaiku?m|salam|halo|hallo|hai|hi|hello|permisi|selamat|pagi|siang|sore|malam|kak|kakak|min|admin|bu|pak)";
const SELF = '(?:saya|sy|aku|kami|i am|im)';
const BEING = '(?:(?:ada|lagi|sekarang|skrg|kerja|bekerja|tki|tkw|pmi) )*';
const COUNTRY =
  '(?:arab(?: saudi)?|saudi(?: arabia)?|malaysia|hong ?kong|taiwan|singapura|singapore|brunei|jepang|korea(?: selatan)?|kuwait|qatar|oman|bahrain|yordania|dubai|uea)';
const WHOLE = new RegExp(`^(?:${GREETING} )*(?:${SELF} )?${BEING}(?:di|d|in) ${COUNTRY}(?: ${GREETING})*$`);

/** Whether she only greets and says from which country: nothing yet that anybody could act on. */
export const greetsFrom = (text: string): boolean =>
  WHOLE.test(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}']+/gu, ' ')
      .trim(),
  );

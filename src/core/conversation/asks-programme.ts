/** The loan, not the exchange rate; the child's scholarship; support that is asked for by its name. */
const PROGRAMME =
  /\bkur(?:nya)?\b|\bbea ?siswa(?:nya)?\b|\b(?:program|bantuan|bansos) (?:dari )?(?:pemerintah|negara|kp2mi|bp2mi|pmi|tki)\b/i;
/** A rate is of a day, a currency, or a sum that is sent. */
const RATE =
  /\bkur\b.*\b(?:hari ini|skrg|sekarang|dollar|dolar|usd|ringgit|rm|riyal|real|dirham|nt|ntd|won|yen|hkd|sgd|rupiah)\b|\b(?:kirim|ngirim|transfer|tukar|nuker)\b.*\bkur\b/i;

/** Whether a message asks for help that exists for a time: "cara daftar KUR pmi". */
export const asksProgramme = (text: string): boolean => PROGRAMME.test(text) && !RATE.test(text);

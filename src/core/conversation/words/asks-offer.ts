/** An offer of work, and whether it is what it says: "tawaran di jepang bener gak", "is this job offer real". */
const OFFER = /\b(?:tawaran(?:nya|e)?|ditawar(?:i|in)|nawar(?:i|in)|(?:job )?offer(?:ed|s|ing)?)\b/i;
const IS_IT_TRUE =
  /\b(?:bener|benar|beneran|asli|aman|resmi|penipuan|tipu\w*|bohong\w*|dipercaya|percaya|amanah|real|legit\w*|scam|fake|true|safe|trust|genuine)\b/i;
/** What has happened already is told, and asks for help. */
const HAPPENED =
  /\b(?:(?:sudah|sdh|udah|telah|wis) (?:bayar|transfer|kirim|setor|tanda ?tangan|berangkat)|dibawa|ditahan|dikurung|diancam\w*|disekap|kabur|tertipu|ditipu|ketipu|paid|sent|transferred|signed|locked|threat\w*|took|taken|scammed|cheated|tricked)\b/i;

/** Whether she asks about an offer of work that nothing has come of yet. */
export const asksOffer = (text: string): boolean => OFFER.test(text) && IS_IT_TRUE.test(text) && !HAPPENED.test(text);

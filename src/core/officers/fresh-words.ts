/** Words that wait longer for her are old ("besok saya telepon"): not sent any more, and who wrote them hears so. */
export const FRESH_MS = 14 * 86_400_000;

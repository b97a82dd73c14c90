/** She speaks of herself, at the start of what she writes. */
const OPENS =
  /^(?:(?:halo|hallo|hai|hi|hello|kak|mbak|mas|pak|bu|min|admin|assalamualaikum|permisi|maaf|alhamdulillah|ini|nih)[\s,.!]+)*(?:(?:saya|sy|aku|ak|aq|kula|kulo|inyong|abdi|kami|gue|gw)\s+)?/;
const HOME =
  /^(?:(?:sudah|udah|udh|sdh|dah|wis|wes|mpun|sampun|baru|baru2 ini|barusan|atos|tos)\s+(?:aja\s+|saja\s+|lama\s+|ini\s+)?(?:pulang|balik|bali|mulih|wangsul|mantuk|uih|kembali|(?:ada )?(?:di|ning|neng|nang) (?:kampung|desa|indonesia|indo|tanah air|jawa|lombok|ntt|omah))|i(?:'m| am|m| have|'ve)? (?:just |already |now )*(?:back (?:home|in indonesia|in my village|from)|(?:came|come|returned|gone) (?:back|home)))\b/;
/** Home from work or the market, or to another's house: not home from abroad. */
const ELSEWHERE =
  /\b(?:pulang|balik|kembali|back|home) (?:(?:dari|from) )?(?:kerja|pasar|belanja|sekolah|gereja|masjid|libur|work|market|school|ke (?:rumah )?(?:majikan|bos|agen|agensi)|to (?:work|my (?:employer|boss|agent)))\b/;

/** Whether a message opens by saying that she has come home from abroad: "saya sudah pulang, utang banyak". */
export function isBackHome(text: string): boolean {
  const said = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  return HOME.test(said.replace(OPENS, '')) && !ELSEWHERE.test(said);
}

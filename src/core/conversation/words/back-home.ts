/** She speaks of herself, at the start of what she writes. */
const OPENS =
  /^(?:(?:halo|hallo|hai|hi|hello|kak|mbak|mas|pak|bu|min|admin|assalamualaikum|permisi|maaf|alhamdulillah|ini|nih)[\s,.!]+)*(?:(?:saya|sy|aku|ak|aq|kula|kulo|inyong|abdi|kami|gue|gw)\s+)?/;
const HOME =
  /^(?:(?:sudah|udah|udh|sdh|dah|wis|wes|mpun|sampun|baru|baru2 ini|barusan|atos|tos)\s+(?:aja\s+|saja\s+|lama\s+|ini\s+)?(?:pulang|balik|bali|mulih|wangsul|mantuk|uih|kembali|(?:ada )?(?:di|ning|neng|nang) (?:kampung|desa|indonesia|indo|tanah air|jawa|lombok|ntt|omah))|i(?:'m| am|m| have|'ve)? (?:just |already |now )*(?:back (?:home|in indonesia|in my village|from)|home (?:now|again|for good)|(?:came|come|returned|gone) (?:back|home)))\b/;
/** The same further on: "utang banyak habis pulang". */
const SINCE_HOME =
  /\b(?:habis|abis|bar|mari|sehabis|setelah|stlh|sesudah|sejak|semenjak|sepulang|sepulangnya|selepas)\s+(?:saya\s+|sy\s+|aku\s+)?(?:pulang|balik|bali|mulih|wangsul|kembali)\b|\bsepulang(?:nya)? dari\b/;
/** "Kemarin pulang dari taiwan": home from a country, some time ago. */
const CAME_FROM =
  /^(?:(?:kemarin|kmrn|kemaren|tadi|(?:minggu|bulan|bln|tahun|thn) (?:lalu|kemarin|kmrn|ini))\s+)(?:saya\s+|sy\s+|aku\s+)?(?:pulang|balik|kembali|bali|mulih) (?:dari|teko|saking)\b/;
/** Somebody else came home. */
const OTHERS =
  /\b(?:anak|adik|adek|kakak|suami|istri|ibu|bapak|mama|teman|temen|tetangga|majikan|bos|boss|dia|mereka|husband|daughter|son|sister)\b/;
/** Home from work or the market, or to another's house: not home from abroad. */
const ELSEWHERE =
  /\b(?:pulang|balik|kembali|back|home) (?:(?:dari|from) )?(?:kerja|pasar|belanja|sekolah|rumah sakit|rs|klinik|dokter|gereja|masjid|libur|work|market|school|ke (?:rumah )?(?:majikan|bos|agen|agensi)|to (?:work|my (?:employer|boss|agent)))\b/;

/** Whether a message says that she has come home from abroad: "saya sudah pulang, utang banyak"; `abroad`: it names a country. */
export function isBackHome(text: string, abroad = false): boolean {
  const said = text.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
  if (ELSEWHERE.test(said)) return false;
  const opens = said.replace(OPENS, '');
  if (HOME.test(opens) || (abroad && CAME_FROM.test(opens))) return true;
  const before = said.slice(0, SINCE_HOME.exec(said)?.index ?? 0);
  return SINCE_HOME.test(said) && !OTHERS.test(before);
}

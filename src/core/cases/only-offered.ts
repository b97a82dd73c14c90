/** Work that somebody wants her to take: "ditawari kerja di kamboja", "anak saya diajak kerja", "was offered a job". */
const OFFERED =
  /\b(?:di)?(?:tawar(?:i|in|kan)|iming-?iming(?:i|in)?|ajak(?:i|in)?|janji(?:kan|in)) (?:\w+ ){0,2}(?:kerja(?:an)?|nyambut gawe|gawe)\b|\b(?:ngajak|nawar(?:i|in|kan)|nga?jakin) (?:\w+ ){0,2}(?:kerja(?:an)?|gawe)\b|\btawaran kerja\b|\b(?:was|been|being|got|am) offered\b|\bjob offer\b|\boffers? (?:me|her|him|my \w+) (?:a |some )?(?:job|work)\b/i;
/** She, or who is meant, has gone already, or tells how it came: then it is no offer any more. */
const GONE =
  /\b(?:ternyata|nyatane|awalnya|awale|dulu|waktu itu|katanya dulu|turned out|at first)\b|\b(?:sudah|sdh|udah|udh|wis|wes|sekarang|skrg|skr|baru|already|now) (?:\w+ ){0,2}(?:di|sampai|sampe|nyampe|neng|ning|berangkat|brangkat|kerja|tiba|in|here|there|working)\b|\b(?:di ?sini|neng kene|di ?sana|here|there)\b|\b(?:di(?:suruh|paksa|pukul|kurung|tahan|sekap|jual|bawa)|kabur|ga|gak|ngga|nggak|tidak|tdk|ora) (?:bisa|boleh|oleh|iso|dikasih|diijinkan) (?:pulang|keluar|muleh|mulih|balik)\b|\b(?:disuruh|dipaksa|dipukul|dikurung|ditahan|disekap|dijual|kabur|locked|forced|escaped)\b/i;

/** Her words tell of an offer of work that nobody has left for yet: nobody is asked in which building she is. */
export const isOnlyOffered = (words: string): boolean => OFFERED.test(words) && !GONE.test(words);

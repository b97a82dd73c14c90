/**
 * Whom of her village words keep from hearing of the case: `ours` are those who act there for us; with `officials`
 * the officer may have to do, so a yes beside it is asked again and a yes before it is taken back (S1).
 */
export type KeptOut = 'ours' | 'officials';

/** Those of a village who act for us there, or all of it. */
const OURS =
  '(?:kader(?: desa)?|(?:petugas|pihak|orang|perangkat|aparat|pamong|kantor|pemerintah|balai) desa|pemdes|(?:siapa ?pun|siapa saja|semua|orang|yang|nobody|anybody|anyone|people) (?:di|in) (?:the |my )?(?:desa|village)|(?<!\\b(?:di|dari|se|warga|anak|tetangga|teman|petugas|pihak|orang|perangkat|aparat|pamong|kantor|pemerintah|balai) )desa|(?:village )?cadre|village (?:officers?|office|people)|(?:the|my|our) village(?! (?:head|chief)))';
const OFFICIALS =
  '(?:kades|kepala desa|lurah|sekdes|carik|(?:pak|mbah) bayan|bayan desa|modin|kamituwo|pamong|kadus|kaur|bidan(?: desa)?|rt|rw|village (?:head|chief))';

const JANGAN =
  "(?:jangan|jgn|jgan|jangn|jng|ojo|ampun|ulah|do not|don'?t|dont|must not|mustn'?t|may not|should not|shouldn'?t)";
const NOT = '(?:tidak|tdk|tak|gak|gk|ga|nggak|ngga|enggak|engga|ora|mboten)';
const FORBIDS = `(?:${JANGAN}|${NOT} (?:boleh|usah|perlu|oleh|pareng))`;
const DOES_NOT_WANT = `(?<!\\b(?:jangan|jgn|usah|perlu) )(?:${NOT} (?:mau|ingin|pengen|pingin|kersa|setuju)|takut|malu|khawatir|kuatir|afraid|ashamed)`;
/** "jangan lupa kabari pak kader" lets him know. */
const NO_BAN =
  '(?! (?:lupa|lali|sungkan|ragu|khawatir|kuatir|takut|malu|lama|telat|cuma|hanya|forget|hesitate|worry|only|just)\\b)';

const TELL =
  '(?:bilang|ngomong|cerita\\w*|lapor\\w*|hubungi|kontak|telpon|telepon|telp|tlp|tlpn|kabar(?:i|in)|sampaikan|(?:kasih|kasi|ksh|beri) (?:tahu|tau|tw)|teruskan|serahkan|libatkan|minta tolong|tanya|matur|ngabari|kandha|tell|inform|let|contact|involve|call)';
const KNOW =
  '(?:tahu|tau|tw|ketahuan|kedengaran|kedengeran|bocor|nyebar|menyebar|ngerti|ngertos|weruh|dengar|denger|mendengar|di(?:kasih|kasi|beri|hubungi|kabari|kabarin|lapori|libatkan|kontak|telepon|telpon|beritahu|ceritain)|terlibat|campur|ikut|know|hear|find out|be (?:told|contacted|involved))';
const FILLER =
  '(?:dulu|ketahuan|kedengaran|bocor|nyebar|org|orang|ke|kepada|sama|sampai|sampe|nganti|ngantos|telinga|lewat|melalui|dengan|pak|bu|bapak|ibu|mbah|kang|pihak|siapa-siapa|want|to|my|the|our|a|any)';
const PARTICLES =
  '(?: (?:dulu|dl|ya|yaa|saya|itu|sini|sana|kak|pak|bu|dong|deh|please|lagi|sekarang|apa-apa|soal ini|tentang ini))*';
const END = `${PARTICLES}$`;

const OTHERS =
  'majikan|nyonya|tuan|bos|boss|sponsor|agen|agensi|agency|pt|calo|polisi|suami|istri|anak|kakak|adik|keluarga|orang tua|bapak saya|ibu saya|tetangga|teman|husband|wife|employer|agent|police|family';
/** Someone else stands between: only "suami atau kader" still speaks of the one behind. */
const BETWEEN = `(?:(?!\\b(?:${OTHERS}|kalau|kalo|klo|bahwa|karena|krn|soalnya|sebab|nanti|that|because|if)\\b)[^ ]+ ){0,5}?`;
const AND = `(?:[^ ]+ ){0,4}?(?:atau|dan|sama|maupun|termasuk|apalagi|or|and|including) `;

const SAID_BY = /\b(?:kata|menurut|kt|according to)\s+(?:pak |bu |bapak |ibu |the |my )?$/;
/** A word or two that only say which one it is: "pak kader Joko", "desa kuripan". */
const WHICH = `(?: (?!(?:${OTHERS}|bilang|kata|ngomong|suruh|nyuruh|saran\\w*|minta|said|says)\\b)[^ ]+){0,2}`;
const PHONED_WHEN =
  /\b(?:telpon|telepon|telp|tlp|tlpn|call|hubungi)\b.*\b(?:jam|malam|pagi|siang|sore|subuh|night|morning)\b/;

/** The ways in which a clause keeps those called so from hearing of it. */
function ways(who: string): RegExp[] {
  const them = `\\b${who}\\b`;
  return [
    // "jangan bilang (ke) pak kader", "tidak usah lapor desa"
    new RegExp(
      `\\b${FORBIDS}${NO_BAN} ${BETWEEN}${TELL} (?:${BETWEEN}|${AND})(?:${FILLER} )*${them}(?! (?:boleh|silakan|may)\\b)`,
    ),
    // "jangan sampai desa tahu", "jangan ke desa dulu", "jangan kader"
    new RegExp(
      `\\b${FORBIDS}${NO_BAN} (?:${AND})?(?:${FILLER} )*${them}(?:${END}|${WHICH} (?:sampai |sampe |ikut )*${KNOW}\\b)`,
    ),
    new RegExp(
      `\\b(?:${DOES_NOT_WANT}|don'?t want)(?: kalau| kalo| klo)? (?:${FILLER} )*${them}${WHICH} (?:to )?(?:sampai |ikut )*${KNOW}\\b`,
    ),
    new RegExp(
      `\\b(?:supaya|biar|agar|so(?: that)?) (?:${FILLER} )*${them}${WHICH} (?:${NOT}|${JANGAN}) (?:sampai |ikut )*${KNOW}\\b`,
    ),
    // "kader jangan", "pak carik tidak boleh tahu", "desa jangan dikasih tahu dulu"
    new RegExp(`${them}${WHICH} ${FORBIDS}(?:${END}| (?:sampai |sampe |nganti |dulu )*(?:${KNOW}\\b|${TELL}${END}))`),
  ];
}

const WAYS: readonly [KeptOut, RegExp[]][] = [
  ['ours', [...ways(OURS), new RegExp(`\\b${JANGAN} (?:sampai |sampe )?ada (?:yang|yg) ${KNOW} di desa\\b`)]],
  ['officials', ways(OFFICIALS)],
];

const clauses = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/\u2019/g, "'")
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?, ?(?=(?:termasuk|apalagi|atau|maupun|including|or)\b)/g, ' ')
    .replace(/\b(ga|gak|ngga|nggak|tak)(usah|boleh|perlu)\b/g, '$1 $2')
    .split(/[.,;!?\n()]+|\b(?:tapi|tetapi|tp|tpi|kecuali|selain|but|except|karena|krn|soalnya|sebab)\b/)
    .map((clause) => clause.trim())
    .filter(Boolean);

const isKept = (clause: string, all: readonly RegExp[]): boolean =>
  all.some((way) => {
    const found = way.exec(clause);
    return found !== null && !SAID_BY.test(clause.slice(0, found.index)) && !PHONED_WHEN.test(clause);
  });

/** Whether somebody does not want those of her village to hear of it, and whom of them; null where she says no such thing. */
export function villageKeptOut(text: string): KeptOut | null {
  const said = clauses(text);
  return WAYS.find(([, all]) => said.some((clause) => isKept(clause, all)))?.[0] ?? null;
}

const VERB =
  '(?:serahkan|serahin|diserahkan|pasrahkan|alihkan|alihin|dialihkan|oper|operkan|dioper|limpahkan|dilimpahkan|pindahkan|dipindahkan|kasih|kasihkan|berikan|lanjutkan|teruskan)';
/** Somebody is asked for by name, not told of what was done: nothing stands before the verb but courtesy and the number. */
const HANDS = new RegExp(
  `^\\W*(?:catat\\W+)?(?:\\d{3,8}\\W+)?(?:(?:tolong|mohon|minta|mau|saya|kasus|urusan|ini|itu|biar|bisa|boleh|pak|bu|ibu|bapak)\\s+)*${VERB}\\s+(?:\\d{3,8}\\s+)?(?:(?:saja|aja|ini|itu)\\s+)?(?:ke|kepada|sama|pada|dengan)\\s+(.+)$`,
  'i',
);
/** Only these hand a case on; what is given or carried on may be a paper or a message. */
const SURE = /\b(?:di)?(?:serah|pasrah|alih|oper|limpah)/i;
/** Before a name. */
const TITLES = /^(?:bu|pak|ibu|bapak|bpk|mbak|mba|mas|kak|bang|teh|kang|sdr|sdri|kader|korda|petugas|koordinator)$/i;
/** Whom a role names, and no person: the ladder finds them. */
const ROLES =
  /^(?:petugas|kader|korda|koordinator|kordinator|korkab|koorkab|orang|yang|yg|teman|rekan|tim|desa|kabupaten|kab|pusat|kecamatan|cadangan|backup|pendamping|kades|lurah|kadus|rt|rw|sekdes|bidan|polisi|disnaker|dinsos|dinas|kbri|kjri|bp3mi|p4mi|ltsa|bpjs|lbh|uptd|imigrasi|dukcapil|lain|siapa|ibunya|bapaknya|keluarga|keluarganya|dia|suaminya|istrinya|anaknya|adiknya|kakaknya|pelapor|majikan|sponsor|pt|saya|sebelah|satunya|kantor|balai|puskesmas)$/i;

export interface HandTo {
  /** She wants a case to go to somebody. */
  hands: boolean;
  /** The words behind "ke", in lower case. */
  words: ReadonlySet<string>;
  /** It goes to one person by name, whoever that is. */
  byName: boolean;
}

/** Whether an officer's words hand a case to somebody, and whom they name. Pure. */
export function readHandTo(text: string): HandTo {
  const behind = HANDS.exec(text)?.[1] ?? '';
  const words = behind
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  const first = words.find((word) => !TITLES.test(word)) ?? '';
  return { hands: behind !== '', words: new Set(words), byName: SURE.test(text) && first !== '' && !ROLES.test(first) };
}

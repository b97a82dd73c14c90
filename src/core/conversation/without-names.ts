const TITLE = String.raw`(?:[Bb]u|[Ii]bu|[Pp]ak|[Bb]apak|[Mm]bak|[Mm]as|[Kk]ak|[Ss]dr|[Ss]dri|[Ss]audara|[Ss]audari|[Aa]n\.?|[Aa]\.n\.|[Nn]ama(?:nya)?|[Mm]rs?|[Mm]s)\.?`;
/** Who a title speaks of without a name: "Pak RT", "Ibu Kader". */
const ROLES =
  '(?:RT|RW|Kades|Lurah|Camat|Kadus|Bidan|Guru|Kader|Ketua|Kepala|Desa|Rumah|Hamil|Tani|Bupati|Dokter|Ustad|Ustadz|Haji|PKK|PMI|TKI|TKW|Ibu|Bapak)';
const NAME = String.raw`(?!${ROLES}\b)\p{Lu}[\p{L}'.]*`;
const NAMED = new RegExp(String.raw`(?<![\p{L}\d])(${TITLE})\s+${NAME}(?:\s+${NAME}){0,3}`, 'gu');

/** Words for a list that others read, with the names that stand behind a title taken out. What has no title stays: who leaves words is asked for none. */
export const withoutNames = (words: string): string => words.replace(NAMED, '$1 (nama)');

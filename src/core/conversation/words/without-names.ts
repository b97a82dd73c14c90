const TITLE = String.raw`(?:[Bb]u|[Ii]bu|[Pp]ak|[Bb]apak|[Mm]bak|[Mm]as|[Kk]ak|[Ss]dr|[Ss]dri|[Ss]audara|[Ss]audari|[Aa]n\.?|[Aa]\.n\.|[Nn]ama(?:nya)?|[Mm]rs?|[Mm]s)\.?`;
/** Who a title speaks of without a name: "Pak RT", "Ibu Kader". */
const ROLES =
  '(?:RT|RW|Kades|Lurah|Camat|Kadus|Bidan|Guru|Kader|Ketua|Kepala|Desa|Rumah|Hamil|Tani|Bupati|Dokter|Ustad|Ustadz|Haji|PKK|PMI|TKI|TKW|Ibu|Bapak)';
const NAME = String.raw`(?!${ROLES}\b)\p{Lu}(?:[\p{L}'.]*[\p{L}'])?`;
const NAMED = new RegExp(String.raw`(?<![\p{L}\d])(${TITLE})\s+${NAME}(?:\s+${NAME}){0,3}`, 'gu');

/** Behind these a name is a place's or a school's. */
const NO_PERSON = new Set(
  'dusun desa dukuh kampung jalan jl gang gg rt rw kecamatan kec kabupaten masjid mushola musholla sungai kali sd smp sma pt cv'.split(
    ' ',
  ),
);
const WORD = /[\p{L}']+/gu;

/** The words behind a title, in lower case: the same person is named again without it. */
const titled = (words: string): Set<string> =>
  new Set([...words.matchAll(NAMED)].flatMap(([all]) => all.toLowerCase().match(WORD)?.slice(1) ?? []));

/**
 * A text with people's names taken out, to see whether it holds any: what stands behind a title, the same name again, and
 * listed given names (`flows/words/given-names.yaml`) however they are written. What others read is `unnamed`.
 */
export function withoutNames(words: string, names: ReadonlySet<string>): string {
  const again = titled(words);
  let before = '';
  const bare = words.replace(NAMED, '$1 (nama)').replace(WORD, (word) => {
    const small = word.toLowerCase();
    const isName = (names.has(small) || again.has(small)) && !NO_PERSON.has(before);
    before = small;
    return isName ? '(nama)' : word;
  });
  return bare.replaceAll('((nama))', '(nama)').replace(/\(nama\)(?:\s+\(nama\))+/g, '(nama)');
}

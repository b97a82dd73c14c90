/** What many cases may be about at once. Values are only ever kept as blind indexes. */
export interface GroupName {
  kind: 'ship' | 'agency';
  value: string;
}

/** Words that stand behind "kapal" or "PT" and are no part of its name. */
const NO_NAME = new Set(
  'ikan cumi bendera china cina taiwan korea jepang penangkap asing kecil besar itu ini kami saya sy aku kita nya yang yg tidak tdk gak ga nggak belum blm di ke dari dan atau sudah sdh sejak ada lagi dengan dgn untuk buat jalan kota nakhoda nahkoda kapten abk kru awak tenggelam terbakar pulang mau minta tolong disiksa dipukul gaji digaji gajinya ditahan bawa membawa menipu janji berangkat tki tkw pmi resmi penyalur agen agency mana apa orang kerja bekerja sejumlah dua tiga bulan hari karena krn'.split(
    ' ',
  ),
);

const MARKS: readonly [GroupName['kind'], RegExp][] = [
  ['ship', /(?<!\p{L})(?:kapal|km|kmn|mv|fv)\.?\s+(?:(?:km|kmn|mv|fv)\.?\s+)?((?:[\p{L}\d]+[ .]*){1,6})/giu],
  ['agency', /(?<!\p{L})(?:pt|cv|p\.t)\.?\s+((?:[\p{L}\d]+[ .]*){1,6})/giu],
];
/** A name has at most so many words; what follows is told of it. */
const MOST_WORDS = 3;

/** The first words that can be a name; a number ends it. */
function nameIn(words: string): string | null {
  const name: string[] = [];
  for (const word of words.toLowerCase().split(/[ .]+/).filter(Boolean)) {
    if (NO_NAME.has(word) || name.length === MOST_WORDS) break;
    name.push(word);
    if (/\d/.test(word)) break;
  }
  return name.join('').length >= 3 && /\p{L}/u.test(name.join('')) ? name.join(' ') : null;
}

/** The name, and its first two words where the third may be told of it already: "contoh jaya miring". */
function namesIn(words: string): string[] {
  const name = nameIn(words);
  if (name === null) return [];
  const [one, two, three] = name.split(' ');
  return three && !/\d/.test(three) ? [name, `${one} ${two}`] : [name];
}

/** The ships and agencies that these words name, each once; a name whose end nobody can tell is told in both ways. */
export function groupNames(text: string): GroupName[] {
  const found = MARKS.flatMap(([kind, mark]) =>
    [...text.matchAll(mark)].flatMap(([, words = '']) => namesIn(words).map((value): GroupName => ({ kind, value }))),
  );
  return found.filter((one, n) => found.findIndex((o) => o.kind === one.kind && o.value === one.value) === n);
}

/** What stands in a letter where somebody was named: a name in writing can be turned against the one who wrote it. */
export const MENTIONED = 'orang yang disebut';
/** The same of a company. */
const COMPANY_MENTIONED = 'perusahaan yang disebut';

/** After these a name is said of one's own family: it is left out, the relation says enough. */
const KIN = [
  'anak',
  'suami',
  'istri',
  'isteri',
  'kakak',
  'adik',
  'adek',
  'ibu',
  'bapak',
  'ayah',
  'saudara',
  'keponakan',
];
const OF_MINE = ['saya', 'sy', 'aku', 'kami', 'perempuan', 'laki-laki', 'kandung'];

/** After these somebody else is named. */
const OTHERS = [
  ...['pak', 'bpk', 'bapak', 'bu', 'ibu', 'mbak', 'mba', 'mas', 'bang', 'haji', 'hj', 'sdr', 'sdri', 'tuan', 'nyonya'],
  ...['mr', 'mrs', 'ms', 'madam', 'mister', 'sponsor', 'sponsornya', 'calo', 'calonya', 'agen', 'agennya', 'agency'],
  ...['perekrut', 'perekrutnya', 'majikan', 'majikannya', 'bos', 'bosnya', 'bernama', 'namanya', 'nama', 'inisial'],
];

/** After these a company is named, whatever its words are. */
const COMPANIES = ['pt', 'p.t', 'cv', 'ud', 'p3mi', 'pjtki', 'lpk'];
const MOST_PARTS = 3;
/** What a company does or is told; no company is called so. */
const NO_COMPANY = [
  ...[
    'akan',
    'sudah',
    'sdh',
    'belum',
    'blm',
    'tidak',
    'tdk',
    'gak',
    'ga',
    'mau',
    'bisa',
    'masih',
    'juga',
    'tetap',
    'cuma',
  ],
  ...[
    'nya',
    'yang',
    'yg',
    'itu',
    'ini',
    'di',
    'ke',
    'dan',
    'dengan',
    'sama',
    'pengirim',
    'janji',
    'berjanji',
    'bilang',
    'minta',
  ],
  ...[
    'dipanggil',
    'didatangi',
    'dihubungi',
    'ditelepon',
    'disurati',
    'ditegur',
    'diminta',
    'menolak',
    'mengaku',
    'siap',
  ],
];

/** Offices, by which nobody is named. */
const OFFICES = [
  'lurah',
  'kades',
  'sekdes',
  'kadus',
  'camat',
  'bupati',
  'rt',
  'rw',
  'ustad',
  'ustadz',
  'kyai',
  'kiai',
  'hakim',
];

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}.-]|\.$/gu, '');
const ends = (word: string): boolean => /[,;:!?)]$|[^.]\.$/.test(word);
const capital = (word: string): boolean => /^\p{Lu}/u.test(word);

export interface Known {
  /** An everyday word in any spelling, or a place: no name. */
  isWord(word: string): boolean;
}

/**
 * A text without the names in it. Sees names by the word before them, and one that stands alone by its capital; in small
 * letters it is found only with `also`, so whoever prints a letter reads it first.
 */
export function unnamed(text: string, { isWord }: Known, also: readonly string[] = []): string {
  const words = hide(text, also)
    .split(/\s+/)
    .filter((word) => word);
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string;
    kept.push(word);
    const opener = openerOf(words, at);
    if (!opener && namedAlone(words, at, isWord)) kept.push(`(${MENTIONED})${tailOf(`${kept.pop()}`)}`);
    at += 1;
    if (!opener || ends(word)) continue;
    const parts = nameAt(words, at, opener === 'company' ? (word) => NO_COMPANY.includes(word) : isWord);
    if (parts === 0) continue;
    const tail = tailOf(words[at + parts - 1] as string);
    if (opener === 'kin') kept.push(`${kept.pop()}${tail}`);
    else kept.push(`(${opener === 'company' ? COMPANY_MENTIONED : MENTIONED})${tail}`);
    at += parts;
  }
  return kept.join(' ');
}

const tailOf = (word: string): string => /[^\p{L}\p{N}]*$/u.exec(word)?.[0] ?? '';

/** Behind these a place is named, which a letter needs. */
const BEFORE_PLACES: ReadonlySet<string> = new Set(
  'ke di dari desa ds dusun dsn kelurahan kec kecamatan kab kabupaten kota provinsi negara bandara pelabuhan'.split(
    ' ',
  ),
);

/** "Sudah ketemu Slamet": written like a name within a sentence, and no list knows it. Abbreviations are none. */
function namedAlone(words: readonly string[], at: number, isWord: (word: string) => boolean): boolean {
  const [before, word] = [words[at - 1], words[at] ?? ''];
  const starts = before === undefined || /[.!?:]$/.test(before);
  return (
    !starts &&
    !BEFORE_PLACES.has(plain(before)) &&
    /^\p{Lu}\p{Ll}{2,}[^\p{L}\p{N}]*$/u.test(word) &&
    !isWord(plain(word))
  );
}

function openerOf(words: string[], at: number): 'kin' | 'other' | 'company' | null {
  const word = plain(words[at] ?? '');
  if (COMPANIES.includes(word)) return 'company';
  if (OF_MINE.includes(word) && KIN.includes(plain(words[at - 1] ?? ''))) return 'kin';
  return OTHERS.includes(word) || (KIN.includes(word) && capital(words[at + 1] ?? '')) ? 'other' : null;
}

/** How many words from here are a name: what no list knows, or what is written like one. */
function nameAt(words: string[], from: number, isWord: (word: string) => boolean): number {
  let parts = 0;
  while (parts < MOST_PARTS) {
    const word = words[from + parts];
    const like = word !== undefined && /^\p{L}/u.test(word) && ![...OTHERS, ...OFFICES].includes(plain(word));
    if (!like || (isWord(plain(word)) && !capital(word))) break;
    parts += 1;
    if (ends(word)) break;
  }
  return parts;
}

function hide(text: string, names: readonly string[]): string {
  const literal = names.filter((name) => name.trim()).map((name) => name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (literal.length === 0) return text;
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${literal.join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    `(${MENTIONED})`,
  );
}

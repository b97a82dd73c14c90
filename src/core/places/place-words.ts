import { parse } from 'yaml';
import { z } from 'zod';
import { fold } from './fold.ts';

/** What a word says about the name behind it, or about itself (`filler`, `doubtful`). */
export type Role =
  | 'village'
  | 'district'
  | 'regency'
  | 'city'
  | 'province'
  | 'hamlet'
  | 'landmark'
  | 'person'
  | 'relation'
  | 'called'
  | 'origin'
  | 'work'
  | 'here'
  | 'link'
  | 'doubtful'
  | 'adverb'
  | 'filler';

const names = z.array(z.string().min(1));
const code = z.string().regex(/^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$/);
const byCode = z.record(code, names);
const split = z.record(code, z.array(code));

const words = z.string().transform((text) => text.split(/\s+/).filter(Boolean));
const phrases = z.string().transform((text) => text.split(/\s*,\s*/).filter(Boolean));

const wordsFile = z.strictObject({
  levels: z.strictObject({ village: words, district: words, regency: words, city: words, province: words }),
  glued: words,
  hamlet: words,
  landmark: words,
  person: words,
  relation: words,
  called: words,
  origin: words,
  work: words,
  here: words,
  link: words,
  parts: z.record(z.string(), names),
  doubtful: words,
  adverb: words,
  filler: words,
});
const foreignFile = z.strictObject({ foreign: z.array(phrases).transform((lists) => lists.flat()) });
const shortFile = z.strictObject({
  provinces: byCode,
  regencies: byCode,
  districts: byCode,
  groups: z.record(z.string(), z.array(code)),
  towns: names,
});
const renamedFile = z.strictObject({ regencies: split, districts: split });
const knownFile = z.strictObject({
  known: z.array(z.strictObject({ names, area: code, needs: code.optional() })),
});

/** Text of the five files of `flows/places`, by file name without `.yaml`. */
export type PlaceTexts = Record<'words' | 'foreign' | 'short-names' | 'renamed' | 'known', string>;

/** A name that is not in the data and the areas it stands for. */
export interface OtherName {
  kind: 'short' | 'group' | 'known';
  codes: readonly string[];
  needs?: string;
}

/** The files of `flows/places`, ready for look-ups by folded word. */
export interface PlaceWords {
  roles: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Level words recognised with the name glued to them. */
  glued: readonly string[];
  parts: ReadonlyMap<string, readonly string[]>;
  foreign: ReadonlySet<string>;
  others: ReadonlyMap<string, readonly OtherName[]>;
  towns: ReadonlySet<string>;
  /** Present area to what it was split from. */
  splits: ReadonlyMap<string, readonly string[]>;
}

/** Parses the files; throws zod's error, led by the file's name, where one is wrong. */
export function readPlaceWords(texts: PlaceTexts): PlaceWords {
  const around = file('words', wordsFile, texts);
  const short = file('short-names', shortFile, texts);
  const renamed = file('renamed', renamedFile, texts);
  return {
    roles: rolesOf(around),
    glued: around.glued,
    parts: new Map(Object.entries(around.parts)),
    foreign: new Set(file('foreign', foreignFile, texts).foreign.map(fold)),
    others: othersOf(short, file('known', knownFile, texts)),
    towns: new Set(short.towns.map(fold)),
    splits: new Map(Object.entries({ ...renamed.regencies, ...renamed.districts })),
  };
}

function file<T>(name: keyof PlaceTexts, schema: z.ZodType<T>, texts: PlaceTexts): T {
  const read = schema.safeParse(parse(texts[name]));
  if (!read.success) throw new Error(`places/${name}.yaml: ${z.prettifyError(read.error)}`);
  return read.data;
}

function rolesOf({
  levels,
  parts: _parts,
  glued: _glued,
  ...lists
}: z.infer<typeof wordsFile>): Map<string, Set<Role>> {
  const roles = new Map<string, Set<Role>>();
  for (const [role, list] of Object.entries({ ...levels, ...lists })) {
    for (const word of list) roles.set(word, (roles.get(word) ?? new Set()).add(role as Role));
  }
  return roles;
}

function othersOf(short: z.infer<typeof shortFile>, { known }: z.infer<typeof knownFile>): Map<string, OtherName[]> {
  const others = new Map<string, OtherName[]>();
  const add = (name: string, other: OtherName): unknown =>
    others.set(fold(name), [...(others.get(fold(name)) ?? []), other]);
  for (const [area, list] of Object.entries({ ...short.provinces, ...short.regencies, ...short.districts }))
    for (const name of list) add(name, { kind: 'short', codes: [area] });
  for (const [name, codes] of Object.entries(short.groups)) add(name, { kind: 'group', codes });
  for (const { names: list, area, needs } of known)
    for (const name of list) add(name, { kind: 'known', codes: [area], ...(needs === undefined ? {} : { needs }) });
  return others;
}

import type { Directory } from './read-directory.ts';

/** Where a case lies, and today: what is near is named as the directory names it. */
export interface Near {
  placeCode: string | null;
  country: string | null;
  now: Date;
}

/** An institution as a text names it; `at`: where in the text. */
export interface NamedInstitution {
  id: string;
  name: string;
  at: number;
}

/** The institutions a case may be referred to. */
export interface Institutions {
  /** The first that a text names; null where it names none. */
  named(text: string, near: Near): NamedInstitution | null;
  /** Its name by its id, of the directory or of a kind; null for an unknown id. */
  nameOf(id: string): string | null;
}

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()} `;
const holds = (text: string, word: string): boolean => plain(text).includes(` ${word} `);
const lies = (area: string, within: string): boolean => area === within || area.startsWith(`${within}.`);

/** What the directory has for this place and country, and has not run out. */
function entriesNear({ offices, countries }: Directory, { placeCode, country, now }: Near) {
  const local = offices.filter(({ area }) => placeCode !== null && lies(placeCode, area));
  const abroad = countries.get(country ?? '')?.services ?? [];
  return [...local, ...abroad].filter(({ expires }) => Date.parse(expires) > now.getTime());
}

/** Finds institutions by the words of `flows/directory/look-up.yaml`; an entry of the directory only where it is the one meant. */
export function createInstitutions(directory: Directory): Institutions {
  const kinds = directory.lookUp.institutions;
  const words = kinds.flatMap((kind) => kind.words.map((word) => ({ kind, word })));
  const services = [...directory.countries.values()].flatMap((one) => one.services);
  return {
    named(text, near) {
      const said = plain(text);
      const found = words.map((one) => ({ ...one, at: said.indexOf(` ${one.word} `) })).filter(({ at }) => at >= 0);
      const [first] = found.sort((a, b) => a.at - b.at);
      if (!first) return null;
      const entries = entriesNear(directory, near);
      const byWord = entries.filter(({ name }) => holds(name, first.word));
      const fitting =
        byWord.length > 0 ? byWord : entries.filter(({ name }) => first.kind.words.some((word) => holds(name, word)));
      const meant =
        fitting.find(({ name }) => said.includes(plain(name))) ?? (fitting.length === 1 ? fitting[0] : null);
      const { id, name } = meant ?? first.kind;
      return { id, name, at: first.at };
    },
    nameOf: (id) => [...directory.offices, ...services, ...kinds].find((one) => one.id === id)?.name ?? null,
  };
}

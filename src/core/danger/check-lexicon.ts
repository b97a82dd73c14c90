import type { NamedSign } from './compile-signs.ts';
import type { LexiconFile } from './lexicon-schema.ts';

/** A file of word lists with its text, so that a wrong name can be shown where it stands. */
export interface ReadFile {
  path: string;
  text: string;
  file: LexiconFile;
}

/** Names that are used and were never written, one `file:line: reason` each. */
export function checkLexicon(read: readonly ReadFile[], signs: readonly NamedSign[]): string[] {
  const groups = new Set(read.flatMap(({ file }) => [...Object.keys(file.roots), ...Object.keys(file.words)]));
  const names = new Set(signs.map((sign) => sign.name));
  return read.flatMap((one) => [...unknownGroups(one, groups), ...unknownSigns(one, names)]);
}

function unknownGroups({ path, text, file }: ReadFile, groups: ReadonlySet<string>): string[] {
  return file.signs.flatMap(({ name, when, unless }) =>
    [...when, ...unless]
      .flatMap((pattern) => pattern.match(/@[a-z0-9-]+/g) ?? [])
      .filter((group) => !groups.has(group.slice(1)) && !group.startsWith('@country-'))
      .map((group) => `${path}:${lineOf(text, name, group)}: sign ${name}: no group of words is called ${group}`),
  );
}

function unknownSigns({ path, text, file }: ReadFile, names: ReadonlySet<string>): string[] {
  return file.combinations.flatMap(({ name, all, some }) =>
    [...all, ...some]
      .filter((part) => !names.has(part))
      .map((part) => `${path}:${lineOf(text, name, part)}: combination ${name}: no sign is called ${part}`),
  );
}

/** The line, from 1, where a name stands inside the sign or combination that uses it. */
function lineOf(text: string, owner: string, name: string): number {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => new RegExp(`name: *${owner}\\b(?!-)`).test(line));
  const within = lines.slice(Math.max(0, start)).findIndex((line) => line.includes(name));
  return Math.max(0, start) + Math.max(0, within) + 1;
}

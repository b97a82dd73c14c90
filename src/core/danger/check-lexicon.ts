import type { NamedSign } from './compile-signs.ts';
import type { LexiconFile } from './lexicon-schema.ts';

/** Names that are used and were never written, one line each. */
export function checkLexicon(files: readonly LexiconFile[], signs: readonly NamedSign[]): string[] {
  const groups = new Set(files.flatMap((file) => [...Object.keys(file.roots), ...Object.keys(file.words)]));
  const names = new Set(signs.map((sign) => sign.name));
  const unknownGroups = signs.flatMap(({ id, when, unless }) =>
    [...when, ...unless]
      .flatMap((text) => text.match(/@[a-z0-9-]+/g) ?? [])
      .filter((name) => !groups.has(name.slice(1)) && !name.startsWith('@country-'))
      .map((name) => `${id}: no group of words is called ${name}`),
  );
  const unknownSigns = files
    .flatMap((file) => file.combinations)
    .flatMap(({ name, all, some }) =>
      [...all, ...some]
        .filter((part) => !names.has(part))
        .map((part) => `combination ${name}: no sign is called ${part}`),
    );
  return [...unknownGroups, ...unknownSigns];
}

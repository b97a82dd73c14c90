import type { SpeakerWords } from './speaker.ts';

/**
 * Whose trouble it is, as one word for all its spellings: "ank sy", "anakku" and "putri saya" are `anak`. Null where
 * no relative of the writer is named; "ibunya" is nobody of hers.
 */
export function createRelationReader({
  relations,
  self,
  which,
  employers,
  humble,
}: SpeakerWords): (text: string) => string | null {
  const groups = Object.entries(relations).flatMap(([group, words]) =>
    [...words].map((word) => [word, group] as const),
  );
  const groupOf = new Map(groups);
  return (text) => {
    const all = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 400);
    for (const [at, word] of all.entries()) {
      const group = groupOf.get(word);
      const next = all[at + 1] ?? '';
      if (!group || employers.has(next)) continue;
      const owner = which.has(next) ? (all[at + 2] ?? '') : next;
      if (self.has(owner) || /(?:ku|q)$/.test(word) || at === 0 || humble.has(all[at - 1] ?? '')) return group;
    }
    return null;
  };
}

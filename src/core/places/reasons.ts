import { labelOf } from './label.ts';
import type { Mention, MentionKind } from './mention.ts';
import { wordsOfSpan } from './mention.ts';
import { levelAt } from './place-index.ts';
import type { Scene } from './scene.ts';

const HOW: Readonly<Record<MentionKind, string>> = {
  exact: 'nama',
  spelling: 'ejaan lain',
  typo: 'salah ketik',
  base: 'nama depan',
  short: 'singkatan',
  group: 'pulau atau daerah',
  known: 'tempat yang dikenal',
  former: 'wilayah lama',
};

/** One reason for each mention: "wsb" singkatan: Kab. Wonosobo. */
export function reasonsFor(mentions: readonly Mention[], { tokens, index }: Scene): string[] {
  return mentions.map((one) => {
    const said = levelAt(index, one.area) === 'village' ? 'desa ' : '';
    return `"${wordsOfSpan(tokens, one.from, one.to)}" ${HOW[one.kind]}: ${said}${labelOf(index, one.area)}`;
  });
}

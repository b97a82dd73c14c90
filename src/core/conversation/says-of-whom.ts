import type { World } from './reader.ts';
import type { ReportedCase } from './scene.ts';
import { isName, whoIn } from './whose-trouble.ts';

/** "Yang budi", "soal siti": whom a message is about, before anything else it says. */
const OF_WHOM =
  /^\W*(?:(?:oh|eh|o|nah|ya|iya|terus|trus|lalu|dan|tapi|maaf|halo|oiya|kalau|kalo|kl|ini|itu|bu|pak|kak|untuk|utk|buat|tentang|ttg)[\s,]+)*(?:yang|yg|si|soal|urusan|kasus)\s+(?:(?:yang|yg|si|anak|adik|adek|kakak|suami|istri)\s+(?:(?:saya|sy|kami)\s+)?)?(\p{L}{3,20})(?!\p{L})/iu;

type Reads = Pick<World, 'relation' | 'isWord'>;

/** The name with which she points at one of hers; null where she begins otherwise, or with an everyday word. */
export function pointedAt(text: string, world: Reads): string | null {
  const name = OF_WHOM.exec(text)?.[1]?.toLowerCase();
  return name !== undefined && isName(name, world) ? name : null;
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/**
 * The only case whose person she points at by name. Where her words also name whom another case was opened for, nobody
 * knows which half is whose: she is asked.
 */
export function caseOfWhom(text: string, cases: readonly ReportedCase[], world: Reads): ReportedCase | null {
  const name = pointedAt(text, world);
  if (name === null) return null;
  const named = cases.map((one) => ({ one, names: one.kind === 'report' ? whoIn(one.words, world).names : [] }));
  const [mine, other] = named.filter(({ names }) => names.includes(name));
  if (!mine || other) return null;
  const said = wordsIn(text);
  const alsoOf = named.some((each) => each !== mine && each.names.some((one) => one !== name && said.includes(one)));
  return alsoOf ? null : mine.one;
}

import { parse } from 'yaml';
import { z } from 'zod';
import type { Assessment } from './assessment.ts';

const words = z.string().transform((text) => new Set(text.split(/\s+/)));
const speakerFile = z.strictObject({
  people: words,
  english: words,
  owners: words,
  humble: words,
  callings: words,
  siblings: words,
  which: words,
  self: words,
  belonging: words,
  toward: words,
  employers: words,
  introduces: words,
  away: words,
  reports: words,
  relations: z.record(z.string(), words),
});

/** The words of `flows/speaker.yaml`. */
export type SpeakerWords = z.infer<typeof speakerFile>;
type Speaker = Assessment['speaker'];

/** Reads `flows/speaker.yaml`. @throws ZodError naming the group. */
export const readSpeakerWords = (yaml: string): SpeakerWords => speakerFile.parse(parse(yaml));

/** "Saya ibunya", "kulo ibune", "kulo bapakipun", "abdi ibuna": whose relative the writer is. */
const OF_SOMEBODY = ['nya', 'ne', 'e', 'nipun', 'ipun', 'na'];

/**
 * Who is written about first: a relative or neighbour ("anak saya", "adikku") makes it family, herself a worker.
 * Null when the words do not say; at most a few steps a word. `names`: given names in small letters.
 */
export function createSpeakerReader(lists: SpeakerWords, names: ReadonlySet<string>): (text: string) => Speaker | null {
  const isSelf = (word: string | undefined) => word !== undefined && lists.self.has(word);

  const ofEmployer = (all: string[], at: number): boolean => lists.employers.has(all[at + 1] ?? '');

  /** "My daughter": English says whose it is before. */
  const ownedBefore = (all: string[], at: number): boolean =>
    lists.owners.has(all[at] ?? '') && lists.english.has(all[at + 1] ?? '');

  /** Whether the word at `at` is whom the message is about. */
  const aboutOther = (all: string[], at: number): boolean => {
    const word = all[at] ?? '';
    if (ownedBefore(all, at)) return !lists.toward.has(all[at - 1] ?? '');
    if (!lists.people.has(word) && !lists.callings.has(word) && !lists.siblings.has(word)) return false;
    if (ofEmployer(all, at) || lists.toward.has(all[at - 1] ?? '')) return false;
    const which = lists.which.has(all[at + 1] ?? '') ? 1 : 0;
    const owned = isSelf(all[at + 1 + which]) || /(?:ku|q)$/.test(word) || lists.humble.has(all[at - 1] ?? '');
    if (lists.siblings.has(word)) return isSelf(all[at + 1]) && !lists.introduces.has(all[at + 2] ?? '');
    if (owned || lists.callings.has(word)) return owned;
    // "suami 3 bln tidak ada kabar": a message that begins with a relative is about the relative.
    return at === 0 || (at === 1 && which === 0 && lists.away.has(all[2] ?? ''));
  };

  const isRelative = (word: string): boolean => lists.people.has(word) || lists.callings.has(word);

  /** "saya mau lapor ...", "saya ibunya ...": she goes on to speak of somebody. */
  const introduces = (all: string[], at: number): boolean => lists.introduces.has(all[at + 1] ?? '');
  const isRelativeOf = (all: string[], at: number): boolean => {
    const next = all[at + 1] ?? '';
    const after = all[at + 2] ?? '';
    const isHis = OF_SOMEBODY.some((ending) => next.endsWith(ending) && isRelative(next.slice(0, -ending.length)));
    return isHis || (isRelative(next) && (after === 'dari' || after === 'nya'));
  };

  /** "Lapor siti di arab": who is reported by her name, and nobody says "saya". */
  const reportsByName = (all: string[]): boolean => {
    const at = all.findIndex((word) => names.has(word));
    return lists.reports.has(all[at - 1] ?? '') && lists.away.has(all[at + 1] ?? '') && !all.some(isSelf);
  };

  return (text) => {
    const all = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    let self = false;
    for (let at = 0; at < Math.min(all.length, 400); at += 1) {
      if (aboutOther(all, at)) return self ? 'worker' : 'family';
      if (!isSelf(all[at]) || ownedBefore(all, at) || lists.belonging.has(all[at - 1] ?? '')) continue;
      if (isRelativeOf(all, at)) return 'family';
      if (!introduces(all, at)) self = true;
    }
    if (self) return 'worker';
    return reportsByName(all) ? 'family' : null;
  };
}

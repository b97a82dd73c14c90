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
  workplaces: words,
  abroad: words,
  gifts: words,
  village: words,
  commands: words,
  strangers: words,
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

  const isFriend = (word: string): boolean => lists.relations.teman?.has(word) ?? false;

  const ofEmployer = (all: string[], at: number): boolean => lists.employers.has(all[at + 1] ?? '');

  /** "My daughter": English says whose it is before. */
  const ownedBefore = (all: string[], at: number): boolean =>
    lists.owners.has(all[at] ?? '') && lists.english.has(all[at + 1] ?? '');

  /** Whether the word at `at` is whom the message is about. */
  const aboutOther = (all: string[], at: number): boolean => {
    const word = all[at] ?? '';
    if (ownedBefore(all, at)) return !lists.toward.has(all[at - 1] ?? '');
    if (!lists.people.has(word) && !lists.callings.has(word) && !lists.siblings.has(word)) return false;
    if (all.slice(at + 1, at + 4).some((next) => lists.workplaces.has(next)) && isFriend(word)) return false;
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

  /** "Suami kawin lagi, saya di taiwan": she says herself that she is abroad. */
  const isAbroad = (all: string[]): boolean =>
    all.some(
      (word, at) =>
        isSelf(word) &&
        !isSomebody(all[at - 1] ?? '') &&
        lists.away.has(all[at + 1] ?? '') &&
        lists.abroad.has(all[at + 2] ?? ''),
    );
  const isSomebody = (word: string): boolean =>
    isRelative(word) || [lists.which, lists.siblings, lists.employers, lists.belonging].some((list) => list.has(word));

  /** "Kiriman anak dari Brunei": it is sent to her. */
  const getsMoney = (all: string[]): boolean =>
    all.some((word, at) => lists.gifts.has(word) && lists.people.has(all[at + 1] ?? ''));

  /** "Ada 3 warga kami", "draf perdes", "SELESAI 30558"; who says "saya warga" is one of them. */
  const speaksForVillage = (all: string[]): boolean =>
    (lists.commands.has(all[0] ?? '') && /^\d{3,8}$/.test(all[1] ?? '')) ||
    all.some((word, at) => lists.village.has(word) && !isSelf(all[at - 1]));

  return (text) => {
    const all = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 400);
    if (speaksForVillage(all)) return 'officer';
    if (all.some((word) => lists.strangers.has(word)) && !all.some(isRelative)) return 'other';
    if (isAbroad(all)) return 'worker';
    if (getsMoney(all)) return 'family';
    let self = false;
    for (let at = 0; at < all.length; at += 1) {
      if (aboutOther(all, at)) return self ? 'worker' : 'family';
      if (!isSelf(all[at]) || ownedBefore(all, at) || lists.belonging.has(all[at - 1] ?? '')) continue;
      if (isRelativeOf(all, at)) return 'family';
      if (!introduces(all, at)) self = true;
    }
    if (self) return 'worker';
    return reportsByName(all) ? 'family' : null;
  };
}

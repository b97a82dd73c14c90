import { accusesDistrict, accusesVillage } from '../core/cases/accused/accused-titles.ts';
import { type NamedOfficer, namedIn } from '../core/cases/accused/named-in.ts';
import { villageKeptOut } from '../core/cases/accused/village-kept-out.ts';
import { isVillage } from '../core/cases/routing/ladder.ts';
import { lies } from '../core/cases/routing/lies.ts';
import type { Level } from '../core/cases/routing/types.ts';

/** Somebody who could hear of a case, by her name on the roster. */
export interface Near extends NamedOfficer {
  level: Level;
  areaCode: string;
}

/** Whom words keep out and why, who is only named, and of which places nobody hears. */
export interface Out {
  officers: Map<string, string>;
  doubted: Set<string>;
  places: Set<string>;
}

/** What a human at the desk let in: somebody, or all of a place. */
export interface LetIn {
  officerId: string | null;
  place: string | null;
}

/** Whom a reporter's messages keep out of her case, whose village is `home`. */
export function outByWords(messages: readonly string[], near: readonly Near[], home: string): Out {
  const out: Out = { officers: new Map(), doubted: new Set(), places: new Set() };
  const kept = messages.some((words) => villageKeptOut(words) === 'ours');
  if (accusesVillage(messages) || kept) out.places.add(home);
  if (accusesDistrict(messages))
    for (const { id, level } of near) if (level === 'district') out.officers.set(id, 'accused_by_title');
  for (const { id, as } of namedIn(messages.join('\n'), near)) {
    const one = near.find((other) => other.id === id);
    if (as === 'named') {
      if (!out.officers.has(id)) out.doubted.add(id);
    } else out.officers.set(id, as);
    // One of a village is accused: nobody of that village hears of it.
    if (as === 'accused' && one && isVillage(one.level)) out.places.add(one.areaCode);
  }
  return out;
}

/** Takes out what a human let in, unless the words after it keep it out again: only that, and nobody else. */
export function withoutLetIn(out: Out, { officerId, place }: LetIn, again: Out): void {
  if (officerId) {
    const because = again.officers.get(officerId);
    if (because) out.officers.set(officerId, because);
    else out.officers.delete(officerId);
    if (again.doubted.has(officerId)) out.doubted.add(officerId);
    else out.doubted.delete(officerId);
  }
  if (place === null) return;
  for (const one of out.places) if (lies(one, place) && !again.places.has(one)) out.places.delete(one);
}

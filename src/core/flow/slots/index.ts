import { callHour } from './call-hour.ts';
import { country } from './country.ts';
import { newsWanted } from './news-wanted.ts';
import { place } from './place.ts';
import { since } from './since.ts';
import type { Slot } from './slot.ts';
import { villageMayKnow } from './village-may-know.ts';
import { who } from './who.ts';

/** All that a collect node can ask for, in the order in which a message is read. */
export const SLOTS = {
  village_may_know: villageMayKnow,
  news_wanted: newsWanted,
  call_hour: callHour,
  place,
  country,
  since,
  who,
} as const satisfies Readonly<Record<string, Slot>>;

/** What a collect node may name. */
export type SlotName = keyof typeof SLOTS;
/** The names, for schemas. */
export const SLOT_NAMES = Object.keys(SLOTS) as [SlotName, ...SlotName[]];

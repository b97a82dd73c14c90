import type { Event } from '../events.ts';
import { asksOfWhich, boundByNumber } from '../loose-notes.ts';
import { type Reader, reply, type Taken, type World } from '../reader.ts';
import { type Heard, type OfficerCase, type Scene, wordsOf } from '../scene.ts';
import { isOnlyNotes } from '../texts/our-notes.ts';
import { onlyAsksForCall } from '../words/phone-me.ts';

type Officer = NonNullable<Scene['officer']>;

const called = (because: string, { texts }: World, caseId?: string): Taken => ({
  events: [{ type: 'human_asked', because, ...(caseId && { caseId }) }, reply(texts.say('O18'))],
  because,
});

/** The case that what she sent without words belongs to: replied to, or the only one she holds. */
function caseMeant({ repliedTo }: Scene, { cases }: Officer): OfficerCase | undefined {
  const held = cases.filter((one) => one.held);
  return cases.find(({ id }) => id === repliedTo) ?? (held.length === 1 ? held[0] : undefined);
}

/** A photo, a voice note or a pin and not a word: kept on the one clear case; to a voice a human listens (S20). */
function withoutWords(heard: Heard, scene: Scene & { officer: Officer }, world: World): Taken {
  const { texts } = world;
  const { officer } = scene;
  const mine = caseMeant(scene, officer);
  const listens = heard.voice ? 'officer_voice_note' : null;
  if (!mine && listens) return called(listens, world);
  if (!mine) return asksOfWhich(heard, scene, world);
  const { id: caseId, number: nomor } = mine;
  const text = wordsOf(heard);
  const noted: Event = { type: 'case_noted', caseId, officerId: officer.id, text };
  const human: Event[] = listens ? [{ type: 'human_asked', because: listens, caseId }] : [];
  const said = reply(texts.say(listens ? 'O87' : 'O6', { nomor }), { caseId });
  return { events: [noted, ...human, said], because: 'officer_note: a file alone' };
}

/** What an officer sends without words, her missed call and her wish to be phoned: never "belum paham" (S20). */
export const officerPlea: Reader = {
  name: 'officer-plea',
  read(heard, scene, world) {
    const { officer } = scene;
    if (!officer || heard.choice !== null) return 'pass';
    if (heard.call) return called('officer_missed_call', world);
    const hers = { ...scene, officer };
    if (isOnlyNotes(wordsOf(heard))) return withoutWords(heard, hers, world);
    const bound = boundByNumber(heard, hers, world);
    if (bound) return bound;
    return onlyAsksForCall(heard.text) ? called('officer_call_me', world) : 'pass';
  },
};

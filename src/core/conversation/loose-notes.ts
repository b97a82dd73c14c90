import type { Event } from './events.ts';
import { namedCase } from './focus.ts';
import { reply, type Taken, type World } from './reader.ts';
import { type Ended, type Heard, hasFiles, type OfficerCase, type Scene, wordsOf } from './scene.ts';
import { fitting } from './texts/fitting.ts';
import { filesNote, isOnlyNotes } from './texts/our-notes.ts';
import { wholeMessage } from './words/whole-word.ts';

/** The timer after which the desk has what an officer sent and never gave a case. */
export const LOOSE = 'loose';
/** She is a volunteer with a day job: so long it waits for her number. */
const WAIT_MS = 12 * 3_600_000;
const NO_CASE = 'officer_note_of_no_case';

type Officer = NonNullable<Scene['officer']>;

const heldBy = ({ cases }: Officer): OfficerCase[] => cases.filter((one) => one.held);

/** Nobody knows of which case: the desk reads it. */
const toDesk = (details: string): Event => ({ type: 'human_asked', because: NO_CASE, details });

/** Those her words may be of: what she holds; else, asked nothing, what she saw to its end. */
const mayMean = (officer: Officer): readonly Ended[] => (officer.cases.length > 0 ? heldBy(officer) : officer.ended);

const asksNumber = (numbers: readonly string[], { texts }: World): Event =>
  reply(texts.say('O88', { daftar: fitting(numbers, 60) }));

/** It waits, with what waits already; the clock runs from the first. */
function waits(words: string, scene: Scene, { env }: World): Pick<Taken, 'events' | 'session'> {
  const { loose } = scene.session;
  const timer: Event = { type: 'timer_set', timer: LOOSE, at: new Date(env.now.getTime() + WAIT_MS) };
  const session = { ...scene.session, loose: [loose, words].filter(Boolean).join('\n') };
  return { events: loose === null ? [timer] : [], session };
}

/** A photo without words, of one case of several: asked once. Who holds none hears that the desk has it. */
export function asksOfWhich(heard: Heard, scene: Scene & { officer: Officer }, world: World): Taken {
  const numbers = heldBy(scene.officer).map(({ number }) => number);
  if (numbers.length === 0) {
    return { events: [toDesk(wordsOf(heard)), reply(world.texts.say('O86'))], because: NO_CASE };
  }
  const because = 'asked_back: a_file_of_what';
  const { events, session } = waits(wordsOf(heard), scene, world);
  const asks = scene.session.loose === null ? [asksNumber(numbers, world)] : [];
  return { events: [...events, ...asks], ...(session && { session }), because };
}

/** A sentence of one case of several waits for its number too. Another takes its place, and the desk has the first: never guessed. */
export function asksOfWhichNote({ text }: Heard, scene: Scene & { officer: Officer }, world: World): Taken | null {
  const numbers = mayMean(scene.officer).map(({ number }) => number);
  if (numbers.length < 2) return null;
  const { loose } = scene.session;
  const replaced = loose !== null && !isOnlyNotes(loose);
  const left = replaced ? [toDesk(loose)] : [];
  const free = replaced ? { ...scene, session: { ...scene.session, loose: null } } : scene;
  const { events, session } = waits(text.trim(), free, world);
  return {
    events: [...left, ...events, asksNumber(numbers, world)],
    ...(session && { session }),
    because: 'asked_back: a_note_of_what',
  };
}

/** Files beside words that were asked back wait too: nothing that came is lost. */
export function keepsFiles(taken: Taken, heard: Heard, scene: Scene & { officer: Officer }, world: World): Taken {
  const kept = taken.events.some(({ type }) => type === 'case_noted' || type === 'human_asked');
  if (!hasFiles(heard) || kept) return taken;
  const after = { ...scene, session: taken.session ?? scene.session };
  const { events, session } = waits(filesNote(heard.media), after, world);
  return {
    ...taken,
    events: [...taken.events, ...events],
    ...(session && { session }),
  };
}

/** The case she names, of those she may mean: by its number or by the message she replies to. */
const named = ({ text }: Heard, { repliedTo }: Scene, officer: Officer): Ended | null => {
  const hers = mayMean(officer);
  return namedCase(text, hers) ?? hers.find(({ id }) => id === repliedTo) ?? null;
};

/** Nothing but the number of one of hers: what waited is noted there. */
export function boundByNumber(heard: Heard, scene: Scene & { officer: Officer }, { texts }: World): Taken | null {
  const { loose } = scene.session;
  const mine = named(heard, scene, scene.officer);
  if (loose === null || !mine || wholeMessage(heard.text).replace(/[ .-]/g, '') !== mine.number) return null;
  const { id: caseId, number: nomor } = mine;
  const noted: Event = { type: 'case_noted', caseId, officerId: scene.officer.id, text: loose };
  const session = { ...scene.session, loose: null };
  return {
    events: [noted, reply(texts.say('O6', { nomor }), { caseId })],
    session,
    because: 'officer_note: what waited',
  };
}

/** Her sentence with the number of one of hers: what waited stands before it. Words without a number give it to nobody. */
export function boundByNote(taken: Taken, heard: Heard, scene: Scene & { officer: Officer }): Taken {
  const { loose } = scene.session;
  const mine = named(heard, scene, scene.officer);
  const noted = taken.events.find((event) => event.type === 'case_noted' && event.caseId === mine?.id);
  if (loose === null || !noted || isOnlyNotes(wordsOf(heard))) return taken;
  const events = taken.events.map((event) =>
    event === noted && event.type === 'case_noted' ? { ...event, text: `${loose}\n${event.text}` } : event,
  );
  return { ...taken, events, session: { ...scene.session, ...taken.session, loose: null } };
}

/** She never said of which case: the desk has it. */
export function looseTooLong({ session }: Scene): Taken {
  const { loose } = session;
  const events = loose === null ? [] : [toDesk(loose)];
  return { events, session: { ...session, loose: null }, because: NO_CASE };
}

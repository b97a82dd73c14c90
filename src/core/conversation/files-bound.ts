import type { Event } from './events.ts';
import type { Taken } from './reader.ts';
import { type Heard, hasFiles, type Scene } from './scene.ts';
import type { Session } from './session.ts';

/** A message with files, by its id; of a voice note somebody has to listen to it. */
type Waiting = Session['files'][number];

/** More are not remembered; the desk finds them by the phone they came from. */
const MOST = 20;

type Holds = Extract<Event, { type: 'case_opened' | 'case_told_more' | 'case_noted' | 'human_asked' }>;
const holdsWords = (event: Event): event is Holds =>
  event.type === 'case_opened' || event.type === 'case_told_more' || event.type === 'case_noted';
const sorts = (event: Event): event is Holds => event.type === 'human_asked';

/** Words of hers that no case has yet. */
const waits = ({ unbound, hatless, gathered, told }: Session): boolean =>
  unbound !== null || hatless !== null || gathered.length + told.length > 0;

/** The question which of her cases, or in which role, still stands as before. */
const stillAsked = (before: Session, after: Session): boolean =>
  (before.unbound !== null && before.unbound === after.unbound) ||
  (before.hatless !== null && (after.hatless ?? '').startsWith(before.hatless));

/** Other words wait in their place: a human sorts what waited before. */
const isReplaced = (before: Session, after: Session): boolean =>
  before.unbound !== null && after.unbound !== null && before.unbound !== after.unbound;

function given(events: readonly Event[], to: Event | undefined, files: readonly Waiting[]): Event[] {
  if (!to || files.length === 0) return [...events];
  const ids = files.map(({ message }) => message);
  return events.map((event) => (event === to ? ({ ...event, files: ids } as Holds) : event));
}

/**
 * Files go where the words go that came with them, or were asked about: to the case that a turn writes to, else they
 * wait with the words until she has said which case, or in which role. Never attached to a case in silence.
 */
export function filesBound(
  heard: Heard,
  { session: before }: Pick<Scene, 'session'>,
  { taken, messageId }: { taken: Taken; messageId: string | null },
): Taken {
  const own: Waiting[] = hasFiles(heard) && messageId ? [{ message: messageId, voice: heard.voice }] : [];
  if (own.length + before.files.length === 0) return taken;
  const after = taken.session ?? before;
  const replaced = isReplaced(before, after);
  const stays = replaced || stillAsked(before, after);
  const to = taken.events.find(holdsWords) ?? taken.events.find(sorts);
  const free = to && (holdsWords(to) || !replaced) ? [...(stays ? [] : before.files), ...own] : [];
  const events = given(given(taken.events, to, free), taken.events.find(sorts), replaced ? before.files : []);
  const rest = [...before.files, ...own].filter(
    (one) => !free.includes(one) && !(replaced && before.files.includes(one)),
  );
  const files = waits(after) ? rest.slice(-MOST) : [];
  return { ...taken, events, session: { ...after, files } };
}

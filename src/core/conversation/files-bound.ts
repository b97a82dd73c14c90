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

/** Files of an officer that wait for a number, apart from those that wait with words of her own matter. */
const isLoose = ({ loose }: Waiting): boolean => loose;

/** She has just been asked of which case they are: also of what waited to be her own or her task. */
const asked = (before: Session, after: Session): boolean => after.loose !== null && after.loose !== before.loose;

/** What waits now that this turn is over, and what of it an event takes along. */
function sorted(own: readonly Waiting[], before: Session, after: Session): { free: Waiting[]; rest: Waiting[] } {
  const hadNoHat = before.hatless !== null && after.hatless === null;
  if (asked(before, after)) {
    const mine = [...(hadNoHat ? before.files : before.files.filter(isLoose)), ...own];
    const others = before.files.filter((one) => !mine.includes(one));
    return { free: [], rest: [...others, ...mine.map((one) => ({ ...one, loose: true }))] };
  }
  const ends = before.loose !== null && after.loose === null;
  const free = [...before.files.filter((one) => one.loose === ends), ...own];
  return { free, rest: before.files.filter((one) => !free.includes(one)) };
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
  const own: Waiting[] = hasFiles(heard) && messageId ? [{ message: messageId, voice: heard.voice, loose: false }] : [];
  if (own.length + before.files.length === 0) return taken;
  const after = taken.session ?? before;
  const { free: coming, rest: staying } = sorted(own, before, after);
  const replaced = isReplaced(before, after);
  const stays = replaced || stillAsked(before, after);
  const waited = coming.filter((one) => !own.includes(one));
  const to = taken.events.find(holdsWords) ?? taken.events.find(sorts);
  const free =
    to && (holdsWords(to) || !replaced) ? [...(stays ? [] : waited), ...own.filter((one) => coming.includes(one))] : [];
  const events = given(given(taken.events, to, free), taken.events.find(sorts), replaced ? waited : []);
  const rest = [...staying, ...coming].filter((one) => !free.includes(one) && !(replaced && waited.includes(one)));
  const files = rest.filter((one) => (one.loose ? after.loose !== null : waits(after))).slice(-MOST);
  return { ...taken, events, session: { ...after, files } };
}

import { splitForSms } from '../sms/split.ts';
import { withCondolence } from './condolence.ts';
import { crisisFirst } from './danger/crisis-first.ts';
import { saidLately } from './danger/in-two-parts.ts';
import { mayNotBeHer } from './danger/may-not-be-her.ts';
import type { Event, MessageSaid } from './events.ts';
import { inFirstLanguage } from './first-language.ts';
import { focusOn } from './focus.ts';
import { wear } from './hats.ts';
import { inHerLanguage } from './her-language.ts';
import type { ChannelName } from './message.ts';
import { keptOpen } from './open-door.ts';
import type { Taken, World } from './reader.ts';
import { READERS } from './readers/index.ts';
import type { Heard, Scene } from './scene.ts';
import { whereNow } from './where-now.ts';
import { withPin } from './where-she-is.ts';
import { withCare } from './with-care.ts';

/** The first reader that takes the message; the last one takes everything. */
export function readMessage(heard: Heard, known: Scene, world: World): Taken {
  const scene = inFirstLanguage(heard, withPin(heard, withoutEnded(known), world.env.now), world);
  const hat = wear(heard, scene, inHerLanguage(scene.session, atHerClock(scene, world)));
  if ('asks' in hat) return hat.asks;
  const focus = focusOn(hat.heard, hat.scene, hat.world);
  for (const reader of READERS) {
    const taken = reader.read(focus.heard, focus.scene, hat.world);
    if (taken === 'pass') continue;
    const because = `${reader.name}: ${taken.because}`;
    const condoled = withCondolence(focus.heard, focus.scene, taken, hat.world);
    const said = ofItsCase(condoled.events, focus.scene);
    const events = joinSaid([...keptOpen(focus.scene, world.env.now), ...said], known.channel);
    const whole = crisisFirst(focus.heard, focus.scene, hat.world, { ...taken, events, because });
    const careful = withCare(focus.heard, focus.scene, whole, world.env);
    const placed = whereNow(focus.heard, focus.scene, careful, world.env);
    const given = hat.given(focus.given(mayNotBeHer(focus.heard, focus.scene, placed)));
    // Her language and her pin are remembered also where nothing else is.
    return withLately(given.session || scene === known ? given : { ...given, session: scene.session }, heard, world);
  }
  throw new Error('no reader took the message');
}

/** What is still asked about a case that has ended waits for nothing: what comes now is no answer to it. */
function withoutEnded(scene: Scene): Scene {
  const { session, recent } = scene;
  const isOver = session.frames.some(({ answers }) => recent.some(({ id }) => id === answers.case_id));
  return isOver ? { ...scene, session: { ...session, frames: [] } } : scene;
}

/** Her days are those of her own clock. */
const atHerClock = ({ zone }: Scene, world: World): World => ({ ...world, env: { ...world.env, zone } });

/** Where something is remembered of this turn, her words are too, for a sentence that goes on in the next message. */
const withLately = (taken: Taken, heard: Heard, { env }: World): Taken =>
  taken.session ? { ...taken, session: { ...taken.session, lately: saidLately(heard, env.now) } } : taken;

type Said = Event & MessageSaid;

const isPlainReply = (event: Event): event is Said =>
  event.type === 'message_said' && !event.to && event.purpose === 'reply' && !event.asks;

/** What is said of a case carries it, so that whoever replies to that message is understood: the one opened, or the one named. */
function ofItsCase(events: readonly Event[], { focus }: Scene): readonly Event[] {
  const opened = events.filter((event) => event.type === 'case_opened');
  const named = focus === 'new' ? null : focus;
  const caseId = opened.length === 1 ? (opened[0]?.caseId ?? null) : opened.length === 0 ? named : null;
  if (caseId === null) return events;
  return events.map((event) => (isPlainReply(event) ? { caseId, ...event } : event));
}

const join = (first: Said, next: Said): Said => ({
  ...first,
  text: `${first.text}\n${next.text}`,
  options: [...first.options, ...next.options],
  ...(next.caseId && { caseId: next.caseId }),
  ...((first.urgent || next.urgent) && { urgent: true }),
});

/** By SMS what is longer than two segments goes on in another message; what may be answered stands in the last. */
function inParts(whole: Said, channel: ChannelName): Said[] {
  if (channel !== 'sms') return [whole];
  const parts = splitForSms(whole.text);
  return parts.map((text, at) => ({ ...whole, text, options: at === parts.length - 1 ? whole.options : [] }));
}

/** What one turn says to the one who wrote is one message, in the place of its last part; by SMS as few as it fits in. */
export function joinSaid(events: readonly Event[], channel: ChannelName): Event[] {
  const said = events.filter(isPlainReply);
  const [first, ...rest] = said;
  if (!first) return [...events];
  const whole = inParts(rest.reduce(join, first), channel);
  const last = said.at(-1);
  return events.flatMap((event): Event[] => (event === last ? whole : isPlainReply(event) ? [] : [event]));
}

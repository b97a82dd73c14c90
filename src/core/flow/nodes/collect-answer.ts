import { graverFacts } from '../../conversation/danger/graver-facts.ts';
import type { CaseFacts, EventOf } from '../../conversation/events.ts';
import { saysOnlyWhere } from '../../conversation/words/says-only-where.ts';
import { clausesOf } from '../answers/clauses.ts';
import { isOwnWord } from '../answers/consent.ts';
import type { Event, Input, Scene, Session } from '../node-type.ts';
import { SLOTS } from '../slots/index.ts';
import { namesPlace } from '../slots/place.ts';
import type { SlotMessage } from '../slots/slot.ts';
import { type Asked, askedNow, type Collector, missing, typedLabel } from './collector.ts';
import { withAnswer } from './moves.ts';
import { CASE_WORDS } from './open-case.ts';
import { humanAsked, reservedDigit } from './question.ts';

type Message = Extract<Input, { input: 'message' }>;

/** What a message filled and told; `fits` is false when she must be asked again in other words. */
export interface Answered {
  session: Session;
  events: Event[];
  fits: boolean;
}

/** Fills what the message fills, and keeps what else it tells. */
export function answerSlots(scene: Scene, collector: Collector, input: Message): Answered {
  const digit = reservedDigit(input.text);
  if (digit === 'quiet') return { session: scene.session, events: [], fits: true };
  if (digit === 'human') return { session: scene.session, events: [humanAsked(scene)], fits: true };
  if (scene.env.assess(input.text).intent === 'thanks') return { session: scene.session, events: [], fits: true };
  const message = messageOf(scene, collector, input);
  const filled: Answered = { session: scene.session, events: [], fits: true };
  let unclear = false;
  for (const asked of readable(scene, collector)) {
    const read = asked.slot.read(message);
    if (read === 'unclear') unclear = true;
    else if (read !== null) fill(filled, message, { asked, value: read.value });
  }
  hearBeside(filled, message, collector);
  const { told, answers } = filled.events.some(isToldMore) ? NOTHING_MORE : toldMore(message, collector);
  const events = told ? [...filled.events, told] : filled.events;
  const fits = !unclear && (answers || filled.events.length > 0 || filled.session !== scene.session);
  return { session: filled.session, events, fits };
}

/** "Boleh, desa Kuripan", "1 jam 4 sore": the village, and a family's hour, beside an answer are heard also where nobody asks for them. */
function hearBeside(filled: Answered, message: SlotMessage, { asked }: Collector): void {
  const { scene } = message;
  if (filled.session === scene.session || typeof scene.value('case_id') !== 'string') return;
  for (const name of scene.env.role === 'worker' ? (['place'] as const) : (['place', 'call_hour'] as const)) {
    if (scene.value(name) !== undefined || asked.some((one) => one.name === name)) continue;
    const read = SLOTS[name].read({ ...message, alone: false });
    if (read !== null && read !== 'unclear')
      fill(filled, message, { asked: { name, slot: SLOTS[name] }, value: read.value });
  }
}

/** A question with digits is only answered once it was asked: a yes to another question is no consent (S1). */
const readable = (scene: Scene, collector: Collector): readonly Asked[] => {
  const now = askedNow(scene, collector);
  return missing(scene, collector).filter((one) => one.slot.options === undefined || now.includes(one));
};

function fill(
  filled: Answered,
  message: SlotMessage,
  { asked, value }: { asked: Pick<Asked, 'name' | 'slot'>; value: string },
): void {
  filled.session = withAnswer(filled.session, asked.name, value);
  const caseId = message.scene.value('case_id');
  const event = typeof caseId === 'string' ? asked.slot.event?.(caseId, value, message.text) : undefined;
  if (event) filled.events = merged(filled.events, event);
}

type ToldMore = EventOf<'case_told_more'>;

const isToldMore = (event: Event): event is Event & ToldMore => event.type === 'case_told_more';

/** One message is told to the case once, with all that it says. */
function merged(events: readonly Event[], next: Event): Event[] {
  const before = events.find(isToldMore);
  if (!before || !isToldMore(next)) return [...events, next];
  const whole = { ...before, facts: { ...before.facts, ...next.facts } };
  return events.map((event) => (event === before ? whole : event));
}

function messageOf(scene: Scene, collector: Collector, input: Message): SlotMessage {
  const now = askedNow(scene, collector);
  const before = String(scene.value(CASE_WORDS) ?? '');
  const text = withoutNumber(input.text, scene.value('nomor'));
  return {
    scene,
    text,
    choice: input.choice ?? typedLabel(scene, collector, text),
    clauses: clausesOf(text),
    alone: now.length === 1 && now.every(({ slot }) => slot.options === undefined),
    before,
  };
}

/** "40711 1" answers the message of 40711. */
function withoutNumber(text: string, number: unknown): string {
  const trimmed = text.trim();
  return typeof number === 'string' && trimmed.startsWith(`${number} `) ? trimmed.slice(number.length).trim() : trimmed;
}

/** So many words beyond the answers are a story; a question back is none. */
const STORY = 3;

/** "maksudnya apa", "siapa yang telp?": she asks, and is answered in other words. */
const asksBack = (text: string, words: readonly string[]): boolean =>
  text.trim().endsWith('?') || (words.length < 6 && words.some((word) => ASKING.has(word)));

const ASKING = new Set(['apa', 'maksud', 'maksudnya', 'mksd', 'gimana', 'gmn', 'bagaimana', 'kenapa', 'knp', 'siapa']);

/** What is told beside the answers, and whether it is one itself: otherwise she is asked again, and it is kept all the same. */
interface Told {
  told: Event | null;
  answers: boolean;
}
const NOTHING_MORE: Told = { told: null, answers: false };

/** A story, a word of trouble, or where she is or comes from, leaves the question open; fewer words are kept, and she is asked again. */
function toldMore(message: SlotMessage, collector: Collector): Told {
  const { scene, text, clauses } = message;
  const caseId = scene.value('case_id');
  const words = clauses.flatMap((clause) => clause.rest).filter(isOwnWord);
  if (typeof caseId !== 'string' || asksBack(text, words) || !words.some(isWritten)) return NOTHING_MORE;
  const asksPlace = missing(scene, collector).some(({ name }) => name === 'place');
  const isWhere = saysOnlyWhere(text, scene.env) || (asksPlace && namesPlace(message));
  // A ship's name or its flag is two words, and what finds it.
  const enough = scene.value('at_sea') === true ? 1 : STORY;
  return {
    told: { type: 'case_told_more', caseId, facts: newFacts(message), details: text },
    answers: words.length >= enough || isWhere || scene.env.assess(text).category !== 'none',
  };
}

/** "Hm" and "ok1" tell nobody anything. */
const isWritten = (word: string): boolean => /\p{L}{3}/u.test(word) && !SOUNDS.test(word);
const SOUNDS = /^(?:h+[aeiou]+h*|h+m+|e+h+m*|a+h+|o+h+|(?:wk)+w?|(?:ha|he|hi){2,}h?)$/;

/** Only what the new words add: something graver, a place, a country and a time where none was known. Lesser things take nothing away. */
function newFacts({ scene, text, before }: SlotMessage): Partial<CaseFacts> {
  const reading = scene.env.assess(text);
  const where = reading.whereabouts;
  const isKnown = scene.value('place') !== undefined || scene.env.findPlace(before).code !== null;
  const placeCode = isKnown ? null : scene.env.findPlace(text).code;
  const known = {
    category: String(scene.value('category') ?? 'none'),
    severity: (scene.value('severity') ?? 'none') as CaseFacts['severity'],
  };
  return {
    ...graverFacts(known, reading),
    ...(placeCode === null ? {} : { placeCode }),
    ...(where && (where.now || scene.value('country') === undefined) ? { country: where.country } : {}),
    ...(reading.since === null || scene.value('since') !== undefined ? {} : { since: reading.since }),
  };
}

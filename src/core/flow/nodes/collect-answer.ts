import type { CaseFacts } from '../../conversation/events.ts';
import { clausesOf } from '../answers/clauses.ts';
import type { Event, Input, Scene, Session } from '../node-type.ts';
import type { SlotMessage } from '../slots/slot.ts';
import { asksTogether, type Collector, missing } from './collector.ts';
import { withAnswer } from './moves.ts';
import { CASE_WORDS } from './open-case.ts';
import { reservedDigit } from './question.ts';

type Message = Extract<Input, { input: 'message' }>;
type Answered = { session: Session; events: Event[] };

/** Fills what the message fills and keeps what else it tells; `misfit` when it does neither, or is unclear. */
export function answerSlots(scene: Scene, collector: Collector, input: Message): Answered | 'misfit' {
  const digit = reservedDigit(input.text);
  if (digit === 'quiet') return { session: scene.session, events: [] };
  if (digit === 'human') return { session: scene.session, events: [asksHuman(scene)] };
  const message = messageOf(scene, collector, input);
  const caseId = scene.value('case_id');
  let answered: Answered = { session: scene.session, events: [] };
  let unclear = false;
  for (const { name, slot } of missing(scene, collector)) {
    const read = slot.read(message);
    if (read === 'unclear') unclear = true;
    if (read === null || read === 'unclear') continue;
    const event = typeof caseId === 'string' ? slot.event?.(caseId, read.value, message.text) : undefined;
    answered = {
      session: withAnswer(answered.session, name, read.value),
      events: event ? [...answered.events, event] : answered.events,
    };
  }
  return settled(message, answered, unclear);
}

function settled(message: SlotMessage, answered: Answered, unclear: boolean): Answered | 'misfit' {
  const told = answered.events.some((event) => event.type === 'case_told_more') ? null : toldMore(message);
  const events = told ? [...answered.events, told] : answered.events;
  if (unclear || (events.length === 0 && answered.session === message.scene.session)) {
    return events.length > 0 && !unclear ? { ...answered, events } : 'misfit';
  }
  return { ...answered, events };
}

function messageOf(scene: Scene, collector: Collector, input: Message): SlotMessage {
  const open = missing(scene, collector);
  const asked = asksTogether(scene, collector) ? open.length : 1;
  const before = String(scene.value(CASE_WORDS) ?? '');
  const text = withoutNumber(input.text, scene.value('nomor'));
  return {
    scene,
    text,
    choice: input.choice,
    clauses: clausesOf(text),
    alone: asked === 1 && !offersDigits(scene, collector),
    before,
  };
}

const offersDigits = (scene: Scene, collector: Collector): boolean =>
  missing(scene, collector).some(({ slot }) => slot.options !== undefined);

/** "40711 1" answers the message of 40711. */
function withoutNumber(text: string, number: unknown): string {
  const trimmed = text.trim();
  return typeof number === 'string' && trimmed.startsWith(`${number} `) ? trimmed.slice(number.length).trim() : trimmed;
}

const asksHuman = (scene: Scene): Event => ({
  type: 'human_asked',
  because: `${scene.flow}/${scene.node}: asked for a person`,
});

/** Four words beyond the answers are a story; a question back is none. */
const STORY = 4;

function toldMore(message: SlotMessage): Event | null {
  const { scene, text, clauses } = message;
  const caseId = scene.value('case_id');
  const words = clauses.flatMap((clause) => clause.rest);
  if (typeof caseId !== 'string' || words.length < STORY || text.endsWith('?')) return null;
  return { type: 'case_told_more', caseId, facts: newFacts(scene, text), details: text };
}

/** Only what the new words add: a category where they name one, a country and a time where none was known. */
function newFacts(scene: Scene, text: string): Partial<CaseFacts> {
  const reading = scene.env.assess(text);
  return {
    ...(reading.category === 'none'
      ? {}
      : { category: reading.category, severity: reading.severity, also: reading.also }),
    ...(reading.country === null || scene.value('country') !== undefined ? {} : { country: reading.country }),
    ...(reading.since === null || scene.value('since') !== undefined ? {} : { since: reading.since }),
  };
}

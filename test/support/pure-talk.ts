import type { SendRequest } from '../../src/core/contact/gate.ts';
import { withPlan } from '../../src/core/contact/plan.ts';
import { readDanger } from '../../src/core/conversation/danger/danger.ts';
import type { Event, MessageSaid } from '../../src/core/conversation/events.ts';
import { inHerLanguage } from '../../src/core/conversation/her-language.ts';
import type { Need, NeedAnswer } from '../../src/core/conversation/need.ts';
import type { Taken, World } from '../../src/core/conversation/reader.ts';
import type { Heard, ReportedCase, Scene, ToldCase } from '../../src/core/conversation/scene.ts';
import { readMessage } from '../../src/core/conversation/turn.ts';
import type { Assessment } from '../../src/core/danger/assessment.ts';
import { NOTHING_LEARNT } from '../../src/core/learning/progress.ts';
import { foldForSms } from '../../src/core/sms/fold.ts';
import { sizeOfSms } from '../../src/core/sms/segments.ts';
import { sharedContent } from './helpline.ts';
import { heardAs, worldOf } from './scenes.ts';

/** One person's conversation in memory: what a turn knows, and the hour. */
export interface Talk {
  scene: Scene;
  now: Date;
}

/** What a message led to: all that was said to her, and the talk after it. */
export interface Turned {
  said: MessageSaid[];
  events: Event[];
  after: Talk;
  because: string;
}

const read = new Map<string, Assessment>();

function assessed(text: string, channel: Scene['channel']): Assessment {
  const key = `${channel} ${text}`;
  const known = read.get(key) ?? sharedContent().assess(text, channel);
  read.set(key, known);
  return known;
}

/** Of the cases of a scene that come with them. */
const factsIn = ({ officer }: Scene, asked: Need) => {
  const told = officer?.cases.find(({ id }) => asked.need === 'case_facts' && id === asked.caseId);
  return { facts: (told as ToldCase | undefined)?.facts };
};

/** A plain answer to what a turn looks up. */
function answerTo(scene: Scene, asked: Need): NeedAnswer {
  const { need } = asked;
  const plain: Record<Need['need'], Omit<NeedAnswer, 'need'>> = {
    case_number: { number: '40711' },
    case_facts: factsIn(scene, asked),
    case_status: { cases: [] },
    colleagues: { officers: [] },
    company: { found: { is: 'no_list' } },
    crisis_numbers: { lines: ['CONTOH Darurat (Arab Saudi): 911 darurat umum. Sumber Sep 2024'] },
    due_services: { lines: [], known: [] },
    institutions: { found: [] },
    kept: { values: {} },
    learning: { progress: NOTHING_LEARNT, daily: 'off' },
    other_channel: { cases: [], recent: [], role: 'worker' },
    programmes: { programmes: [] },
    road: { lines: [] },
    services: { services: [], unknown: null },
    village: { meetsAt: null, closesAt: null, mine: [] },
    village_asks: { lines: [] },
    village_book: { lines: [] },
  } as never;
  return { need, ...plain[need] } as NeedAnswer;
}

function withNeeds(scene: Scene, take: (answers: NeedAnswer[]) => Taken | 'pass'): Taken | 'pass' {
  const answers: NeedAnswer[] = [];
  for (;;) {
    const taken = take(answers);
    if (taken === 'pass' || !taken.need) return taken;
    answers.push(answerTo(scene, taken.need));
  }
}

function worldAt({ scene, now }: Talk, answers: NeedAnswer[]): World {
  const world = worldOf(scene, { answers });
  const env = { ...world.env, now, assess: (text: string) => assessed(text, scene.channel) };
  return inHerLanguage(scene.session, { ...world, env });
}

const opened = (
  { caseId, number, kind, facts, details, villageMayKnow }: Extract<Event, { type: 'case_opened' }>,
  now: Date,
): ReportedCase => ({
  ...facts,
  id: caseId,
  number,
  kind,
  villageMayKnow,
  closedAt: null,
  referral: null,
  state: 'open',
  openedAt: now,
  holderId: null,
  words: details,
});

/** What an event changes of what the next turn knows. */
function applied(scene: Scene, event: Event, now: Date): Scene {
  switch (event.type) {
    case 'door_opened':
      return { ...scene, openUntil: event.until, quiet: false };
    case 'door_closed':
      return { ...scene, openUntil: null, quiet: scene.quiet || event.quiet === true };
    case 'role_learned':
      return { ...scene, role: event.role };
    case 'plan_told':
      return { ...scene, plan: withPlan(scene.plan, event.patch) };
    case 'opted_out':
      return { ...scene, optedOut: true };
    case 'opted_in':
      return { ...scene, optedOut: false };
    case 'known_again':
      return { ...scene, stranger: false };
    case 'case_opened':
      return { ...scene, cases: [...scene.cases, opened(event, now)] };
    default:
      return scene;
  }
}

const toHer = (event: Event): event is Event & MessageSaid => event.type === 'message_said' && !event.to;

/** One message: danger first, then the readers, as the inbox does it, without a database. */
export function turn(talk: Talk, text: string, more: Partial<Heard> = {}): Turned {
  const heard = heardAs(text, { receivedAt: talk.now, ...more });
  const take = (how: typeof readDanger | typeof readMessage) =>
    withNeeds(talk.scene, (answers) => how(heard, talk.scene, worldAt(talk, answers)));
  const danger = take(readDanger);
  const taken = danger === 'pass' ? take(readMessage) : danger;
  if (taken === 'pass') throw new Error('nobody took it');
  const { events, because } = taken;
  const changed = events.reduce((scene, event) => applied(scene, event, talk.now), talk.scene);
  const scene = { ...changed, session: taken.session ?? changed.session, askedAt: talk.now };
  return { said: events.filter(toHer), events, because, after: { scene, now: talk.now } };
}

/** As the outbox has it: a reply is not sent later (S14). */
const REPLY_MS = 30 * 60_000;

/** What the gate is asked of a message at that moment, as the sender asks it. */
export function requestOf(
  { scene, now }: Talk,
  said: MessageSaid,
  more: Partial<SendRequest> & { lastInboundAt: Date },
): SendRequest {
  const { encoding, units } = sizeOfSms(foldForSms(said.text));
  const { channel, role, optedOut, openUntil, quiet, stranger, plan } = scene;
  return {
    ...{ purpose: said.purpose, channel, role, optedOutAt: optedOut ? now : null, openUntil, quiet, stranger, plan },
    isAnswer: true,
    expiresAt: said.expiresAt ?? (said.purpose === 'reply' ? new Date(now.getTime() + REPLY_MS) : null),
    exposing: role === 'worker' && sharedContent().exposes(said.text),
    hasTemplate: said.template !== undefined,
    wanted: false,
    smsUnits: encoding === 'GSM-7' ? units : null,
    zones: [],
    ...more,
  };
}

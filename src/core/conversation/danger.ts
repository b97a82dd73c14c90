import type { Assessment } from '../danger/assessment.ts';
import { parkedFrom } from '../flow/parked.ts';
import type { CaseFacts, Event } from './events.ts';
import { focusOn } from './focus.ts';
import { wear } from './hats.ts';
import { inHerLanguage } from './her-language.ts';
import { misunderstood, resume, waiting, wouldOpenCase } from './play-flow.ts';
import { reply, type Taken, type World } from './reader.ts';
import { type Heard, type ReportedCase, type Scene, wordsOf } from './scene.ts';
import type { Session } from './session.ts';
import { speaksForAnother } from './whose-words.ts';

/** For so long her next words are answers to our first step, not another alarm. */
const ONE_ALARM_MS = 10 * 60_000;

interface Danger {
  read: Assessment;
  family: boolean;
  caseId: string;
  number: string;
}

function factsOf(heard: Heard, world: World, { read, family }: Danger): CaseFacts {
  const { category, also, country, since } = read;
  const placeCode = world.env.findPlace(heard.text).code;
  const reporterRole = family ? 'family' : 'worker';
  return { category, also, severity: 'critical', country, placeCode, since, reporterRole };
}

/** The first of the two steps (S11): received and passed on; no office, no name, nothing when she says so. */
function answer(world: World, { read, family, caseId, number }: Danger, asks: boolean): Event[] {
  if (read.reply === 'none') return [];
  if (read.reply === 'neutral') return family ? [] : [reply(world.texts.say('A4'), { urgent: true })];
  const { texts } = world;
  if (family && !asks) return [reply(texts.say('DF3', { nomor: number }), { urgent: true, caseId })];
  if (family) return [reply(texts.say('DF', { nomor: number }), { urgent: true, caseId, asks: 'call_you' })];
  const selfHarm = asks ? 'SH' : 'SH2';
  return [reply(texts.say(read.category === 'self_harm' ? selfHarm : 'D1'), { urgent: true })];
}

const told = (read: Assessment): Event => ({
  type: 'danger_read',
  category: read.category,
  doubt: read.doubt,
  reply: read.reply,
  because: read.because.join('; '),
});

const why = (read: Assessment): string => `danger: ${read.category}${read.doubt ? ' (doubt)' : ''}`;

/** Her session after an alarm. The door is shown by D1 itself; self-harm has no door, no digits (S18). */
function alarmed(scene: Scene, world: World, { read, family }: Danger): Session {
  const door = family || read.category === 'self_harm' ? 0 : 1;
  const { now } = world.env;
  // In calm she may go on where she was (S8).
  const flow = family ? {} : { frames: [], parked: parkedFrom(scene.session, now) };
  const nothing = { told: [], gathered: [], gatherBy: null, misses: 0 };
  return { ...scene.session, ...nothing, ...flow, door, alarmedAt: now.toISOString() };
}

/** What every alarm does before its case: bubbles are read, and a worker's door shuts until she says *1* to D1. */
const before = (scene: Scene, { read, family }: Danger): Event[] => [
  told(read),
  ...(family && scene.role !== 'family' ? [{ type: 'role_learned' as const, role: 'family' as const }] : []),
  ...(family ? [] : [{ type: 'door_closed' as const }]),
  { type: 'timer_cleared', timer: 'quiet' },
];

function opens(heard: Heard, scene: Scene, world: World, danger: Danger): Taken {
  const { caseId, number, read } = danger;
  const details = [...scene.session.told, ...scene.session.gathered, wordsOf(heard)].join('\n');
  const facts = factsOf(heard, world, danger);
  const opened: Event = {
    type: 'case_opened',
    caseId,
    number,
    kind: 'report',
    facts,
    details,
    villageMayKnow: 'not_asked',
    because: why(read),
  };
  const events = [...before(scene, danger), opened, ...answer(world, danger, true)];
  return { events, session: alarmed(scene, world, danger), because: read.doubt ? 'danger_in_doubt' : 'danger' };
}

/** What her digits answer to the question that still waits; its words are not said, the alarm has spoken. */
function alsoAnswered(heard: Heard, scene: Scene, world: World): Event[] {
  if (scene.role !== 'family' || !waiting(scene, world)?.digits) return [];
  const { text, choice, receivedAt } = heard;
  const { events } = resume(scene, world, { input: 'message', text, choice, receivedAt });
  return events.filter(({ type }) => type === 'village_answered' || type === 'call_hour_given');
}

/** Danger in a case that is open: it counts as critical from now, and the district and the desk hear of it again. */
function again(heard: Heard, scene: Scene, world: World, danger: Danger): Taken {
  const { caseId, read } = danger;
  const facts = { category: read.category, ...(read.country && { country: read.country }) };
  const more: Event = { type: 'case_told_more', caseId, facts, details: wordsOf(heard), passedOn: true };
  const raised: Event = { type: 'case_raised', caseId, critical: true, because: why(read) };
  const answers = alsoAnswered(heard, scene, world);
  const events = [...before(scene, danger), ...answers, more, raised, ...answer(world, danger, false)];
  return { events, session: alarmed(scene, world, danger), because: 'danger_again' };
}

/** She answers our first step with more of the same: the door and the case read on, nothing rings twice. */
const answersUs = (scene: Scene, known: ReportedCase, read: Assessment, now: Date): boolean =>
  scene.session.alarmedAt !== null &&
  now.getTime() - Date.parse(scene.session.alarmedAt) < ONE_ALARM_MS &&
  (read.category === known.category || read.category === 'none') &&
  (scene.role === 'family' || scene.session.door > 0);

/** Who speaks is heard in all that she wrote in one breath; danger in this message. */
function readWhole(heard: Heard, scene: Scene, world: World): Assessment {
  const read = world.env.assess(heard.text);
  const before = [...scene.session.told, ...scene.session.gathered];
  if (!read.dangerNow || before.length === 0) return read;
  const { speaker, country } = world.env.assess([...before, heard.text].join(' '));
  return { ...read, speaker, country: read.country ?? country };
}

/** In doubt, words that pick an option of the choice before her are that answer: "tiap hari satu" is a label of ours. */
function picksAnOption(heard: Heard, scene: Scene, world: World): boolean {
  const wait = waiting(scene, world);
  if (!wait?.digits || wait.open) return false;
  return !misunderstood(heard, scene, world) && !wouldOpenCase(heard, scene, world);
}

/**
 * Danger is read on every message before anything else. It opens a critical case at once, or makes her open case
 * one, which nothing typed on the phone closes (S12).
 */
export function readDanger(heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  const hat = wear(heard, scene, inHerLanguage(scene.session, world));
  if ('asks' in hat || hat.scene.officer || hat.heard.text.trim() === '') return 'pass';
  const focus = focusOn(hat.heard, hat.scene);
  const taken = dangerIn(focus.heard, focus.scene, hat.world);
  return taken === 'pass' ? 'pass' : hat.given(focus.given(taken));
}

/**
 * The case danger belongs to: the one it names, the alarm she is answering, or the only one. Where several are open
 * and none is meant, danger does not wait for a question: it gets a case of its own, and the desk puts them together.
 */
function caseInDanger({ cases, session }: Scene, now: Date): ReportedCase | undefined {
  const reports = cases.filter((one) => one.kind === 'report');
  const alarmed = session.alarmedAt ? Date.parse(session.alarmedAt) : 0;
  const justNow = now.getTime() - alarmed < ONE_ALARM_MS;
  if (reports.length <= 1) return reports[0];
  return justNow ? reports.findLast((one) => one.severity === 'critical') : undefined;
}

function dangerIn(heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  const read = readWhole(heard, scene, world);
  if (!read.dangerNow || (read.doubt && picksAnOption(heard, scene, world))) return 'pass';
  const family = scene.role === 'family' || speaksForAnother(scene, read);
  const known = caseInDanger(scene, world.env.now);
  if (known) {
    const danger = { read, family, caseId: known.id, number: known.number };
    return answersUs(scene, known, read, world.env.now) ? 'pass' : again(heard, scene, world, danger);
  }
  const drawn = world.answers.find((one) => one.need === 'case_number');
  if (drawn?.need !== 'case_number') return { events: [], need: { need: 'case_number' }, because: 'danger' };
  return opens(heard, scene, world, { read, family, caseId: world.env.id(), number: drawn.number });
}

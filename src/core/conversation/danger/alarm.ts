import type { Assessment } from '../../danger/assessment.ts';
import { parkedFrom } from '../../flow/parked.ts';
import { countryOfCase } from '../country-of-case.ts';
import type { CaseFacts, Event } from '../events.ts';
import { learnsFamily } from '../is-family.ts';
import { answerTo } from '../need.ts';
import { resume, waiting } from '../play-flow.ts';
import type { Taken, World } from '../reader.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import type { Session } from '../session.ts';
import { besideNoCalls, notByPhone } from '../words/not-by-phone.ts';
import { caseInDanger, pleaBefore } from './case-in-danger.ts';
import { type Danger, dangerAnswer } from './danger-answer.ts';
import { isOwnWish, whoseWish } from './own-wish.ts';
import { fittingStep } from './second-step.ts';

/** A danger that is acted on now. `silent`: nothing is said on her screen. */
export interface Alarm {
  read: Assessment;
  family: boolean;
  because: string;
  silent?: boolean;
  /** She herself wants to die, or may. */
  own?: boolean;
  /** It may be another's wish as well. */
  unclear?: boolean;
}

function factsOf(heard: Heard, world: World, { read, family }: Danger): CaseFacts {
  const { category, also, since } = read;
  const country = countryOfCase(heard.text, { country: null, worker: !family, asked: false }, world.env);
  const placeCode = world.env.findPlace(heard.text).code;
  const reporterRole = family ? 'family' : 'worker';
  return { category, also, severity: 'critical', country, placeCode, since, reporterRole };
}

/** What was read, for ever; whoever speaks for another is family from now, but for a screen that must stay as it is. */
export const readAs = (scene: Scene, { read, family, silent }: Alarm): Event[] => [
  {
    type: 'danger_read',
    category: read.category,
    doubt: read.doubt,
    reply: read.reply,
    because: read.because.join('; '),
  },
  ...(family && !silent ? learnsFamily(scene) : []),
];

/** Her session after an alarm. The door is shown by D1 itself; self-harm has no door, no digits (S18). */
function alarmed(scene: Scene, world: World, { read, family, silent, own }: Alarm, words: string): Session {
  const door = family || silent || read.category === 'self_harm' ? 0 : 1;
  // In calm she may go on where she was (S8).
  const flow = family && !own ? {} : { frames: [], parked: parkedFrom(scene.session, world.env.now) };
  const nothing = { told: [], gathered: [], gatherBy: null, misses: 0, doubt: null, notHers: [], lately: null };
  // Of a silent alarm she knows nothing: what she writes next is answered as ever.
  const alarmedAt = silent ? scene.session.alarmedAt : world.env.now.toISOString();
  const step = {
    fits: fittingStep({ category: read.category, country: read.country, words }, '', scene.session),
    read: null,
  };
  return { ...scene.session, ...nothing, ...flow, door, alarmedAt, step };
}

/** What every alarm does before its case: bubbles are read, and a worker's door shuts until she says *1* to D1. */
const before = (scene: Scene, raised: Alarm): Event[] => [
  ...readAs(scene, raised),
  ...(raised.family ? [] : [{ type: 'door_closed' as const }]),
  { type: 'timer_cleared', timer: 'quiet' },
  { type: 'timer_cleared', timer: 'doubt' },
];

const said = (
  world: World,
  { silent, own = false, unclear = false }: Alarm,
  danger: Danger,
  first: boolean,
): Event[] => (silent ? [] : dangerAnswer(world, { ...danger, own, unclear }, first));

/** "Jangan telepon" of a family is about calls: a message may still come, unless she says more than that. */
function uncalled(danger: Danger, details: string, { env }: World): Danger {
  if (!danger.family || notByPhone(details) === null) return danger;
  const { reply: mode } = env.assess(besideNoCalls(details));
  return { ...danger, read: { ...danger.read, reply: mode }, noCalls: true };
}

function opens(heard: Heard, scene: Scene, world: World, alarm: Alarm, danger: Danger): Taken {
  const { caseId, number, read, family } = danger;
  const details = [...scene.session.told, ...scene.session.gathered, wordsOf(heard)].filter(Boolean).join('\n');
  const facts = factsOf({ ...heard, text: details }, world, danger);
  const opened: Event = {
    type: 'case_opened',
    caseId,
    number,
    ...(scene.cases.some(({ id }) => id === caseId) && { continues: true as const }),
    kind: 'report',
    facts,
    details,
    villageMayKnow: 'not_asked',
    because: alarm.because,
  };
  const whose = whoseWish({ ...read, family }, details, world.env);
  const raised = { ...alarm, own: whose === 'own' || whose === 'unclear', unclear: whose === 'unclear' };
  const events = [...before(scene, raised), opened, ...said(world, raised, uncalled(danger, details, world), true)];
  return { events, session: alarmed(scene, world, raised, details), because: 'danger' };
}

/** What her digits answer to the question that still waits; its words are not said, the alarm has spoken. */
function alsoAnswered(heard: Heard, scene: Scene, world: World): Event[] {
  if (scene.role !== 'family' || !waiting(scene, world)?.digits) return [];
  const { text, choice, receivedAt } = heard;
  const { events } = resume(scene, world, { input: 'message', text, choice, receivedAt });
  return events.filter(({ type }) => type === 'village_answered' || type === 'call_hour_given');
}

/** Danger in a case that is open: it counts as critical from now, and the district and the desk hear of it again. */
function again(heard: Heard, scene: Scene, world: World, alarm: Alarm, danger: Danger): Taken {
  const { caseId, read, family } = danger;
  const { category } = read;
  const known = scene.cases.find(({ id }) => id === caseId);
  const asked = scene.session.asked === 'where';
  const country = countryOfCase(heard.text, { country: known?.country ?? null, worker: !family, asked }, world.env);
  const facts = { ...(category !== 'none' && { category }), ...(country && { country }) };
  const details = [...scene.session.told, wordsOf(heard)].filter(Boolean).join('\n');
  const more: Event = { type: 'case_told_more', caseId, facts, details, passedOn: true };
  const raised: Event = { type: 'case_raised', caseId, critical: true, because: alarm.because };
  const answers = alsoAnswered(heard, scene, world);
  const isKnownWish = known?.category === 'self_harm';
  const own = isOwnWish({ category, family }, isKnownWish ? known.words : details, world.env);
  const now = { ...alarm, own };
  const events = [...before(scene, now), ...answers, more, raised, ...said(world, now, danger, own && !isKnownWish)];
  return { events, session: alarmed(scene, world, now, details), because: 'danger_again' };
}

/**
 * Acts on danger: a critical case is opened at once with all that is known, or her open case becomes one. Nothing
 * typed on the phone closes it (S12).
 */
export function alarm(heard: Heard, scene: Scene, world: World, raised: Alarm): Taken {
  const { read, family } = raised;
  const known = caseInDanger(heard, scene, world);
  if (known) {
    // Whoever wants to die gets no digits, whatever else she tells (S18).
    const gravest = known.category === 'self_harm' ? { ...read, category: 'self_harm' as const } : read;
    const danger = { read: gravest, family, caseId: known.id, number: known.number };
    return again(heard, scene, world, { ...raised, read: gravest }, danger);
  }
  const plea = pleaBefore(heard, scene, world);
  if (plea) return opens(heard, scene, world, raised, { read, family, caseId: plea.id, number: plea.number });
  const drawn = answerTo(world.answers, 'case_number');
  if (drawn?.need !== 'case_number') return { events: [], need: { need: 'case_number' }, because: 'danger' };
  return opens(heard, scene, world, raised, { read, family, caseId: world.env.id(), number: drawn.number });
}

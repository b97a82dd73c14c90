import type { Assessment } from '../danger/assessment.ts';
import type { CaseFacts, Event } from './events.ts';
import { reply, type Taken, type World } from './reader.ts';
import type { Heard, Scene } from './scene.ts';

/** She is family only where her role or a number of Indonesia that speaks of another says so. */
const isFamily = (scene: Scene, read: Assessment): boolean =>
  scene.role === 'family' || (scene.country === 'ID' && read.speaker === 'family');

function factsOf(heard: Heard, world: World, read: Assessment, family: boolean): CaseFacts {
  const { category, also, country, since } = read;
  const placeCode = world.env.findPlace(heard.text).code;
  return {
    category,
    also,
    severity: 'critical',
    country,
    placeCode,
    since,
    reporterRole: family ? 'family' : 'worker',
  };
}

/** The first of the two steps (S11): received and passed on; no number of an office, no name, nothing when she says so. */
function answer(
  scene: Scene,
  world: World,
  on: { read: Assessment; caseId: string; number: string; family: boolean },
): Event[] {
  const { read, caseId, number, family } = on;
  if (read.reply === 'none') return [];
  if (read.reply === 'neutral') return family ? [] : [reply(world.texts.say('A4'), { urgent: true })];
  if (family) return [reply(world.texts.say('DF', { nomor: number }), { urgent: true, caseId, asks: 'call_you' })];
  const name = read.category === 'self_harm' && scene.role === 'worker' ? 'SH' : 'D1';
  return [reply(world.texts.say(name), { urgent: true })];
}

/**
 * Danger is read on every message before anything else. It opens a critical case at once, which nothing typed on
 * the phone closes (S12); while one is open, the readers put more words into it.
 */
export function readDanger(heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  if (scene.officer || heard.text.trim() === '') return 'pass';
  const read = world.env.assess(heard.text);
  if (!read.dangerNow) return 'pass';
  if (scene.cases.some((one) => one.severity === 'critical')) return 'pass';
  const drawn = world.answers.find((one) => one.need === 'case_number');
  if (drawn?.need !== 'case_number') return { events: [], need: { need: 'case_number' }, because: 'danger' };
  const family = isFamily(scene, read);
  const caseId = world.env.id();
  const details = [...scene.session.told, ...scene.session.gathered, heard.text].join('\n');
  const events: Event[] = [
    {
      type: 'danger_read',
      category: read.category,
      doubt: read.doubt,
      reply: read.reply,
      because: read.because.join('; '),
    },
    ...(family && scene.role !== 'family' ? [{ type: 'role_learned' as const, role: 'family' as const }] : []),
    {
      type: 'case_opened',
      caseId,
      number: drawn.number,
      kind: 'report',
      facts: factsOf(heard, world, read, family),
      details,
      villageMayKnow: 'not_asked',
      because: `danger: ${read.category}${read.doubt ? ' (doubt)' : ''}`,
    },
    { type: 'timer_cleared', timer: 'quiet' },
    ...answer(scene, world, { read, caseId, number: drawn.number, family }),
  ];
  const door = family ? 0 : 1;
  const session = { ...scene.session, frames: [], door, told: [], gathered: [], gatherBy: null, misses: 0 };
  return { events, session, because: read.doubt ? 'danger_in_doubt' : 'danger' };
}

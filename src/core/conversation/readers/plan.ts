import type { PlanPatch } from '../../contact/plan.ts';
import type { Event } from '../events.ts';
import { isOpen } from '../open-door.ts';
import { OFFER, startCheckIn, startPlan } from '../play-flow.ts';
import { type Reader, reply, type World } from '../reader.ts';
import { type Heard, type Scene, wordsOf } from '../scene.ts';
import { callOf } from '../texts/call-of.ts';
import { zoneNow } from '../where-now.ts';
import { besidePlan, carefulIn } from '../words/beside-plan.ts';
import { ourWord } from '../words/our-word.ts';
import { planInWords } from '../words/plan-words.ts';
import { registerLine } from '../words/register-line.ts';

const ASKS = new Set(['aturan', 'aturan hp', 'atur hp', 'atur jam', 'jam aman']);

/** Who must not know concerns whoever holds her case already. */
function alsoInCase(heard: Heard, { cases }: Scene, { mustNotKnow, mayKnow }: PlanPatch): Event[] {
  const openCase = (mustNotKnow ?? mayKnow) && cases.findLast(({ kind }) => kind === 'report');
  return openCase ? [{ type: 'case_told_more', caseId: openCase.id, facts: {}, details: wordsOf(heard) }] : [];
}

/** Whoever holds her phone may have ended what she asked for: the desk hears so, with what she wanted done (S16). */
const endsUnseen = ({ plan }: Scene, patch: PlanPatch): Event[] =>
  plan.checkInDays !== null && patch.checkInDays === null
    ? [{ type: 'human_asked', because: 'check_in_ended_behind_the_door', details: plan.ifSilent ?? '' }]
    : [];

/** "Sekarang saya di Taipei" and nothing else, where no question and no case of hers waits for it; a line of the village book says more. */
function onlySaysWhere(heard: Heard, { cases, session, role }: Scene, world: World): PlanPatch | null {
  const waits = session.frames.some(({ flow }) => flow !== OFFER) || cases.some(({ kind }) => kind === 'report');
  if (role !== 'worker' || waits || wordsOf(heard).split(/\s+/).length > 6) return null;
  if (registerLine(heard.text, world) !== null) return null;
  const { category, dangerNow } = world.env.assess(heard.text);
  return category !== 'none' || dangerNow ? null : zoneNow(heard.text, world.env);
}

/** When and how she may be written to, changed by a message at any time; asked by a flow where she wants to be asked. */
export const plan: Reader = {
  name: 'plan',
  read(heard, scene, world) {
    if (scene.officer || scene.stranger) return 'pass';
    const mayBeRead = scene.role === 'family' || isOpen(scene, world.env.now);
    if (mayBeRead && scene.role === 'worker' && ASKS.has(ourWord(heard.text)))
      return { ...startPlan(scene, world), because: 'asks_for_the_plan' };
    const { env } = world;
    // Behind a shut door anybody may hold the phone: only what makes us more careful counts before her *1* (S15).
    const patch = mayBeRead
      ? (planInWords(heard.text, env) ?? onlySaysWhere(heard, scene, world))
      : planInWords(heard.text, env) && carefulIn(heard.text, env);
    if (patch === null || env.assess(besidePlan(heard.text, env)).category !== 'none') return 'pass';
    // Whoever wants to be asked says in the same breath when, and what shall happen when she is silent (S16).
    if (patch.checkInDays && mayBeRead && scene.role === 'worker') {
      const asks = startCheckIn(scene, world);
      return { ...asks, events: [{ type: 'plan_told', patch }, ...asks.events], because: 'wants_to_be_asked' };
    }
    // What a safe word does, and that the message with it stays on her phone, is said when she sets it (S15).
    const noted = patch.safeWord ? 'P3' : 'P2';
    const said = mayBeRead ? world.texts.say(noted, { panggilan: callOf(scene.role) }) : world.texts.say('A4');
    const unseen = mayBeRead ? [] : endsUnseen(scene, patch);
    const events: Event[] = [{ type: 'plan_told', patch }, ...alsoInCase(heard, scene, patch), ...unseen, reply(said)];
    return { events, because: 'plan_in_words' };
  },
};

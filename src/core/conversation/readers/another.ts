import { type About, aboutWhich } from '../about-which.ts';
import { justAlarmed } from '../danger/case-in-danger.ts';
import { followsPlea } from '../danger/follows-plea.ts';
import { isOpen } from '../open-door.ts';
import { startFor, tellsBesidePlan } from '../play-flow.ts';
import type { Reader, Taken, World } from '../reader.ts';
import { type Heard, type ReportedCase, type Scene, wordsOf } from '../scene.ts';
import { statusOf } from '../status-of.ts';
import { asksWhich } from '../unbound.ts';
import { sharesName, whoIn } from '../whose-trouble.ts';

/** Words with which people only come in. */
const isGreeting = (heard: Heard, { env }: World): boolean => {
  const { intent, category } = env.assess(heard.text);
  return intent === 'greeting' && category === 'none' && heard.media === 0;
};

const hasReport = ({ cases }: Scene): boolean => cases.some(({ kind }) => kind !== 'talk');

const isFree = (heard: Heard, scene: Scene, world: World): boolean =>
  scene.session.frames.length === 0 || tellsBesidePlan(heard, scene, world);

/** Where a door stands, or self-harm is open, nobody is asked anything (S10, S18). */
const mayBeAsked = (heard: Heard, scene: Scene, world: World): boolean =>
  !scene.officer &&
  scene.focus === null &&
  hasReport(scene) &&
  (scene.role === 'family' || (isOpen(scene, world.env.now) && isFree(heard, scene, world))) &&
  !scene.cases.some(({ category }) => category === 'self_harm');

/** A report within the hour of an alarm: nearly always its story, told at length. Where it tells of something else, she is asked. */
function ofPlea(heard: Heard, plea: ReportedCase, scene: Scene, world: World): Taken | 'pass' {
  const { category } = world.env.assess(heard.text);
  const isIts = plea.category === 'none' || plea.category === category || justAlarmed(scene, world.env.now);
  const sameName = sharesName(whoIn(heard.text, world), whoIn(plea.words, world));
  return isIts || sameName ? 'pass' : asksWhich(wordsOf(heard), scene, world);
}

function taken(about: About, heard: Heard, scene: Scene, world: World): Taken | 'pass' {
  if (about === 'known') return 'pass';
  const plea = about === 'new' ? followsPlea(heard, scene, world) : undefined;
  if (plea) return ofPlea(heard, plea, scene, world);
  if (about === 'new' && scene.role === 'family')
    return { ...startFor(scene, world, wordsOf(heard)), because: 'another_report' };
  if (about === 'new') return startFor(scene, world, wordsOf(heard));
  if (isGreeting(heard, world)) return { events: [statusOf(scene, world)], because: 'greeting_with_several_cases' };
  return asksWhich(wordsOf(heard), scene, world);
}

/** Several cases behind one number: words that name none are asked about, never attached in silence. */
export const another: Reader = {
  name: 'another',
  read(heard, scene, world) {
    if (!mayBeAsked(heard, scene, world) || wordsOf(heard) === '') return 'pass';
    return taken(aboutWhich(heard, scene, world), heard, scene, world);
  },
};

import { caseOfFlow } from './focus.ts';
import { waiting } from './play-flow.ts';
import type { World } from './reader.ts';
import type { Heard, ReportedCase, Scene } from './scene.ts';
import { isShort, slotsIn } from './slots-in.ts';

/** The case that is open, a report of its own, or nobody knows. */
export type About = 'known' | 'new' | 'doubt';

const ONE_MORE = /\b(?:satu lagi|satunya lagi|yang lain|yg lain|urusan lain|kasus lain|beda lagi|lapor lagi)\b/i;
const REPORTS = /^\W*(?:lapor|melapor)\b/i;

/** Behind a number of five digits that begins a message and is none of hers, she means some case. */
const WRONG_NUMBER =
  /^\s*(?:status |no |nomor )?\d{5,6}\b(?!\s*(?:rb|ribu|jt|juta|rupiah|riyal|ringgit|dolar|dollar|nt|hkd))/i;

interface Named {
  country: string | null;
  relation: string | null;
  trouble: boolean;
}

function namedIn(text: string, { env, relation }: World): Named {
  const { country, category } = env.assess(text);
  return { country, relation: relation(text), trouble: category !== 'none' };
}

/** All that is known of the cases is different from what these words name. */
function isElsewhere({ country }: Named, cases: readonly ReportedCase[]): boolean {
  return country !== null && cases.every((one) => one.country !== null && one.country !== country);
}

function isSomebodyElse({ relation }: Named, cases: readonly ReportedCase[], world: World): boolean {
  if (relation === null) return false;
  const known = cases.map((one) => world.relation(one.words));
  return known.every((other) => other !== null && other !== relation);
}

/** A trouble with a relative or a country that none of her cases has. */
function isReport(text: string, cases: readonly ReportedCase[], world: World): boolean {
  const named = namedIn(text, world);
  if (!named.trouble) return false;
  if (REPORTS.test(text) || ONE_MORE.test(text) || isElsewhere(named, cases)) return true;
  return named.country !== null && isSomebodyElse(named, cases, world);
}

/** These words name another person, another country or one more trouble than what is known of the cases. */
export function namesAnother(text: string, cases: readonly ReportedCase[], world: World): boolean {
  const named = namedIn(text, world);
  return ONE_MORE.test(text) || isElsewhere(named, cases) || isSomebodyElse(named, cases, world);
}

/** It answers what its flow asks: where, when to phone, a yes or no. */
function answersFlow(heard: Heard, scene: Scene, world: World): boolean {
  const asked = caseOfFlow(scene);
  const others = scene.cases.some(({ id, villageMayKnow }) => id !== asked?.id && villageMayKnow === 'unanswered');
  if (!asked || others || !waiting(scene, world) || !isShort(heard.text)) return false;
  return slotsIn(heard, scene, world, asked).length > 0 && !namedIn(heard.text, world).trouble;
}

/** Which case words without a number are about, by what they name. Never a guess between two. */
export function aboutWhich(heard: Heard, scene: Scene, world: World): About {
  const cases = scene.cases.filter(({ kind }) => kind !== 'talk');
  if (isReport(heard.text, cases, world)) return 'new';
  if (WRONG_NUMBER.test(heard.text)) return 'doubt';
  if (cases.length > 1) return answersFlow(heard, scene, world) ? 'known' : 'doubt';
  const named = namedIn(heard.text, world);
  return named.trouble && isSomebodyElse(named, cases, world) ? 'doubt' : 'known';
}

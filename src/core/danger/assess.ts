import type { Assessment, Category, Intent, ReplyMode, Speaker } from './assessment.ts';
import { createChildReader } from './child.ts';
import { createCountryReader } from './country.ts';
import { featuresOf } from './features.ts';
import { chooseIntent, wishHeard } from './intent.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mark } from './lexicon-schema.ts';
import type { Meter } from './meter.ts';
import { askModel, type Features } from './model.ts';
import { createMourning } from './mourning.ts';
import { findProblems, type Weighed, wordsOf } from './problems.ts';
import { type Reading, readMessage } from './reading.ts';
import { hasRoad, isMoney, type Judgement, withSecondOpinion } from './second-opinion.ts';
import { settleSeverity } from './settle-severity.ts';
import { createSinceReader, type Stretch } from './since.ts';
import { createStanding } from './standing.ts';

export type Assess = (text: string, channel: 'sms' | 'whatsapp') => Assessment;

/** A pure reader of one message: same text, same answer, at most 40 steps a character. */
export function createAssessor(lexicon: Lexicon): Assess {
  const look = createFirstLook(lexicon);
  const countriesOf = createCountryReader(lexicon);
  const { model } = lexicon;

  return (text) => {
    const meter = { steps: 0 };
    const { reading, since, nearest, judgement: first, features, child, maybeChild } = look(text, meter);
    const both = model ? withSecondOpinion(first, askModel(model, features, meter), placesIn(reading)) : first;
    const { danger, known: _, ...judged } = settleSeverity(ofChild(both, child));
    return {
      ...judged,
      dangerNow: danger !== 'no',
      doubt: danger === 'doubt',
      guessed: danger === 'doubt' && first.danger === 'no',
      surmised: judged.category !== 'none' && ![first.category, ...first.also].includes(judged.category),
      reply: replyOf(reading),
      ...countriesOf(reading),
      speaker: speakerOf(reading),
      since: nearest?.iso ?? since[0]?.iso ?? null,
      child,
      maybeChild,
      steps: meter.steps,
    };
  };
}

/** A child who is taken to work is no doubt: nobody is asked before help is called (S1). */
const ofChild = (judged: Judgement, child: boolean): Judgement =>
  child && judged.danger === 'doubt' && [judged.category, ...judged.also].includes('trafficking')
    ? { ...judged, danger: 'now' }
    : judged;

/** What the word lists alone say, with what the small model is shown. */
export interface FirstLook {
  reading: Reading;
  since: Stretch[];
  nearest: Stretch | undefined;
  judgement: Judgement;
  features: Features;
  child: boolean;
  maybeChild: boolean;
}

/** The word lists' reading of a message, before the small model is asked. */
export function createFirstLook(lexicon: Lexicon): (text: string, meter: Meter) => FirstLook {
  const standingOf = createStanding(lexicon);
  const sinceOf = createSinceReader(lexicon);
  const childIn = createChildReader(lexicon);
  const mourns = createMourning(lexicon);
  const employer = lexicon.concept('@majikan');

  return (text, meter) => {
    const reading = readMessage(text, lexicon, meter);
    const weighed = reading.found.map((one): Weighed => ({ ...one, standing: standingOf(one, reading) }));
    meter.steps += weighed.length;
    const { child, maybeChild, ages } = childIn(reading);
    const since = sinceOf(reading).filter(({ at }) => !ages.has(at));
    const problems = findProblems(weighed, lexicon.combinations, since);
    const { danger, category, also, severity } = problems;
    const intent = chooseIntent(weighed, problems);
    const mourned = mourns(weighed, problems, reading);
    const because = [...problems.because, ...becauseOf(weighed, reading)];
    return {
      reading,
      since,
      nearest: nearestTo(since, problems.facts),
      judgement: {
        ...{ danger, intent, category, also, severity, because },
        told: mourned && intent !== 'thanks' ? 'death' : toldIn(problems.facts),
        asked: wishHeard(intent, weighed, problems),
        sought: isSought(weighed, intent),
        explained: weighed.some(explains),
        mourned,
        understood: understoodIn(weighed, problems.heard, reading),
        askedFor: askedForIn(reading, employer),
        known: isKnown(weighed),
      },
      child,
      maybeChild,
      features: featuresOf(reading, problems.heard, lexicon, [`r:${danger}`, `i:${intent}`, `t:${category}`]),
    };
  };
}

/** The words by which a message names countries. */
const placesIn = ({ tokens, countries }: Reading): ReadonlySet<string> =>
  new Set(
    countries.flatMap(({ first, last }) => tokens.slice(first, last + 1).flatMap(({ lemma }) => lemma.split(/[ _]/))),
  );

/** A sign of danger that is a whole message and stands as a fact. */
const isKnown = (weighed: readonly Weighed[]): boolean =>
  weighed.some(({ sign, standing }) => sign.whole && sign.danger !== 'no' && standing === 'plain');

const has = ({ marks }: Reading, mark: Mark): boolean => marks.has(mark);

function replyOf(reading: Reading): ReplyMode {
  if (has(reading, 'silence')) return 'none';
  return has(reading, 'watched') ? 'neutral' : 'now';
}

function speakerOf(reading: Reading): Speaker {
  if (has(reading, 'officer')) return 'officer';
  if (has(reading, 'family') && !has(reading, 'worker')) return 'family';
  return has(reading, 'other') && !has(reading, 'worker') ? 'other' : 'worker';
}

const toldIn = (facts: readonly Weighed[]): Category | null =>
  facts.find(({ sign }) => sign.told)?.sign.category ?? null;

/** A plain look-up is what these words are for, and the lists have heard nothing graver. */
const isSought = (weighed: readonly Weighed[], intent: Intent): boolean =>
  weighed.some(({ sign }) => sign.told && sign.intent === intent);

/** No trouble itself, it says what the words of another sign mean. */
const explains = ({ sign, standing }: Weighed): boolean =>
  sign.rather.length > 0 && !sign.category && standing === 'plain';

/** Marks that only say of whom it is. */
const WHO: ReadonlySet<Mark> = new Set(['family', 'worker', 'other']);

/** "LAPOR keponakan saya 4 bln tdk digaji": whose trouble it is and which, each heard by a sign of its own. */
const understoodIn = (
  weighed: readonly Weighed[],
  heard: readonly Weighed[],
  { tokens }: Reading,
): ReadonlySet<string> => {
  const isPlain = (one: Weighed): boolean =>
    isMoney(one.sign.category) ||
    explains(one) ||
    !heard.includes(one) ||
    (one.sign.told && (one.sign.intent !== undefined || hasRoad(one.sign.category)));
  return new Set(
    weighed
      .filter((one) => (one.sign.mark && WHO.has(one.sign.mark)) || (one.standing === 'plain' && isPlain(one)))
      .flatMap(({ first, last }) => tokens.slice(first, (tokens[last]?.phraseTo ?? last) + 1))
      .map(({ lemma }) => lemma),
  );
};

/** "Pak tolong anak saya": a family asks so for whatever it is, and says who does not pay. */
function askedForIn({ tokens, marks }: Reading, employer: number): ReadonlySet<string> {
  if (!marks.has('family')) return new Set();
  const named = tokens.filter(({ concepts }) => concepts.includes(employer));
  return new Set(['tolong', 'minta', 'mohon', ...named.map(({ lemma }) => lemma)]);
}

/** The stretch of time said nearest to what is wrong. */
function nearestTo(since: readonly Stretch[], facts: readonly Weighed[]): Stretch | undefined {
  const far = ({ at }: Stretch) =>
    Math.min(...facts.map(({ first, last }) => Math.min(Math.abs(at - first), Math.abs(at - last))));
  return [...since].sort((a, b) => far(a) - far(b))[0];
}

function becauseOf(weighed: readonly Weighed[], reading: Reading): string[] {
  const lines = weighed.map((one) => {
    const note = one.standing === 'plain' ? '' : ` (${one.standing})`;
    return `${one.sign.id}${note}: ${wordsOf(reading, one)}`;
  });
  return [...new Set(lines)];
}

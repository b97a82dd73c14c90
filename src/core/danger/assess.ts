import type { Assessment, ReplyMode, Speaker } from './assessment.ts';
import { createCountryReader } from './country.ts';
import { chooseIntent } from './intent.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mark } from './lexicon-schema.ts';
import { findProblems, type Weighed, wordsOf } from './problems.ts';
import { type Reading, readMessage } from './reading.ts';
import { createSinceReader, type Stretch } from './since.ts';
import { createStanding } from './standing.ts';

export type Assess = (text: string, channel: 'sms' | 'whatsapp') => Assessment;

/** A pure reader of one message: same text, same answer, at most 40 steps a character. */
export function createAssessor(lexicon: Lexicon): Assess {
  const standingOf = createStanding(lexicon);
  const countryOf = createCountryReader(lexicon);
  const sinceOf = createSinceReader(lexicon);

  return (text) => {
    const meter = { steps: 0 };
    const reading = readMessage(text, lexicon, meter);
    const weighed = reading.found.map((one): Weighed => ({ ...one, standing: standingOf(one, reading) }));
    meter.steps += weighed.length;
    const since = sinceOf(reading);
    const problems = findProblems(weighed, lexicon.combinations, since);
    return {
      intent: chooseIntent(weighed, problems),
      category: problems.category,
      also: problems.also,
      severity: problems.severity,
      dangerNow: problems.danger !== 'no',
      doubt: problems.danger === 'doubt',
      reply: replyOf(reading),
      country: countryOf(reading),
      speaker: speakerOf(reading),
      since: nearest(since, problems.facts)?.iso ?? null,
      because: [...problems.because, ...becauseOf(weighed, reading)],
      steps: meter.steps,
    };
  };
}

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

/** The stretch of time said nearest to what is wrong. */
function nearest(since: readonly Stretch[], facts: readonly Weighed[]): Stretch | undefined {
  const far = ({ at }: Stretch) =>
    Math.min(...facts.map(({ first, last }) => Math.min(Math.abs(at - first), Math.abs(at - last))));
  return facts.length === 0 ? since[0] : [...since].sort((a, b) => far(a) - far(b))[0];
}

function becauseOf(weighed: readonly Weighed[], reading: Reading): string[] {
  const lines = weighed.map(
    (one) => `${one.sign.id}${one.standing === 'plain' ? '' : ` (${one.standing})`}: ${wordsOf(reading, one)}`,
  );
  return [...new Set(lines)];
}

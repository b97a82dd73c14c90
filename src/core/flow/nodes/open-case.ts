import { z } from 'zod';
import { isAtSea } from '../../cases/at-sea.ts';
import { isOnlyOffered } from '../../cases/only-offered.ts';
import { requestIn } from '../../cases/request.ts';
import { startsAbove } from '../../cases/routing/starts-above.ts';
import { countryOfCase } from '../../conversation/country-of-case.ts';
import type { CaseFacts } from '../../conversation/events.ts';
import { greetsFrom } from '../../conversation/words/greets-from.ts';
import { notByPhone } from '../../conversation/words/not-by-phone.ts';
import { wordsOf } from '../../conversation/words/plain-words.ts';
import { type Assessment, graver } from '../../danger/assessment.ts';
import { SERIOUS } from '../../danger/settle-severity.ts';
import type { PlaceReading } from '../../places/reading.ts';
import type { NodeType, Ready, Scene, Session, Step, Tools } from '../node-type.ts';
import type { Variable } from '../variable.ts';
import { goOn, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('open_case'),
  kind: z.enum(['report', 'talk']).default('report'),
  words: z.array(nameSchema).min(1).max(8).describe('Answers that hold her words: what the case says.'),
  place: nameSchema.optional().describe('The answer that holds the code of her village, for words that name no place.'),
  village_may_know: z
    .enum(['not_asked', 'unanswered'])
    .default('not_asked')
    .describe('`unanswered` when the very next question asks it; else the case goes to the district at once.'),
  ask_first: targetSchema
    .optional()
    .describe(
      'Where to ask when her words name neither a country, a problem nor a place. It fills the last of `words`.',
    ),
  ask_first_words: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      'Asks first only when she wrote at most so many words; a longer text is a story we do not understand yet.',
    ),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** What a case that is open lets a flow say or ask about. */
const SETS: readonly Variable[] = [
  { name: 'nomor', type: 'number_of_case', longest: 8 },
  { name: 'case_id', type: 'text', longest: 36 },
  { name: 'category', type: 'text', longest: 20 },
  { name: 'severity', type: 'text', longest: 8 },
  { name: 'at_sea', type: 'yes_no', longest: 5 },
];
/** Her words so far, for readers of later answers; no text can show it. */
export const CASE_WORDS = 'case_words';

/** Known only where her words say it; a collect node then does not ask. */
const MAYBE: readonly Variable[] = [
  { name: 'country', type: 'text', longest: 2 },
  { name: 'place', type: 'place', longest: 40 },
  { name: 'since', type: 'text', longest: 8 },
  // It never starts at the village: that question is asked once somebody of the regency has it (S1).
  { name: 'above_village', type: 'yes_no', longest: 5 },
  // A family that wrote "do not phone": no hour is asked.
  { name: 'no_calls', type: 'yes_no', longest: 5 },
  // Nobody has left for that work yet.
  { name: 'offered', type: 'yes_no', longest: 5 },
];

/** Opens a case with what she already said. kembali stops here. */
export const openCase: NodeType<Source> = {
  type: 'open_case',
  about: 'Opens a case with what she already said. kembali stops here.',
  example: `
type: open_case
words: [cerita]
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: [
      { name: 'next', to: source.next, at: ['next'] },
      ...(source.ask_first ? [{ name: 'ask_first', to: source.ask_first, at: ['ask_first'] }] : []),
    ],
    sets: [...SETS.map((variable) => ({ variable, on: ['next'] })), ...MAYBE.map((variable) => ({ variable, on: [] }))],
  }),
  ready: (source, tools) => readyOpenCase(source, tools),
};

function readyOpenCase(source: Source, tools: Tools): Ready {
  return {
    kind: 'open_case',
    wall: 'case_id',
    enter(scene) {
      if (source.ask_first && saysAlmostNothing(scene, source)) return goOn(scene.session, source.ask_first);
      return { events: [], session: scene.session, need: { need: 'case_number' } };
    },
    resume(scene, input) {
      if (input.input !== 'answer' || input.answer.need !== 'case_number') return null;
      const { number, continues } = input.answer;
      return open(scene, source, { number, continues, because: `${scene.flow}/${tools.key}` });
    },
    pass: (scene) => (scene.value('case_id') === undefined ? null : { session: scene.session, goto: source.next }),
  };
}

function wordsSoFar(scene: Scene, names: readonly string[]): string {
  const texts = names.map((name) => scene.value(name)).filter((value) => typeof value === 'string');
  return texts
    .map((text) => text.trim())
    .filter(Boolean)
    .join('\n');
}

/** Only while the question that fills the last of the words is unanswered: nobody is asked the same thing twice. */
function saysAlmostNothing(scene: Scene, source: Source): boolean {
  if (scene.value(source.words.at(-1) ?? '') !== undefined) return false;
  const words = wordsSoFar(scene, source.words);
  const reading = scene.env.assess(words);
  if (requestIn(words) !== null || reading.category !== 'none' || reading.dangerNow || reading.doubt) return false;
  if (greetsFrom(words)) return true;
  if (wordsOf(words).length > (source.ask_first_words ?? Number.POSITIVE_INFINITY)) return false;
  // "Hello" looks like a village's name to whoever forgives a typo.
  if (reading.intent === 'greeting') return true;
  return reading.country === null && scene.env.findPlace(words).result === 'none';
}

function placeOf(scene: Scene, source: Source, details: string): PlaceReading {
  const named = scene.env.findPlace(details);
  const code = source.place === undefined ? undefined : scene.value(source.place);
  return named.code === null && typeof code === 'string' ? { ...named, result: 'village', code } : named;
}

interface Named {
  number: string;
  continues?: string | undefined;
  because: string;
}

function open(scene: Scene, source: Source, named: Named): Step {
  const details = wordsSoFar(scene, source.words);
  const reading = scene.env.assess(details);
  const place = placeOf(scene, source, details);
  const caseId = named.continues ?? scene.env.id();
  const facts = factsOf(scene, details, { reading, place });
  // Whether it is a child the regency hears when it phones: until then no village is asked (S1).
  const aboutChild = reading.child || reading.maybeChild;
  const above = startsAbove({ category: facts.category, aboutChild });
  const opening = withCase(scene.session, { caseId, number: named.number, details }, { facts, place, reading });
  const uncalled = scene.env.role !== 'worker' && notByPhone(details) !== null ? withoutCalls(opening) : opening;
  const session = above ? aboveVillage(uncalled) : uncalled;
  const { kind } = source;
  const villageMayKnow = above ? 'not_asked' : source.village_may_know;
  const opened = { type: 'case_opened' as const, caseId, number: named.number, kind, facts };
  const again = named.continues !== undefined && { continues: true as const };
  return goOn(session, source.next, [{ ...opened, ...again, details, villageMayKnow, because: named.because }]);
}

/** Nobody holds them and nobody is afraid: papers that are missing at home look like papers that were taken. */
const TAKEN_OR_AFRAID =
  /\b(?:majikan|bos|boss|agen\w*|sponsor|calo|pt|polisi|kabur\w*|lari|overstay|razia|takut|ditahan|tahan|diambil|disita|dipegang|dirampas|disimpan|ditangkap|visa|permit)\b/i;
const mayBePapers = (
  details: string,
  { category, severity, also }: Pick<Assessment, 'category' | 'severity' | 'also'>,
) =>
  (category === 'passport_withheld' || category === 'undocumented') &&
  (severity === 'low' || severity === 'medium') &&
  also.every((one) => one === 'family_matter') &&
  !TAKEN_OR_AFRAID.test(details);

/** What is told of a child who is at home with its mother. */
const AT_HOME: readonly string[] = ['none', 'family_matter'];

/**
 * Papers or a programme, where her words tell of no trouble: a calmer clock. An illness or worse that is told and not
 * asked about is never low, whatever the rest of the message looks like.
 */
function kindOf(
  details: string,
  { category, severity, intent, also, child }: Assessment,
): Pick<CaseFacts, 'category' | 'severity'> {
  const request = category === 'none' || mayBePapers(details, { category, severity, also }) ? requestIn(details) : null;
  if (request) return { category: request, severity: 'low' };
  // Whoever asks how to bring him home has told of a death too; of a child away from home no trouble is small.
  if (category === 'death' || (child && !AT_HOME.includes(category)))
    return { category, severity: graver(severity, 'high') };
  const serious = intent === 'other' && SERIOUS.includes(category);
  return { category, severity: serious ? graver(severity, 'medium') : severity };
}

const factsOf = (scene: Scene, details: string, { reading, place }: Read): CaseFacts => ({
  category: kindOf(details, reading).category,
  also: reading.also,
  severity: kindOf(details, reading).severity,
  country: countryOfCase(details, { country: null, worker: scene.env.role === 'worker', asked: false }, scene.env),
  placeCode: place.code,
  since: reading.since,
  reporterRole: scene.env.role === 'worker' ? 'worker' : 'family',
});

interface Read {
  reading: Assessment;
  place: PlaceReading;
}

interface Opened {
  caseId: string;
  number: string;
  details: string;
}

/** Where it starts above the village that question is answered for now, so that no collect asks it. */
const aboveVillage = (session: Session): Session =>
  withAnswer(withAnswer(session, 'above_village', true), 'village_may_know', 'later');

/** She does not want to be phoned: no hour is asked. */
const withoutCalls = (session: Session): Session =>
  withAnswer(withAnswer(session, 'no_calls', true), 'call_hour', 'never');

function withCase(session: Session, opened: Opened, read: Read & { facts: CaseFacts }): Session {
  const { facts, place, reading } = read;
  let next = withAnswer(session, 'nomor', opened.number);
  next = withAnswer(next, 'case_id', opened.caseId);
  next = withAnswer(next, CASE_WORDS, opened.details);
  next = withAnswer(next, 'category', facts.category);
  next = withAnswer(next, 'severity', facts.severity);
  next = withAnswer(next, 'at_sea', isAtSea(opened.details));
  if (isOnlyOffered(opened.details)) next = withAnswer(next, 'offered', true);
  // Where she wants to go answers "in which country" too; the case itself keeps only where she is.
  const country = facts.country ?? reading.country;
  if (country !== null) next = withAnswer(next, 'country', country);
  if (facts.since !== null) next = withAnswer(next, 'since', facts.since);
  // Only a village answers "which village": the rest is asked back.
  return place.result === 'village' ? withAnswer(next, 'place', place.code) : next;
}

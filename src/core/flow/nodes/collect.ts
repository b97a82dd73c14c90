import { z } from 'zod';
import type { EventOf } from '../../conversation/events.ts';
import type { Option } from '../../conversation/message.ts';
import { promptText } from '../../conversation/texts/text.ts';
import type { Event, Input, NodeType, Ready, Said, Scene, Step, Text, Tools } from '../node-type.ts';
import { SLOT_NAMES, SLOTS, type SlotName } from '../slots/index.ts';
import type { Slot } from '../slots/slot.ts';
import { answerSlots } from './collect-answer.ts';
import { askedNow, asksTogether, type Collector, missing, typedLabel } from './collector.ts';
import { clearTimer, goOn, isTimer, setTimer, timeoutExit, waitHere, withAnswer } from './moves.ts';
import { afterSchema, targetSchema, textSchema, timeoutSchema } from './pieces.ts';
import { misfit, type Question, questionOf } from './question.ts';

const schema = z.strictObject({
  type: z.literal('collect'),
  intro: textSchema.optional().describe('Said before what is asked, also when it is asked in one message.'),
  slots: z
    .array(z.strictObject({ slot: z.enum(SLOT_NAMES), ask: textSchema }))
    .min(1)
    .max(7)
    .describe('What is asked, unless it is known already.'),
  outro: textSchema.optional().describe('Said after what is asked.'),
  together: z.enum(['sms', 'always']).default('sms').describe('Where all that is missing is asked in one message.'),
  again: textSchema
    .optional()
    .describe('Other words for the question with digits, said once when an answer does not fit.'),
  remind: z
    .strictObject({ after: afterSchema, text: textSchema })
    .optional()
    .describe('Asks the question with digits once more, if it is still open then.'),
  timeout: timeoutSchema.optional(),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Asks what earlier texts have not answered; one answer may fill several things at once. */
export const collect: NodeType<Source> = {
  type: 'collect',
  about: 'Asks what earlier texts have not answered; one answer may fill several things at once.',
  example: `
type: collect
intro: Kami terima, Bu/Pak.
slots:
  - { slot: place, ask: "Desa mana?" }
  - { slot: village_may_know, ask: "Boleh petugas desa tahu? {{ pilihan }}." }
  - { slot: call_hour, ask: "Jam berapa enak ditelepon?" }
timeout: { after: 4h, next: lanjut }
next: lanjut
`,
  schema,
  shape: (source) => ({
    exits: [{ name: 'next', to: source.next, at: ['next'] }, ...timeoutExit(source)],
    says: saysOf(source),
    sets: source.slots.map(({ slot }) => ({
      variable: SLOTS[slot].variable,
      // Where all is asked in one message, an answer to a part of it is enough to go on at the timeout.
      on: ['next'],
    })),
    waits: true,
  }),
  ready: (source, tools) => readyCollect(source, tools),
};

/** The longest message: everything is missing. One by one, each question alone is shorter. */
function saysOf(source: Source): Said[] {
  const all = [source.intro, ...source.slots.map(({ ask }) => ask), source.outro].filter((text) => text !== undefined);
  const options = source.slots.flatMap(({ slot }) => slotNamed(slot).options ?? []);
  const whole: Said = { at: ['slots'], text: all.join(' '), options, human: false };
  const again: Said[] = source.again ? [{ at: ['again'], text: source.again, options, human: false }] : [];
  const remind: Said[] = source.remind
    ? [{ at: ['remind', 'text'], text: source.remind.text, options, human: false, unasked: true }]
    : [];
  return [whole, ...again, ...remind];
}

const slotNamed = (name: SlotName): Slot => SLOTS[name];

function readyCollect(source: Source, tools: Tools): Ready {
  const asked = source.slots.map(({ slot, ask }, index) => ({
    name: slot,
    slot: slotNamed(slot),
    ask: tools.text(ask, ['slots', index, 'ask'], `slots.${slot}`),
    again: tools.standing(slotNamed(slot).again),
    options: (slotNamed(slot).options ?? []).map(({ id }) => ({ id, label: tools.standing(id) })),
  }));
  const collector: Collector = {
    together: source.together,
    key: tools.key,
    asked,
    intro: source.intro ? tools.text(source.intro, ['intro']) : null,
    outro: source.outro ? tools.text(source.outro, ['outro']) : null,
  };
  return running(source, collector, tools);
}

/** How a collect node runs: its source, what it asks, and its other words. */
interface Running {
  source: Source;
  collector: Collector;
  again: Text | null;
  reminder: Text | null;
  question: Question;
}

function running(source: Source, collector: Collector, tools: Tools): Ready {
  const { asked, key } = collector;
  const node: Running = {
    source,
    collector,
    again: source.again ? tools.text(source.again, ['again']) : null,
    reminder: source.remind ? tools.text(source.remind.text, ['remind', 'text']) : null,
    question: questionOf(tools, source),
  };
  return {
    kind: 'collect',
    open: true,
    digits: asked.some(({ slot }) => slot.options !== undefined),
    byDigit: asked.filter(({ slot }) => slot.options !== undefined).map(({ name }) => name),
    asks: asked.map(({ name }) => name),
    names: (scene, input) => input.input === 'message' && typedLabel(scene, collector, input.text) !== null,
    enter: (scene) => enter(scene, node),
    resume: (scene, input) =>
      input.input === 'message' ? answered(scene, node, input) : afterTimer(scene, node, input),
    pass: (scene) =>
      missing(scene, collector).length === 0 || scene.value(`${key}_done`) === true
        ? { session: scene.session, goto: source.next }
        : null,
  };
}

function enter(scene: Scene, { source, collector }: Running): Step {
  const now = askedNow(scene, collector);
  if (now.length === 0) return goOn(scene.session, source.next);
  const texts = [collector.intro, ...now.map(({ ask }) => ask), collector.outro].filter((text) => text !== null);
  const timers = now.flatMap(({ slot }) => askedEvents(scene, slot));
  if (source.remind) timers.push(setTimer(scene, 'remind', source.remind.after));
  if (source.timeout) timers.push(setTimer(scene, 'timeout', source.timeout.after));
  return waitHere(scene.session, [prompt(scene, collector, texts), ...timers]);
}

/** On where all is known, the next question, or silence where all was asked in one message. */
function answered(scene: Scene, node: Running, input: Extract<Input, { input: 'message' }>): Step {
  const { source, collector } = node;
  const { session, events, fits } = answerSlots(scene, collector, input);
  const after = scene.with(session);
  if (!fits) return askedAgain(after, node, events);
  const open = missing(after, collector);
  const [next] = open;
  const calm = { ...session, misses: 0 };
  if (!next) return goOn(calm, source.next, [...events, ...cleared(scene, source)]);
  if (asksTogether(scene, collector) || session === scene.session) return waitHere(calm, events);
  return waitHere(calm, [...events, prompt(after, collector, [next.ask]), ...askedEvents(after, next.slot)]);
}

/** Other words for one question: the one with digits where it is still open, the author's where there are some. */
function askedAgain(scene: Scene, { source, collector, again, question }: Running, events: Event[]): Step {
  const now = askedNow(scene, collector);
  const digits = now.find(({ slot }) => slot.options !== undefined);
  const words = digits ? (again ?? digits.again) : now[0]?.again;
  const step = misfit(scene, question, prompt(scene, collector, words ? [words] : []));
  // Asked once more already: by SMS she would pay for a reminder of it, too.
  const over = source.remind && digits ? [clearTimer(scene, 'remind')] : [];
  return { ...step, events: [...events, ...step.events, ...over] };
}

function afterTimer(scene: Scene, { source, collector, reminder }: Running, input: Input): Step | null {
  if (reminder && isTimer(scene, input, 'remind')) {
    const isOpen = askedNow(scene, collector).some(({ slot }) => slot.options !== undefined);
    const line = { ...prompt(scene, collector, [reminder]), purpose: 'follow_up' as const };
    return waitHere(scene.session, isOpen ? [line] : []);
  }
  if (!source.timeout || !isTimer(scene, input, 'timeout')) return null;
  const done = withAnswer(scene.session, `${collector.key}_done`, true);
  return goOn(done, source.timeout.next, cleared(scene, source));
}

function askedEvents(scene: Scene, slot: Slot): Event[] {
  const caseId = scene.value('case_id');
  return typeof caseId === 'string' && slot.asked ? [slot.asked(caseId)] : [];
}

const cleared = (scene: Scene, source: Source): Event[] => [
  ...(source.remind ? [clearTimer(scene, 'remind')] : []),
  ...(source.timeout ? [clearTimer(scene, 'timeout')] : []),
];

/** Texts joined into one message, with the options of the one open question that has some. */
function prompt(scene: Scene, collector: Collector, texts: readonly Text[]): EventOf<'message_said'> {
  const options: Option[] = askedNow(scene, collector).flatMap(({ options: own }) =>
    own.map(({ id, label }) => ({ id, label: label(scene) })),
  );
  const text = texts.map((one) => one(scene)).join(' ');
  return {
    type: 'message_said',
    text: promptText({ text, options, human: null }, scene.env.channel),
    options,
    purpose: 'reply',
  };
}

import { z } from 'zod';
import type { Option } from '../../conversation/message.ts';
import { promptText } from '../../conversation/text.ts';
import type { Event, NodeType, Ready, Said, Scene, Session, Step, Text, Tools } from '../node-type.ts';
import { SLOT_NAMES, SLOTS, type SlotName } from '../slots/index.ts';
import type { Slot } from '../slots/slot.ts';
import { answerSlots } from './collect-answer.ts';
import { asksTogether, type Collector, missing } from './collector.ts';
import { clearTimer, goOn, isTimer, setTimer, waitHere, withAnswer } from './moves.ts';
import { afterSchema, targetSchema, textSchema, timeoutSchema } from './pieces.ts';
import { misfit } from './question.ts';

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
  again: textSchema.optional().describe('Other words, said once when an answer does not fit.'),
  remind: z.strictObject({ after: afterSchema, text: textSchema }).optional(),
  timeout: timeoutSchema.optional(),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Asks what earlier texts have not answered; one answer may fill several things at once. */
export const collect: NodeType<Source> = {
  type: 'collect',
  schema,
  shape: (source) => ({
    exits: [
      { name: 'next', to: source.next, at: ['next'] },
      ...(source.timeout ? [{ name: 'timeout', to: source.timeout.next, at: ['timeout', 'next'] }] : []),
    ],
    says: saysOf(source),
    sets: source.slots.map(({ slot }) => ({
      variable: SLOTS[slot].variable,
      // Where all is asked in one message, an answer to a part of it is enough to go on at the timeout.
      on: ['next'],
    })),
    reads: [],
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

function running(source: Source, collector: Collector, tools: Tools): Ready {
  const { asked, key } = collector;
  const again = source.again ? tools.text(source.again, ['again']) : tools.standing('again_choose');
  const reminder = source.remind ? tools.text(source.remind.text, ['remind', 'text']) : null;
  const question = { timeout: source.timeout, humanOffered: tools.standing('human_offered') };
  return {
    kind: 'collect',
    open: true,
    digits: asked.some(({ slot }) => slot.options !== undefined),
    asks: asked.map(({ name }) => name),
    enter: (scene) => enter(scene, source, collector),
    resume(scene, input) {
      if (input.input === 'message') {
        const answered = answerSlots(scene, collector, input);
        if (answered === 'misfit') return misfit(scene, question, prompt(scene, collector, [again]));
        return onward(scene.with(answered.session), { source, collector }, answered.events);
      }
      if (isTimer(scene, input, 'remind') && reminder) {
        return waitHere(scene.session, [{ ...prompt(scene, collector, [reminder]), purpose: 'follow_up' }]);
      }
      if (!source.timeout || !isTimer(scene, input, 'timeout')) return null;
      return goOn(withAnswer(scene.session, `${key}_done`, true), source.timeout.next, cleared(scene, source));
    },
    pass: (scene) =>
      missing(scene, collector).length === 0 || scene.value(`${key}_done`) === true
        ? { session: scene.session, goto: source.next }
        : null,
  };
}

function enter(scene: Scene, source: Source, collector: Collector): Step {
  const { intro, outro } = collector;
  const open = missing(scene, collector);
  if (open.length === 0) return goOn(scene.session, source.next);
  const now = asksTogether(scene, collector) ? open : open.slice(0, 1);
  const texts = [intro, ...now.map(({ ask }) => ask), outro].filter((text) => text !== null);
  const timers = now.flatMap(({ slot }) => askedEvents(scene, slot));
  if (source.remind) timers.push(setTimer(scene, 'remind', source.remind.after));
  if (source.timeout) timers.push(setTimer(scene, 'timeout', source.timeout.after));
  return waitHere(scene.session, [prompt(scene, collector, texts), ...timers]);
}

/** After an answer: on where all is known, the next question, or silence where all was asked in one message. */
function onward(scene: Scene, { source, collector }: { source: Source; collector: Collector }, events: Event[]): Step {
  const session: Session = { ...scene.session, misses: 0 };
  const open = missing(scene, collector);
  const [next] = open;
  if (!next) return goOn(session, source.next, [...events, ...cleared(scene, source)]);
  if (asksTogether(scene, collector)) return waitHere(session, events);
  return waitHere(session, [...events, prompt(scene, collector, [next.ask]), ...askedEvents(scene, next.slot)]);
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
function prompt(scene: Scene, collector: Collector, texts: readonly Text[]): Extract<Event, { type: 'message_said' }> {
  const open = missing(scene, collector);
  const now = asksTogether(scene, collector) ? open : open.slice(0, 1);
  const options: Option[] = now.flatMap(({ slot }) => slot.options ?? []);
  const text = texts.map((one) => one(scene)).join(' ');
  return {
    type: 'message_said',
    text: promptText({ text, options, human: false }, scene.env.channel),
    options,
    purpose: 'reply',
  };
}

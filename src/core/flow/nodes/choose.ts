import { z } from 'zod';
import { choicesOf } from '../../conversation/choice.ts';
import { MORE } from '../../conversation/texts/text.ts';
import { namesCompany } from '../../directory/find-company.ts';
import type { Input, NodeType, Ready, Scene, Step, Tools } from '../node-type.ts';
import { goOn, pageOf, sayPrompt, timeoutExit, waitHere, withAnswer, withoutAnswer } from './moves.ts';
import { isStale, meant, type Offer, offering, optionsFor, shownNow } from './offered.ts';
import {
  listed,
  nameSchema,
  type OptionSource,
  optionSchema,
  targetSchema,
  textSchema,
  timeoutSchema,
} from './pieces.ts';
import {
  afterSilence,
  answeredEvents,
  askNow,
  misfit,
  type Question,
  questionOf,
  reserved,
  reservedDigit,
} from './question.ts';
import { toldOption } from './told-option.ts';

const schema = z.strictObject({
  type: z.literal('choose'),
  text: textSchema,
  key: nameSchema.optional().describe("Under which name the answer is kept; the node's name by default."),
  options: z.array(optionSchema).min(1).max(24).describe('Digits follow the order, from 1. 0 and 9 are never options.'),
  told: nameSchema.optional().describe('Words she wrote before: the one option they name is taken, once, unasked.'),
  human: z.boolean().default(true).describe('Offers 0 petugas.'),
  free: z
    .strictObject({ key: nameSchema, next: targetSchema })
    .optional()
    .describe('Other words are taken at once as her own text, instead of asking again.'),
  company: z
    .strictObject({ key: nameSchema, next: targetSchema })
    .optional()
    .describe('The name of a company (PT, CV), typed instead of an answer, is kept and leads there.'),
  again: textSchema.optional().describe('Other words, said once when the answer does not fit.'),
  timeout: timeoutSchema.optional(),
  next: targetSchema.optional().describe('For options without their own.'),
});
type Source = z.infer<typeof schema>;

const targetOf = (source: Source, option: OptionSource): string => option.next ?? source.next ?? '';

/** Offers options. A digit, a word, the label, a button or a small slip of the pen all count. */
export const choose: NodeType<Source> = {
  type: 'choose',
  about: 'Offers options. A digit, a word, the label, a button or a small slip of the pen all count.',
  example: `
type: choose
key: mau
text: "Mau apa, Kak?"
options:
  - { id: belajar, label: belajar, words: [kelas], next: lanjut }
  - { id: tanya, label: mau tanya }
next: lanjut
`,
  schema,
  shape: (source, key) => {
    const ids = source.options.map((option) => option.id);
    const labels = Object.fromEntries(source.options.map((option) => [option.id, option.label]));
    const longest = Math.max(...source.options.map((option) => option.label.length));
    const said = { options: listed(source.options), human: source.human };
    return {
      exits: [
        ...source.options.map((option, index) => ({
          name: option.id,
          to: targetOf(source, option),
          at: option.next ? ['options', index, 'next'] : source.next ? ['next'] : ['options', index],
        })),
        ...(source.free ? [{ name: 'free', to: source.free.next, at: ['free', 'next'] }] : []),
        ...(source.company ? [{ name: 'company', to: source.company.next, at: ['company', 'next'] }] : []),
        ...timeoutExit(source),
      ],
      says: [
        { at: ['text'], text: source.text, ...said },
        ...(source.again ? [{ at: ['again'], text: source.again, ...said }] : []),
      ],
      sets: [
        { variable: { name: source.key ?? key, type: 'choice', longest, shows: labels }, on: ids },
        ...(['free', 'company'] as const).flatMap((on) => {
          const own = source[on];
          return own ? [{ variable: { name: own.key, type: 'text' as const, longest: 60 }, on: [on] }] : [];
        }),
      ],
      waits: true,
    };
  },
  ready: (source, tools) => readyChoose(source, tools),
};

/** A choose node as it runs. */
interface Chooser extends Offer {
  source: Source;
  key: string;
  targets: ReadonlyMap<string, string>;
  question: Question;
  prompt(scene: Scene, which: 'text' | 'again'): ReturnType<typeof sayPrompt>;
}

function readyChoose(source: Source, tools: Tools): Ready {
  const key = source.key ?? tools.key;
  const texts = {
    text: tools.text(source.text, ['text']),
    again: source.again ? tools.text(source.again, ['again']) : tools.standing('again_choose'),
  };
  const human = source.human ? tools.standing('human_label') : null;
  const chooser: Chooser = {
    source,
    key,
    listed: new Set(listed(source.options).map(({ id }) => id)),
    options: choicesOf(
      source.options.map(({ id, label }) => ({ id, label })),
      Object.fromEntries(source.options.map((option) => [option.id, option.words ?? []])),
    ),
    offers: source.options.map(({ id }) => id).join(' '),
    labels: source.options.map(({ id, label }, index) => ({
      id,
      label: tools.text(label, ['options', index, 'label'], `options.${id}`),
    })),
    targets: new Map(source.options.map((option) => [option.id, targetOf(source, option)])),
    question: questionOf(tools, source),
    more: tools.standing('more_label'),
    prompt: (scene, which) => sayPrompt(scene, texts[which], { shown: shownNow(scene, chooser), human }),
  };
  return {
    kind: 'choose',
    told: source.told === undefined ? undefined : { key: source.told, names: namesOf(source) },
    open: source.free !== undefined,
    free: source.free !== undefined,
    digits: true,
    asks: source.free ? [key, source.free.key] : [key],
    enter: (scene) =>
      toldBefore(scene, chooser) ?? askNow(offering(scene, chooser), chooser.question, chooser.prompt(scene, 'text')),
    pass: (scene) => pass(scene, chooser),
    resume: (scene, input) => resume(scene, input, chooser),
    names: (scene, input) =>
      input.input === 'message' &&
      (meant(input, { scene, chooser, shown: shownNow(scene, chooser) }) !== null ||
        (source.company !== undefined && namesCompany(input.text))),
  };
}

const namesOf = ({ options }: Source): string[] => options.flatMap(({ label, words = [] }) => [label, ...words]);

/** Once only: led back here, she is asked. */
function toldBefore(scene: Scene, chooser: Chooser): Step | null {
  const { told, options } = chooser.source;
  if (told === undefined || scene.value(chooser.key) !== undefined) return null;
  const hers = scene.env.language === 'id' ? [] : optionsFor(scene, chooser);
  const id = toldOption(scene.value(told), options) ?? toldOption(scene.value(told), hers);
  return id === null ? null : chosen(scene, chooser, id);
}

function pass(scene: Scene, { source, key, targets }: Chooser): ReturnType<NonNullable<Ready['pass']>> {
  const target = targets.get(String(scene.value(key)));
  if (target !== undefined) return { session: scene.session, goto: target };
  if (source.free && scene.value(source.free.key) !== undefined)
    return { session: scene.session, goto: source.free.next };
  return null;
}

function resume(scene: Scene, input: Input, chooser: Chooser): Step | null {
  if (input.input !== 'message') return afterSilence(scene, chooser.question, input);
  const digit = reservedDigit(input.text);
  if (digit !== null && input.choice === null) return reserved(scene, digit);
  const stale = isStale(scene, chooser);
  const option = meant(input, { scene, chooser, shown: stale ? [] : shownNow(scene, chooser) });
  if (option?.id === MORE.id) return nextPage(scene, chooser);
  if (option) return chosen(scene, chooser, option.id);
  return otherWords(stale ? offering(scene, chooser) : scene, input.text.trim(), { chooser, stale });
}

function otherWords(scene: Scene, words: string, { chooser, stale }: { chooser: Chooser; stale: boolean }): Step {
  const { free, company } = chooser.source;
  if (company && namesCompany(words))
    return goOn(withAnswer(scene.session, company.key, words), company.next, answeredEvents(scene, chooser.question));
  // A digit that is no option is a slip, not a story.
  const slip = !free || words.length < 2;
  if (slip && stale) return waitHere(scene.session, [chooser.prompt(scene, 'text')]);
  if (slip) return misfit(scene, chooser.question, chooser.prompt(scene, 'again'));
  const session = withAnswer(withoutAnswer(scene.session, chooser.key), free.key, words);
  return goOn(session, free.next, answeredEvents(scene, chooser.question));
}

function chosen(scene: Scene, chooser: Chooser, id: string): Step {
  const { free } = chooser.source;
  const session = withAnswer(free ? withoutAnswer(scene.session, free.key) : scene.session, chooser.key, id);
  return goOn(session, chooser.targets.get(id) ?? '', answeredEvents(scene, chooser.question));
}

function nextPage(scene: Scene, chooser: Chooser): Step {
  const session = { ...scene.session, memo: { ...scene.session.memo, page: pageOf(scene) + 1 } };
  return waitHere(session, [chooser.prompt(scene.with(session), 'text')]);
}

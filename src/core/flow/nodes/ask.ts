import { z } from 'zod';
import { wordsOf } from '../../conversation/words/plain-words.ts';
import { amountOf } from '../../money/amount.ts';
import { askedAmount } from '../answers/asked-amount.ts';
import { readComing } from '../answers/coming-date.ts';
import { readDate, todayOf } from '../answers/date.ts';
import { BELOW_ZERO, readNumber } from '../answers/number.ts';
import { CLOCK, readOneHour } from '../answers/one-hour.ts';
import { readPhone } from '../answers/phone.ts';
import { spanIn } from '../answers/span.ts';
import { readShortYesNo } from '../answers/yes-no.ts';
import type { Event, NodeType, Ready, Scene, Text, Tools } from '../node-type.ts';
import type { Variable } from '../variable.ts';
import { goOn, NO_OPTIONS, sayPrompt, timeoutExit, withAnswer } from './moves.ts';
import { nameSchema, targetSchema, textSchema, timeoutSchema } from './pieces.ts';
import { afterSilence, answeredEvents, askNow, misfit, questionOf, reserved, reservedDigit } from './question.ts';
import { namesMoneyOnly, toldWords } from './told-answer.ts';

const KINDS = ['text', 'number', 'money', 'amount', 'date', 'phone', 'yes_no', 'hour'] as const;
type Kind = (typeof KINDS)[number];

/** Where 0 is a number (S9). */
const NUMBERS: ReadonlySet<Kind> = new Set(['number', 'money', 'amount', 'hour']);

const schema = z.strictObject({
  type: z.literal('ask'),
  text: textSchema,
  kind: z.enum(KINDS).default('text').describe('What the answer is. `date` also reads "3 bulan lalu".'),
  key: nameSchema.optional().describe("Under which name the answer is kept; the node's name by default."),
  told: nameSchema
    .optional()
    .describe(
      'For date, amount, months: words she wrote before; the day, the sum or the time in them is taken unasked.',
    ),
  behind: z
    .array(z.string().min(2).max(30))
    .max(20)
    .optional()
    .describe('For amount: the words behind which its figure stands in `told`; a star is any one word.'),
  monthly: z.boolean().default(false).describe('For amount: it is so much a month.'),
  adding: z.boolean().default(false).describe('For amount: all figures behind those words are added.'),
  nth: z.number().int().min(1).max(2).optional().describe('For amount: of two such figures, which.'),
  which: textSchema.optional().describe('For amount: asks only for the money of a figure that was told.'),
  again: textSchema.optional().describe('Other words, said once when the answer does not fit.'),
  min: z.number().optional().describe('A smaller number or amount does not fit.'),
  max: z.number().optional().describe('A larger number does not fit.'),
  longest: z.number().int().min(1).max(1600).optional().describe('Longest answer shown again in a text.'),
  unit: z.string().max(20).optional().describe('For amount: the money it is in when she names none, e.g. rupiah.'),
  unit_from: z
    .number()
    .optional()
    .describe('For amount: a smaller one without its money is asked again, for it is hardly in `unit`.'),
  unit_of: nameSchema.optional().describe('For amount: an earlier amount whose money it must be in.'),
  only: z.boolean().default(false).describe('For amount: no other money than `unit`.'),
  other_than: z.string().max(20).optional().describe('For amount: any money but this one.'),
  rate_of: nameSchema
    .optional()
    .describe('For amount: how much of `unit` one piece of the money of that answer gives.'),
  months: z.boolean().default(false).describe('For number: how many months; "setahun" and "1,5 tahun" are read too.'),
  ahead: z.boolean().default(false).describe('For date: a day that is still to come.'),
  timeout: timeoutSchema.optional(),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Longest rendering of each kind, in characters. */
const LONGEST: Readonly<Record<Kind, number>> = {
  text: 60,
  number: 15,
  money: 18,
  amount: 26,
  date: 10,
  phone: 16,
  yes_no: 5,
  hour: 11,
};

/** A text that was answered, or null when the message is no such thing. */
const READERS: Readonly<Record<Kind, (text: string, scene: Scene, source: Source) => unknown>> = {
  text: (text) => text.trim() || null,
  number: (text, _scene, { months }) => (months ? readMonths(text) : readNumber(text)),
  money: readNumber,
  amount: (text, scene, source) =>
    askedAmount(text, source, { language: scene.env.language, value: (name) => scene.value(name) }),
  date: (text, { env }, { ahead }) => (ahead ? readComing : readDate)(text, todayOf(env)),
  phone: readPhone,
  yes_no: (text) => ({ yes: true, no: false, both: null, none: null })[readShortYesNo(text)],
  hour: readOneHour,
};

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';

/** Whether a stored answer is still one after a deploy that changed the question. */
const FITS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: isText,
  number: isNumber,
  money: isNumber,
  amount: (value) => amountOf(value) !== null,
  date: (value) => /^\d{4}-\d{2}/.test(String(value)),
  phone: (value) => /^\+\d+$/.test(String(value)),
  yes_no: (value) => typeof value === 'boolean',
  hour: (value) => CLOCK.test(String(value)),
};

const variableOf = (source: Source, key: string): Variable => ({
  name: source.key ?? key,
  type: source.kind,
  longest: source.longest ?? LONGEST[source.kind],
});

/** Asks for one thing in her own words. Open questions gather bubbles; 0 and 9 are numbers where one is asked. */
export const ask: NodeType<Source> = {
  type: 'ask',
  about: 'Asks for one thing in her own words.',
  example: `
type: ask
kind: date
key: sejak_kapan
text: Sejak kapan, Kak?
again: Kira-kira saja, contoh 3 bulan lalu.
timeout: { after: 30m, next: lanjut }
next: lanjut
`,
  schema,
  shape: (source, key) => ({
    exits: [{ name: 'next', to: source.next, at: ['next'] }, ...timeoutExit(source)],
    says: (['text', 'again', 'which'] as const).flatMap((at) => {
      const text = source[at];
      return text === undefined ? [] : [{ at: [at], text }];
    }),
    sets: [{ variable: variableOf(source, key), on: ['next'] }],
    waits: true,
  }),
  ready: (source, tools) => readyAsk(source, tools),
};

function readyAsk(source: Source, tools: Tools): Ready {
  const key = source.key ?? tools.key;
  const text = tools.text(source.text, ['text']);
  const again = source.again ? tools.text(source.again, ['again']) : tools.standing(`again_${source.kind}`);
  const which = source.which ? tools.text(source.which, ['which']) : null;
  const number = NUMBERS.has(source.kind);
  const question = questionOf(tools, source, number);
  const read = (said: string, scene: Scene) => inBounds(source, READERS[source.kind](said, scene, source));
  // Once: who takes it back, or counts again, is asked.
  const once = `${key}_told`;
  const toldOnce = (scene: Scene) => (scene.value(once) === true ? null : toldWords(scene, source));
  const heard = (scene: Scene) => (source.told === undefined ? scene.session : withAnswer(scene.session, once, true));
  return {
    kind: `ask ${source.kind}`,
    open: source.kind === 'text',
    number,
    asks: [key],
    enter(scene) {
      const told = toldOnce(scene);
      const value = told === null ? null : read(told.words, scene);
      if (value !== null) return goOn(withAnswer(heard(scene), key, value), source.next);
      return askNow(scene, question, said(scene, told?.lacksMoney && which ? which : text));
    },
    pass: (scene) => (FITS[source.kind](scene.value(key)) ? { session: scene.session, goto: source.next } : null),
    resume(scene, input) {
      if (input.input !== 'message') return afterSilence(scene, question, input);
      const digit = number ? null : reservedDigit(input.text);
      if (digit !== null) return reserved(scene, digit);
      const figure = namesMoneyOnly(input.text) ? toldOnce(scene) : null;
      const value = read(figure?.lacksMoney ? `${figure.words} ${input.text}` : input.text, scene);
      if (value === null) return misfit(scene, question, said(scene, again));
      return goOn(withAnswer(heard(scene), key, value), source.next, answeredEvents(scene, question));
    },
  };
}

/** Whole months: "1 tahun" is twelve of them and no single one. */
function readMonths(text: string): number | null {
  const span = BELOW_ZERO.test(text) ? null : spanIn(wordsOf(text.replace(/(\d)(?=[a-z])/gi, '$1 ')));
  if (span === null) return readNumber(text);
  return span.days === 0 && Number.isInteger(span.months) ? span.months : null;
}

const said = (scene: Scene, text: Text): Event => sayPrompt(scene, text, NO_OPTIONS);

function inBounds(source: Source, value: unknown): unknown {
  const number = source.kind === 'amount' ? amountOf(value)?.value.toNumber() : value;
  if (typeof number !== 'number') return value;
  return number < (source.min ?? Number.NEGATIVE_INFINITY) || number > (source.max ?? Number.POSITIVE_INFINITY)
    ? null
    : value;
}

import { z } from 'zod';
import { choicesOf, matchChoice } from '../../conversation/choice.ts';
import type { Option } from '../../conversation/message.ts';
import { MORE, shownOptions } from '../../conversation/texts/text.ts';
import type { PlaceReading } from '../../places/reading.ts';
import type { Input, NodeType, Ready, Scene, Step, Text, Tools } from '../node-type.ts';
import { goOn, NO_OPTIONS, pageOf, sayPrompt, timeoutExit, waitHere, withAnswer } from './moves.ts';
import { nameSchema, targetSchema, textSchema, timeoutSchema } from './pieces.ts';
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

const LEVELS = ['province', 'regency', 'district', 'village'] as const;
const DEPTHS: readonly string[] = LEVELS;

const schema = z.strictObject({
  type: z.literal('place'),
  text: textSchema,
  key: nameSchema.optional().describe("The place's code; her own words are kept under the same name with _nama."),
  told: nameSchema
    .optional()
    .describe('The answer that holds what she wrote before: a place it names is not asked again.'),
  level: z
    .enum(LEVELS)
    .default('village')
    .describe('How exact it should be. What is less exact is taken the second time.'),
  again: textSchema.optional().describe('Other words, said once when the place is not found.'),
  timeout: timeoutSchema.optional(),
  next: targetSchema,
});
type Source = z.infer<typeof schema>;

/** Asks where in Indonesia. A name that fits several places is asked back with those places as options. */
export const place: NodeType<Source> = {
  type: 'place',
  about: 'Asks where in Indonesia; a name that fits several places is asked back.',
  example: `
type: place
key: desa
text: Asalnya dari desa dan kecamatan mana?
next: lanjut
`,
  schema,
  shape: (source, key) => {
    const name = source.key ?? key;
    return {
      exits: [{ name: 'next', to: source.next, at: ['next'] }, ...timeoutExit(source)],
      says: [{ at: ['text'], text: source.text }, ...(source.again ? [{ at: ['again'], text: source.again }] : [])],
      sets: [
        { variable: { name, type: 'text', longest: 13 }, on: ['next'] },
        { variable: { name: `${name}_nama`, type: 'place', longest: 40 }, on: ['next'] },
      ],
      waits: true,
    };
  },
  ready: (source, tools) => readyPlace(source, tools),
};

interface Asker {
  source: Source;
  key: string;
  again: Text;
  which: Text;
  human: Text;
  question: Question;
}

function readyPlace(source: Source, tools: Tools): Ready {
  const key = source.key ?? tools.key;
  const text = tools.text(source.text, ['text']);
  const asker: Asker = {
    source,
    key,
    again: source.again ? tools.text(source.again, ['again']) : tools.standing('again_place'),
    which: tools.standing('which_place'),
    human: tools.standing('human_label'),
    question: questionOf(tools, source),
  };
  return {
    kind: 'place',
    open: true,
    digits: true,
    asks: [key],
    enter: (scene) => alreadyTold(scene, asker) ?? askNow(scene, asker.question, sayPrompt(scene, text, NO_OPTIONS)),
    pass: (scene) => (scene.value(key) === undefined ? null : { session: scene.session, goto: source.next }),
    resume: (scene, input) => resume(scene, input, asker),
  };
}

function alreadyTold(scene: Scene, asker: Asker): Step | null {
  const told = asker.source.told === undefined ? null : scene.value(asker.source.told);
  if (typeof told !== 'string' || told === '') return null;
  const reading = scene.env.findPlace(told);
  if (reading.code === null || !isDeepEnough(reading, asker.source)) return null;
  return found(scene, asker, { code: reading.code, said: told });
}

function resume(scene: Scene, input: Input, asker: Asker): Step | null {
  if (input.input !== 'message') return afterSilence(scene, asker.question, input);
  const digit = reservedDigit(input.text);
  if (digit !== null && input.choice === null) return reserved(scene, digit);
  const offered = offeredIn(scene);
  const shown = shownOptions(offered, scene.env.channel, pageOf(scene));
  const option = matchChoice(input, choicesOf(offered, {}), shown);
  if (option?.id === MORE.id) return offer(scene, asker, { options: offered, page: pageOf(scene) + 1 });
  if (option) return found(scene, asker, { code: option.id, said: option.label });
  return typed(scene, asker, input.text.trim());
}

function typed(scene: Scene, asker: Asker, text: string): Step {
  const before = typeof scene.session.memo.words === 'string' ? scene.session.memo.words : '';
  const reading = bestOf([scene.env.findPlace(text), ...(before ? [scene.env.findPlace(`${text} ${before}`)] : [])]);
  const enough = reading.code !== null && (isDeepEnough(reading, asker.source) || scene.session.misses > 0);
  if (enough && reading.code !== null) return found(scene, asker, { code: reading.code, said: text });
  const remembered = scene.with({ ...scene.session, memo: { ...scene.session.memo, words: text.slice(0, 200) } });
  if (reading.candidates.length > 1) return offer(remembered, asker, { options: optionsOf(reading), page: 0 });
  return misfit(remembered, asker.question, sayPrompt(scene, asker.again, NO_OPTIONS));
}

const optionsOf = (reading: PlaceReading): Option[] =>
  reading.candidates.map(({ code, label }) => ({ id: code, label: label.slice(0, 24) }));

const bestOf = (readings: readonly PlaceReading[]): PlaceReading =>
  readings.reduce((best, next) => (depthOf(next) > depthOf(best) ? next : best));

const depthOf = (reading: PlaceReading): number => DEPTHS.indexOf(reading.result);

const isDeepEnough = (reading: PlaceReading, source: Source): boolean =>
  depthOf(reading) >= LEVELS.indexOf(source.level);

function found(scene: Scene, asker: Asker, place: { code: string; said: string }): Step {
  const { key, source, question } = asker;
  const named = withAnswer(scene.session, `${key}_nama`, place.said.slice(0, 80));
  return goOn(withAnswer(named, key, place.code), source.next, answeredEvents(scene, question));
}

function offer(scene: Scene, asker: Asker, offered: { options: readonly Option[]; page: number }): Step {
  const { memo } = scene.session;
  const session = { ...scene.session, memo: { ...memo, offered: offered.options, page: offered.page } };
  const shown = shownOptions(offered.options, scene.env.channel, offered.page);
  return waitHere(session, [sayPrompt(scene, asker.which, { shown, human: asker.human })]);
}

const offeredSchema = z.array(z.strictObject({ id: z.string(), label: z.string() })).max(10);

function offeredIn(scene: Scene): readonly Option[] {
  const { offered } = scene.session.memo;
  if (offered === undefined) return [];
  const parsed = offeredSchema.safeParse(offered);
  return parsed.success ? parsed.data : [];
}

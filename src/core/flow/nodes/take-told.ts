import { z } from 'zod';
import { askedAmount } from '../answers/asked-amount.ts';
import type { NodeType, Ready, Scene, Step } from '../node-type.ts';
import { goOn, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';
import { toldRate, toldWords } from './told-answer.ts';

const schema = z.strictObject({
  type: z.literal('take_told'),
  kind: z.enum(['amount', 'rate']).describe('A sum of money, or the interest in percent.'),
  key: nameSchema.optional().describe("Under which name it is kept; the node's name by default."),
  told: nameSchema.describe('The answer with the words she wrote before.'),
  behind: z.array(z.string().min(2).max(30)).max(20).default([]).describe('The words behind which a sum stands.'),
  monthly: z.boolean().default(false).describe('Only a sum of which she says that it is so much a month.'),
  unit: z.string().max(20).optional().describe('The money of a sum that names none.'),
  next: targetSchema.describe('Where it is told; of a rate: for a month.'),
  yearly: targetSchema.optional().describe('For a rate: told for a year.'),
  unsaid: targetSchema.optional().describe('For a rate: told for no time.'),
  none: targetSchema.describe('Where nothing of it is told, or it was taken before.'),
});
type Source = z.infer<typeof schema>;

/** Takes a sum or a rate out of words she wrote before, once, and asks nothing. */
export const takeTold: NodeType<Source> = {
  type: 'take_told',
  about: 'Takes a sum, or the interest in percent, out of words she wrote before, once, and asks nothing.',
  example: `
type: take_told
kind: amount
told: kata
behind: [nabung, simpan]
monthly: true
next: lanjut
none: lanjut
`,
  schema,
  shape: (source, key) => ({
    exits: (['next', 'yearly', 'unsaid', 'none'] as const).flatMap((name) => {
      const to = source[name];
      return to === undefined ? [] : [{ name, to, at: [name] }];
    }),
    sets: [
      {
        variable:
          source.kind === 'amount'
            ? { name: source.key ?? key, type: 'amount', longest: 26 }
            : { name: source.key ?? key, type: 'number', longest: 6 },
        on: ['next', 'yearly', 'unsaid'].filter((name) => name === 'next' || name in source),
      },
    ],
  }),
  ready: (source, tools) => readyTakeTold(source, source.key ?? tools.key, tools.key),
};

function readyTakeTold(source: Source, key: string, node: string): Ready {
  const once = `${node}_told`;
  const enter = (scene: Scene): Step => {
    const seen = withAnswer(scene.session, once, true);
    if (scene.value(once) === true) return goOn(seen, source.none);
    const found = source.kind === 'amount' ? sumIn(scene, source) : toldRate(scene.value(source.told));
    if (found === null) return goOn(seen, source.none);
    return goOn(withAnswer(seen, key, found.value), (found.to && source[found.to]) ?? source.next);
  };
  return { kind: 'take_told', enter };
}

interface Found {
  value: unknown;
  to: 'yearly' | 'unsaid' | null;
}

function sumIn(scene: Scene, { told, behind, monthly, unit }: Source): Found | null {
  const words = toldWords(scene, { kind: 'amount', told, behind, monthly: monthly ? 'only' : false, months: false });
  const known = { language: scene.env.language, value: (name: string) => scene.value(name) };
  const value = words && askedAmount(words.words, { unit }, known);
  return value ? { value, to: null } : null;
}

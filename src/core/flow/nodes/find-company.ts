import { z } from 'zod';
import type { NodeType, Ready } from '../node-type.ts';
import type { Variable } from '../variable.ts';
import { exitsOf, goOn, withAnswer, withoutAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('find_company'),
  name: nameSchema.describe('The answer that holds the name of the company.'),
  free: z.boolean().default(false).describe('That answer is free words: only what stands behind PT or CV is a name.'),
  next: targetSchema.describe(
    'Where it goes when the company is listed: {{ pt_daftar }}, on {{ tgl_daftar }}; tgl_cabut where its licence was withdrawn.',
  ),
  near: targetSchema.describe('Where it goes when {{ pt_daftar }} may be meant.'),
  absent: targetSchema.describe('Where it goes when the list of {{ tgl_daftar }} does not have it.'),
  no_list: targetSchema.describe('Where it goes when there is no list, or only one that is too old.'),
  unclear: targetSchema.describe('Where it goes when there is no one name in the answer.'),
});
type Source = z.infer<typeof schema>;

const NAME: Variable = { name: 'pt_daftar', type: 'text', longest: 40 };
const DAY: Variable = { name: 'tgl_daftar', type: 'date', longest: 17 };
const WITHDRAWN: Variable = { name: 'tgl_cabut', type: 'date', longest: 17 };

/** Looks for a placement company in the dated list of flows/directory; says nothing itself, and never guesses a name. */
export const findCompany: NodeType<Source> = {
  type: 'find_company',
  about: 'Looks for a placement company in the dated list of the directory; what is only like a name is asked back.',
  example: `
type: find_company
name: negara
next: lanjut
near: lanjut
absent: lanjut
no_list: lanjut
unclear: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next', 'near', 'absent', 'no_list', 'unclear'),
    sets: [
      { variable: NAME, on: ['next', 'near'] },
      { variable: DAY, on: ['next', 'near', 'absent'] },
      { variable: WITHDRAWN, on: [] },
    ],
  }),
  ready: (source, tools) => readyFindCompany(source, tools.key),
};

/** Marks what it found, so that a walk takes the same way without looking again. */
const markOf = (key: string): string => `${key}_is`;

function readyFindCompany(source: Source, key: string): Ready {
  const exits = { ...source, found: source.next };
  return {
    kind: 'find_company',
    enter: (scene) => ({
      events: [],
      session: scene.session,
      need: { need: 'company', text: String(scene.value(source.name) ?? ''), isFree: source.free },
    }),
    resume({ session }, input) {
      if (input.input !== 'answer' || input.answer.need !== 'company') return null;
      const { found } = input.answer;
      const afresh = withoutAnswer(withAnswer(session, markOf(key), found.is), WITHDRAWN.name);
      const on = 'withdrawnOn' in found ? found.withdrawnOn : undefined;
      const marked = on === undefined ? afresh : withAnswer(afresh, WITHDRAWN.name, on);
      const dated = 'checkedOn' in found ? withAnswer(marked, DAY.name, found.checkedOn) : marked;
      return goOn('name' in found ? withAnswer(dated, NAME.name, found.name) : dated, exits[found.is]);
    },
    pass(scene) {
      const is = IS.find((one) => one === scene.value(markOf(key)));
      return is === undefined ? null : { session: scene.session, goto: exits[is] };
    },
  };
}

const IS = ['found', 'near', 'absent', 'no_list', 'unclear'] as const;

import { z } from 'zod';
import { openFor, stateWords, withDays } from '../../cases/how-it-stands.ts';
import { fitting } from '../../conversation/texts/fitting.ts';
import type { NodeType, Ready, Tools } from '../node-type.ts';
import { exitsOf, goOn, passBy, sayLine } from './moves.ts';
import { targetSchema, textSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('case_status'),
  one: textSchema.describe('Said for one case: {{ nomor_urusan }}, {{ hari }} and {{ keadaan }} can be used.'),
  several: textSchema.describe('Said for more: {{ jumlah }} and {{ daftar }} (numbers and days, no kinds).'),
  next: targetSchema,
  none: targetSchema.describe('Where it goes when this person has no case.'),
});
type Source = z.infer<typeof schema>;

/** Room for the numbers and days of several cases. */
const LIST = 60;

/** Says how her own cases stand (S6: only what the caller's look-up gives for this very conversation). */
export const caseStatus: NodeType<Source> = {
  type: 'case_status',
  about: 'Says how her own cases stand.',
  example: `
type: case_status
one: "Urusan {{ nomor_urusan }} ({{ hari }}): {{ keadaan }}."
several: "Ada {{ jumlah }}: {{ daftar }}."
next: lanjut
none: lanjut
`,
  schema,
  shape: (source) => ({
    exits: exitsOf(source, 'next', 'none'),
    says: [
      { at: ['one'], text: source.one, knows: ['nomor_urusan', 'hari', 'keadaan'] },
      { at: ['several'], text: source.several, knows: ['jumlah', 'daftar'] },
    ],
    sets: [
      { variable: { name: 'nomor_urusan', type: 'number_of_case', longest: 8 }, on: [] },
      { variable: { name: 'hari', type: 'text', longest: 8 }, on: [] },
      { variable: { name: 'keadaan', type: 'text', longest: 28 }, on: [] },
      { variable: { name: 'jumlah', type: 'number', longest: 2 }, on: [] },
      { variable: { name: 'daftar', type: 'number_of_case', longest: LIST }, on: [] },
    ],
  }),
  ready: (source, tools) => readyCaseStatus(source, tools),
};

function readyCaseStatus(source: Source, tools: Tools): Ready {
  const one = tools.text(source.one, ['one']);
  const several = tools.text(source.several, ['several']);
  return {
    kind: 'case_status',
    enter: (scene) => ({ events: [], session: scene.session, need: { need: 'case_status' } }),
    resume(scene, input) {
      if (input.input !== 'answer' || input.answer.need !== 'case_status') return null;
      const { cases } = input.answer;
      const [only] = cases;
      if (!only) return goOn(scene.session, source.none);
      if (cases.length > 1) {
        const each = cases.map((one) => withDays(one, scene.env));
        const daftar = fitting(each, LIST);
        return goOn(scene.session, source.next, [sayLine(scene.knowing({ jumlah: cases.length, daftar }), several)]);
      }
      const values = {
        nomor_urusan: only.number,
        hari: openFor(only.openedAt, scene.env),
        keadaan: stateWords(only.state, scene.env.language),
      };
      return goOn(scene.session, source.next, [sayLine(scene.knowing(values), one)]);
    },
    pass: passBy(source.next),
  };
}

import { z } from 'zod';
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

/** What a state of a case is called to the one who reported it. */
const STATES: Readonly<Record<string, string>> = {
  open: 'sedang kami carikan petugas',
  taken: 'sedang ditangani petugas',
  answered: 'kata petugas sudah beres',
  closed: 'sudah selesai',
};
const DAY = 86_400_000;

/** Says how her own cases stand (S6: only what the caller's look-up gives for this very conversation). */
export const caseStatus: NodeType<Source> = {
  type: 'case_status',
  about: 'Says how her own cases stand.',
  example: `
type: case_status
one: "Urusan {{ nomor_urusan }} ({{ hari }} hari): {{ keadaan }}."
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
      { variable: { name: 'hari', type: 'number', longest: 4 }, on: [] },
      { variable: { name: 'keadaan', type: 'text', longest: 28 }, on: [] },
      { variable: { name: 'jumlah', type: 'number', longest: 2 }, on: [] },
      { variable: { name: 'daftar', type: 'number_of_case', longest: 60 }, on: [] },
    ],
    reads: [],
    waits: false,
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
      const days = (openedAt: Date) => Math.max(0, Math.floor((scene.env.now.getTime() - openedAt.getTime()) / DAY));
      if (cases.length > 1) {
        const daftar = cases.map(({ number, openedAt }) => `${number} (${days(openedAt)} hari)`).join(', ');
        return goOn(scene.session, source.next, [sayLine(scene.knowing({ jumlah: cases.length, daftar }), several)]);
      }
      const values = {
        nomor_urusan: only.number,
        hari: days(only.openedAt),
        keadaan: STATES[only.state] ?? STATES.open,
      };
      return goOn(scene.session, source.next, [sayLine(scene.knowing(values), one)]);
    },
    pass: passBy(source.next),
  };
}

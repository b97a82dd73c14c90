import { z } from 'zod';
import { zoneOfPlace } from '../../contact/local-time.ts';
import { LONGEST_HOW } from '../../officers/duties/meeting-how.ts';
import { todayOf } from '../answers/date.ts';
import type { NodeType, Ready } from '../node-type.ts';
import type { Variable } from '../variable.ts';
import { exitsOf, goOn, passBy, sayLine, withAnswer } from './moves.ts';
import { nameSchema, targetSchema } from './pieces.ts';

const schema = z.strictObject({
  type: z.literal('village_news'),
  about: z
    .enum(['meeting', 'mine', 'proposals', 'closing'])
    .describe(
      'When the village meets next ({{ pertemuan }}, and in {{ pertemuan_di }} at what hour and where), what became of what she left, whether this round still takes proposals, or until which day ({{ batas }}).',
    ),
  village: nameSchema.describe('The answer that holds the code of her village.'),
  next: targetSchema,
  none: targetSchema.describe('Where it goes when there is nothing to say.'),
});
type Source = z.infer<typeof schema>;

/** The days of a village that a flow may say. */
const DAYS = {
  meeting: { name: 'pertemuan', type: 'date', longest: 17 },
  closing: { name: 'batas', type: 'date', longest: 17 },
} as const satisfies Record<string, Variable>;

/** At what hour and where it meets, as the cadre wrote it; empty where she named only the day. */
const HOW = { name: 'pertemuan_di', type: 'text', longest: LONGEST_HOW } as const satisfies Variable;

const dayNamed = (about: Source['about']): Variable | null =>
  about === 'meeting' || about === 'closing' ? DAYS[about] : null;

/** What is new in her village: the next meeting, what became of what she left, and whether and until when proposals are taken. */
export const villageNews: NodeType<Source> = {
  type: 'village_news',
  about:
    'What is new in her village: the next meeting, what became of what she left, or whether and until when it takes proposals.',
  example: `
type: village_news
about: mine
village: negara
next: lanjut
none: lanjut
`,
  schema,
  shape: (source) => {
    const variable = dayNamed(source.about);
    return {
      exits: exitsOf(source, 'next', 'none'),
      sets: [variable, source.about === 'meeting' ? HOW : null].flatMap((one) =>
        one ? [{ variable: one, on: ['next'] }] : [],
      ),
    };
  },
  ready: (source) => readyVillageNews(source),
};

/** One message carries the latest of them. */
const MOST = 3;

function readyVillageNews(source: Source): Ready {
  return {
    kind: 'village_news',
    enter: (scene) => ({
      events: [],
      session: scene.session,
      need: { need: 'village', village: String(scene.value(source.village) ?? '') },
    }),
    resume(scene, input) {
      if (input.input !== 'answer' || input.answer.need !== 'village') return null;
      const { meetsAt, meetsHow, closesAt, mine } = input.answer;
      if (source.about === 'proposals') {
        const isOver = closesAt !== null && closesAt <= scene.env.now;
        return goOn(scene.session, isOver ? source.none : source.next);
      }
      if (source.about === 'mine') {
        const lines = mine.slice(-MOST).map((line) => sayLine(scene, () => line));
        return goOn(scene.session, lines.length > 0 ? source.next : source.none, lines);
      }
      const day = (source.about === 'meeting' ? meetsAt : closesAt)?.toISOString().slice(0, 10);
      // A meeting may be in the evening: its day is said until it is over there.
      const zone = zoneOfPlace(String(scene.value(source.village) ?? ''));
      const today = todayOf({ now: scene.env.now, zone }).toISOString().slice(0, 10);
      if (!day || day < today) return goOn(scene.session, source.none);
      const known = withAnswer(scene.session, DAYS[source.about].name, day);
      return goOn(source.about === 'meeting' ? withAnswer(known, HOW.name, meetsHow ?? '') : known, source.next);
    },
    pass: passBy(source.next),
  };
}

import { describe, expect, it } from 'vitest';
import { sizeOfSms } from '../../../src/core/sms/segments.ts';
import { NOON } from '../../support/helpline.ts';
import { type Talk, type Turned, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const FIRST = 'anak saya siti di arab 5 bln tdk digaji';
const VILLAGE = 'desa kuripan garung wonosobo';

/** What each of a mother's SMS, ten minutes apart, led to. */
function mother(...lines: string[]): Turned[] {
  let talk: Talk = { scene: { ...SCENES.mother, cases: [] }, now: NOON };
  return lines.map((line) => {
    talk = { ...talk, now: new Date(talk.now.getTime() + 600_000) };
    const turned = turn(talk, line);
    talk = turned.after;
    return turned;
  });
}

const last = (turns: readonly Turned[]): Turned => turns.at(-1) as Turned;
const typesOf = ({ events }: Turned): string[] => events.map(({ type }) => type);
const told = ({ events }: Turned): string[] =>
  events.flatMap((event) => (event.type === 'case_told_more' ? [event.details] : []));
const segments = (turns: readonly Turned[]): number =>
  turns.flatMap(({ said }) => said).reduce((sum, { text }) => sum + sizeOfSms(text).segments, 0);

describe('yes, but not him', () => {
  it.each(['boleh tapi jangan kasih tahu pak lurah', '1 asal jangan pak kades', 'boleh, tapi pak kades jangan'])(
    'is kept, and the yes is asked again: %s',
    (text) => {
      const turned = last(mother(`${FIRST}, ${VILLAGE}`, text));
      expect(told(turned)).toEqual([text]);
      expect(typesOf(turned)).toContain('plan_told');
      expect(typesOf(turned)).not.toContain('village_answered');
      expect(turned.said[0]?.text).toContain('Boleh petugas desa tahu?');
      expect(turned.events).toContainEqual({ type: 'timer_cleared', timer: 'lapor-keluarga/lengkapi/remind' });
    },
  );

  it('of somebody who is not of the village takes nothing from the yes', () => {
    const turned = last(mother(`${FIRST}, ${VILLAGE}`, '1 tapi jangan bilang suami saya'));
    expect(typesOf(turned)).toEqual(expect.arrayContaining(['village_answered', 'case_told_more', 'plan_told']));
    expect(turned.said).toEqual([]);
  });
});

describe('an hour beside her yes', () => {
  it.each([
    ['anak kulo ten saudi mboten wonten kabare 6 wulan', '1 jam 4 sore', '16:00'],
    ['suami saya meninggal di malaysia', 'boleh, telepon jam 7 malam', '19:00'],
  ])('is kept where nobody asked for one: %s', (first, text, hour) => {
    const { events } = last(mother(`${first}, ${VILLAGE}`, text));
    expect(events).toContainEqual(expect.objectContaining({ type: 'call_hour_given', hour }));
  });
});

describe('her answer to "Desa mana?"', () => {
  it.each(['desa kuripan', 'garung', 'saya orang sukamaju'])('is kept in silence: %s', (text) => {
    const turns = mother(FIRST, text);
    expect(told(last(turns))).toEqual([text]);
    expect(last(turns).said).toEqual([]);
    expect(segments(turns)).toBe(1);
  });

  it.each(['bingung saya', 'boleh tapi jangan'])('asked once more is not reminded of: %s', (text) => {
    const turns = mother(FIRST, text);
    expect(last(turns).events).toContainEqual({ type: 'timer_cleared', timer: 'lapor-keluarga/lengkapi/remind' });
    // The last of three is who has it.
    expect(segments(turns)).toBe(2);
  });
});

describe('what only the small model guesses of an everyday fact', () => {
  it.each(['PT nya di surabaya bu', 'uangnya dikirim ke rekening agen', 'kontraknya ada di sponsor'])(
    'takes no case from who holds it: %s',
    (text) => {
      for (const before of [[`${FIRST}, ${VILLAGE}`], [`${FIRST}, ${VILLAGE}`, '1 jam 4 sore']]) {
        const { events } = last(mother(...before, text));
        expect(events).toContainEqual(expect.objectContaining({ type: 'case_told_more', facts: {}, details: text }));
      }
    },
  );

  it('what is told of the sponsor does', () => {
    const { events } = last(
      mother(`${FIRST}, ${VILLAGE}`, '1 jam 4 sore', 'dia ditipu agen, uang 20 juta dibawa kabur'),
    );
    const facts = expect.objectContaining({ category: 'agency_fraud' });
    expect(events).toContainEqual(expect.objectContaining({ type: 'case_told_more', facts }));
  });
});

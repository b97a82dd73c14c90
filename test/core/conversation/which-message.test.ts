import { describe, expect, it } from 'vitest';
import type { OfficerCase, OpenQuestion } from '../../../src/core/conversation/scene.ts';
import { NOON } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const about = (number: string, held: boolean) => ({ id: number, number, held }) as OfficerCase;
const alert = (number: string): OpenQuestion => ({ kind: 'alert', caseId: number, number });

describe('a bare digit of an officer with two open alerts', () => {
  it('is asked back with the numbers that wait for one, not with those she holds', () => {
    const cases = [about('22694', true), about('24569', true), about('53569', false), about('93239', false)];
    const scene = {
      ...SCENES.officer,
      officer: {
        id: 'o',
        level: 'village' as const,
        name: 'CONTOH',
        onDuty: true,
        cases,
        takenByOthers: [],
        justTaken: [],
        ended: [],
      },
      questions: [alert('53569'), alert('93239')],
    };
    const { said } = turn({ scene, now: NOON }, '1');
    expect(said.map(({ text }) => text)).toEqual([
      'Yang dijawab yang mana? 53569, 93239. Tulis nomornya lalu jawabannya, contoh: 53569 1',
    ]);
  });
});

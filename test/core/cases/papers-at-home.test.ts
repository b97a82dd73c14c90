import { describe, expect, it } from 'vitest';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const MOTHER = { ...SCENES.mother, cases: [] };

function kindOf(text: string): string | undefined {
  const world = worldOf(MOTHER, { answers: [{ need: 'case_number', number: '40711' }] });
  const opened = readMessage(heardAs(text), MOTHER, world).events.find((event) => event.type === 'case_opened');
  return opened?.facts.category;
}

describe('papers that are missing at home', () => {
  it.each([
    'akta lahir cucu saya belum ada, ibunya di malaysia, desa kuripan garung wonosobo',
    'anak saya lahir di malaysia belum punya akta, desa kuripan garung wonosobo',
    'I want birth certificate for my grandchild born in malaysia',
  ])('are no papers that were taken: %s', (text) => expect(kindOf(text)).toBe('documents'));

  it.each([
    'paspor anak saya di malaysia ditahan majikan, ktp juga, desa kuripan garung wonosobo',
    'anak saya di malaysia visa habis, ktp hilang, takut razia, desa kuripan garung wonosobo',
  ])('held or feared for, they are a trouble: %s', (text) => expect(kindOf(text)).not.toBe('documents'));
});

import { expect, it } from 'vitest';
import { greetsFrom } from '../../../../src/core/conversation/words/greets-from.ts';
import { NOON } from '../../../support/helpline.ts';
import { turn } from '../../../support/pure-talk.ts';
import { SCENES } from '../../../support/scenes.ts';

it.each([
  'hello',
  'hello sir',
  'assalamualaikum, saya di arab saudi',
  'Halo kak saya di Hong Kong',
  'saya di malaysia',
])('is asked what she needs before anybody is told: %s', (text) => {
  const { events, after } = turn(turn({ scene: SCENES.stranger, now: NOON }, text).after, '1');
  expect(events.map(({ type }) => type)).not.toContain('case_opened');
  const told = turn(after, 'saya belum digaji 3 bulan').events.find(({ type }) => type === 'case_opened');
  expect(told).toMatchObject({ facts: { category: 'wages' } });
});

it.each([
  'saya di penampungan di riyadh',
  'saya di kantor polisi malaysia',
  'assalamualaikum saya di rumah sakit hong kong',
  'saya di arab saudi mau pulang',
  'saya di malaysia sendirian',
])('more than a greeting opens at once: %s', (text) => {
  expect(greetsFrom(text)).toBe(false);
});

it.each([
  'saya di bandara soekarno hatta tidak ada yang jemput',
  'saya dideportasi dari malaysia lewat nunukan, tidak punya uang pulang ke wonosobo',
  'saya baru tiba di entikong dideportasi, bawa anak tidak ada surat',
])('at an airport or a border she is asked where she is and what she needs: %s', (text) => {
  let talk = turn({ scene: SCENES.stranger, now: NOON }, text);
  for (const _ of [1, 2]) if (!talk.events.some(({ type }) => type === 'door_opened')) talk = turn(talk.after, '1');
  expect(talk.said.map((one) => one.text).join(' ')).toMatch(/Sekarang di mana persisnya/);
});

it('a serious illness that is told is never low', () => {
  const mother = { ...SCENES.stranger, channel: 'sms' as const, country: 'ID' };
  const { events } = turn({ scene: mother, now: NOON }, 'suami saya sakit keras di malaysia');
  expect(events.find(({ type }) => type === 'case_opened')).toMatchObject({
    facts: { category: 'illness_accident', severity: 'high' },
  });
});

it('a death is told also by who asks how to bring him home', () => {
  const mother = { ...SCENES.stranger, channel: 'sms' as const, country: 'ID' };
  const text =
    'suami saya meninggal di malaysia tadi malam, gimana bawa pulang jenazahnya? desa tieng kejajar wonosobo';
  const { events } = turn({ scene: mother, now: NOON }, text);
  expect(events.find(({ type }) => type === 'case_opened')).toMatchObject({
    facts: { category: 'death', severity: 'high' },
  });
});

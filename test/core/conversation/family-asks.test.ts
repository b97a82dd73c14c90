import { expect, it } from 'vitest';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { NOON } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

/** A number of Indonesia that we do not know. */
const scene: Scene = { ...SCENES.stranger, channel: 'sms', country: 'ID' };
const hears = (text: string) => turn({ scene, now: NOON }, text);

it.each([
  ['anak saya mau kerja ke taiwan, surat apa saja yg disiapkan', '1/10'],
  ['suami saya di malaysia, cara kirim uang yang murah gimana', 'uang'],
  ['suami saya ditawari PT maju jaya abadi ke malaysia, resmi tidak bu', '1/5'],
  ['hitung utang suami saya 10 juta cicil 1 juta', 'Dicicil berapa bulan?'],
])('what a first SMS of family asks is answered, and no case is made of it: %s', (text, answer) => {
  const { said, events } = hears(text);
  expect(said[0]?.text).toContain(answer);
  expect(events.map(({ type }) => type)).toContain('role_learned');
  expect(events.map(({ type }) => type)).not.toContain('case_opened');
});

it.each([
  'anak saya mau diberangkatkan minggu depan ke arab pakai visa umroh, apa itu resmi pak',
  'anak saya ditawari kerja ke jepang bayar 40 juta, aman gak',
  'anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
  'lapor adik saya hilang kontak di malaysia, lapor kemana',
])('what happened to somebody is a case, whatever is asked beside: %s', (text) => {
  expect(hears(text).events.map(({ type }) => type)).toContain('case_opened');
});

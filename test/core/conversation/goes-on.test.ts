import { expect, it } from 'vitest';
import type { ReportedCase, Scene } from '../../../src/core/conversation/scene.ts';
import { HOUR, NOON } from '../../support/helpline.ts';
import { type Talk, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const first = (scene: Scene): Talk => ({ scene, now: NOON });

/** What each message hears, first lines only, at the hours given; and the talk after them. */
function says(talk: Talk, ...messages: [string, number][]): { heard: string[]; talk: Talk } {
  let after = talk;
  const heard = messages.map(([text, hours]) => {
    const turned = turn({ ...after, now: new Date(NOON.getTime() + hours * HOUR) }, text);
    after = turned.after;
    return turned.said.map((one) => one.text).join(' | ');
  });
  return { heard, talk: after };
}

const READING: [string, number][] = [
  ['baca kontrak', 0],
  ['ya', 0],
  ['ya', 0],
];
const reading = () => says(first(SCENES.open), ...READING);
const last = ({ heard }: { heard: string[] }): string => heard.at(-1) ?? '';

it('a contract that was left in the midst goes on there, by whatever words she wants to go on', () => {
  expect(last(reading())).toContain('3/20');
  for (const words of [
    'mau lanjut baca kontrak',
    'lanjutkan kontrak yang kemarin',
    'kak dilanjutno sing wingi',
    'mau lanjut persiapan berangkat',
  ])
    expect(last(says(reading().talk, [words, 20], ['1', 20.01])), words).toContain('3/20');
  expect(last(says(reading().talk, ['mau lanjut baca kontrak', 0.1]))).toContain('3/20');
});

it('beside a case too, and it is no news of that', () => {
  const own: ReportedCase = { ...(SCENES.mother.cases[0] as ReportedCase), villageMayKnow: 'no' };
  const { talk } = reading();
  const beside = { ...talk, scene: { ...talk.scene, cases: [own] } };
  expect(last(says(beside, ['mau lanjut baca kontrak', 20], ['1', 20.01]))).toContain('3/20');
  const told = turn({ ...beside, now: new Date(NOON.getTime() + 20 * HOUR) }, 'lanjut lapor gaji belum dibayar');
  expect(told.because).toContain('trouble_in_a_lesson');
});

it('begins where she does not say so, names something else, or after 72 hours (S8)', () => {
  expect(last(says(reading().talk, ['baca kontrak', 20], ['1', 20.01]))).toContain('1/20');
  expect(last(says(reading().talk, ['mau lanjut surat-surat', 20], ['1', 20.01]))).toContain('1/10');
  expect(last(says(reading().talk, ['mau lanjut baca kontrak', 73], ['1', 73.01]))).toContain('1/20');
});

it('words that want to go on answer no question of yesterday', () => {
  const planning = says(first(SCENES.open), ['pamit keluarga', 0]);
  expect(last(planning)).toContain('Salinannya dititip ke siapa');
  const back = says(planning.talk, ['mau lanjut rencana pamit keluarga', 20], ['1', 20.01]);
  expect(last(back)).toContain('Salinannya dititip ke siapa');
});

it('an Indonesian phone in the midst of a contract only greets, and is not asked whom it is about', () => {
  const open: Scene = { ...SCENES.open, channel: 'sms', country: 'ID' };
  const back = says(says(first(open), ...READING).talk, ['halo', 20]);
  expect(last(back)).toContain('Sedang bisa baca sendiri?');
  expect(last(says(back.talk, ['1', 20.01]))).toContain('Mau lanjut yang kemarin, Kak?');
  const daily: Scene = { ...SCENES.stranger, channel: 'sms', country: 'ID', daily: 'on' };
  expect(last(says(first(daily), ['halo', 0]))).toContain('Sedang bisa baca sendiri?');
  expect(last(says(first({ ...daily, daily: 'off' }), ['halo', 0]))).toContain('Ini soal siapa');
});

it('the word a reminder asks for does what it says, whatever cases are open', () => {
  const own: ReportedCase = { ...(SCENES.mother.cases[0] as ReportedCase), villageMayKnow: 'no' };
  const other = { ...own, id: '00000000-0000-7000-8000-0000000000ab', number: '40724' };
  for (const cases of [[own], [own, other]]) {
    const shut = says(first({ ...SCENES.stranger, cases }), ['CATATAN', 0], ['1', 0.01]);
    expect(last(shut)).toContain('Mau catat tanggal apa?');
  }
});

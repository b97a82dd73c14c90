import { expect, it } from 'vitest';
import { planInWords } from '../../../src/core/conversation/plan-words.ts';

it.each([
  ['jangan hubungi saya lagi', { mayWriteFirst: false }],
  ['boleh ditulis pagi saja jam 6', { hours: { from: 6, to: 7 }, mayWriteFirst: true }],
  ['boleh ditulis malam', { hours: expect.anything(), mayWriteFirst: true }],
  ['boleh dikabari jam 8 sampai 9 malam', { hours: { from: 20, to: 21 }, mayWriteFirst: true }],
  ['jangan kasih tahu suami saya', { mustNotKnow: ['suami saya'] }],
  ['jangan sampai kepala desa tahu', { mustNotKnow: ['kepala desa'] }],
  ['jangan bilang ke agen ya kak', { mustNotKnow: ['agen'] }],
  ['boleh ditulis apa saja', null],
  ['majikan bilang jangan hubungi siapa pun', null],
  ['jangan kasih tahu suami saya, saya dipukul dia', null],
])('%s', (text, patch) => {
  expect(planInWords(text)).toEqual(patch);
});

import { expect, it } from 'vitest';
import { planInWords } from '../../../src/core/conversation/plan-words.ts';
import { assess } from '../danger/reader.ts';

it.each([
  ['jangan hubungi saya lagi', { mayWriteFirst: false }],
  ['boleh ditulis pagi saja jam 6', { hours: { from: 6, to: 7 }, mayWriteFirst: true }],
  ['boleh ditulis malam', { hours: expect.anything(), mayWriteFirst: true }],
  ['boleh dikabari jam 8 sampai 9 malam', { hours: { from: 20, to: 21 }, mayWriteFirst: true }],
  ['jangan kasih tahu suami saya', { mustNotKnow: ['suami saya'] }],
  ['jangan sampai kepala desa tahu', { mustNotKnow: ['kepala desa'] }],
  ['jangan bilang ke agen ya kak', { mustNotKnow: ['agen'] }],
  ['jam aman sekarang 21-22', { hours: { from: 21, to: 22 } }],
  ['jam amannya ganti jam 5 pagi', { hours: { from: 5, to: 6 } }],
  ['tolong tanya kabar saya tiap hari', { checkInDays: 1, mayWriteFirst: true }],
  ['tanya kabar saya seminggu sekali', { checkInDays: 7, mayWriteFirst: true }],
  ['mau ditanya kabar setiap 3 hari', { checkInDays: 3, mayWriteFirst: true }],
  ['cek saya dua hari sekali ya', { checkInDays: 2, mayWriteFirst: true }],
  ['ask me how i am every week', { checkInDays: 7, mayWriteFirst: true }],
  ['jangan tanya kabar lagi', { checkInDays: null }],
  ['gak usah tanya kabar saya lagi ya kak', { checkInDays: null }],
  ['berhenti tanya kabar', { checkInDays: null }],
  ['stop asking how i am', { checkInDays: null }],
  ['kalau saya diam, hubungi kakak saya', { ifSilent: 'hubungi kakak saya' }],
  ['jam saya ikut malaysia', { zone: 'Asia/Kuala_Lumpur' }],
  ['jam saya di makassar', { zone: 'Asia/Makassar' }],
  ['zona waktu saya sekarang taiwan', { zone: 'Asia/Taipei' }],
  ['jam saya di sini WITA', { zone: 'Asia/Makassar' }],
  ['majikan suka baca hp saya', { others: 'often', mayWriteFirst: false }],
  ['hp ini dipakai berdua', { others: 'sometimes', mayWriteFirst: false }],
  ['hp sekarang saya pegang sendiri', { others: 'nobody' }],
  ['my employer checks my phone', { others: 'often', mayWriteFirst: false }],
  ['tanya kabar', null],
  ['ada kabar tiap hari di sini panas', null],
  ['boleh tanya berapa hari cuti', null],
  ['boleh ditulis apa saja', null],
  ['majikan bilang jangan hubungi siapa pun', null],
  ['jangan kasih tahu suami saya, saya dipukul dia', null],
])('%s', (text, patch) => {
  expect(planInWords(text, { assess: (said) => assess(said, 'whatsapp') })).toEqual(patch);
});

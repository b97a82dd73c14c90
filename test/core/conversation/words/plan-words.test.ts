import { expect, it } from 'vitest';
import { besidePlan, carefulIn, planInWords } from '../../../../src/core/conversation/words/plan-words.ts';
import { assess } from '../../danger/reader.ts';

it.each([
  ['jangan hubungi saya lagi', { mayWriteFirst: false }],
  ['boleh ditulis pagi saja jam 6', { hours: { from: 6, to: 7 }, mayWriteFirst: true }],
  ['boleh ditulis malam', { hours: expect.anything(), mayWriteFirst: true }],
  ['boleh dikabari jam 8 sampai 9 malam', { hours: { from: 20, to: 21 }, mayWriteFirst: true }],
  ['jangan kasih tahu suami saya', { mustNotKnow: ['suami saya'] }],
  ['jangan sampai kepala desa tahu', { mustNotKnow: ['kepala desa'] }],
  ['jangan bilang ke agen ya kak', { mustNotKnow: ['agen'] }],
  ['pak lurah jangan sampai tahu ya bu', { mustNotKnow: ['pak lurah'] }],
  ['dont tell my husband', { mustNotKnow: ['husband'] }],
  ['jangan bilang suami, jangan bilang ibu saya', { mustNotKnow: ['suami', 'ibu saya'] }],
  ['suami saya sekarang boleh tahu', { mayKnow: ['suami saya'] }],
  ['boleh kasih tahu ibu saya', { mayKnow: ['ibu saya'] }],
  ['semua boleh tahu', { mayKnow: ['semua'] }],
  ['my mother may know', { mayKnow: ['mother'] }],
  ['1 jam 4 sore. pak lurah jangan sampai tahu', null],
  ['boleh pak desa tahu', null],
  ['', null],
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
  ['majikan suka pinjam hp', { others: 'often', mayWriteFirst: false }],
  ['jangan wa malam ya', { hours: { from: 7, to: 18 } }],
  ['wa jangan malam', { hours: { from: 7, to: 18 } }],
  ['kalau mau wa siang saja', { hours: { from: 10, to: 15 } }],
  ['jangan di wa malam ya kak', { hours: { from: 7, to: 18 } }],
  ['gak bisa wa malam ya kak', null],
  ['majikan suka baca wa malam hari', { others: 'often', mayWriteFirst: false }],
  ['jangan telepon malam ini', null],
  ['tanya kabar', null],
  ['ada kabar tiap hari di sini panas', null],
  ['boleh tanya berapa hari cuti', null],
  ['boleh ditulis apa saja', null],
  ['majikan bilang jangan hubungi siapa pun', null],
  ['jangan kasih tahu suami saya, saya dipukul dia', null],
])('%s', (text, patch) => {
  expect(planInWords(text, { assess: (said) => assess(said, 'whatsapp') })).toEqual(patch);
});

it('what is told beside a plan, and what makes us careful within a long story', () => {
  const env = { assess: (said: string) => assess(said, 'whatsapp') };
  expect(besidePlan('gaji saya belum dibayar 3 bulan, majikan suka baca hp saya', env)).toBe(
    'gaji saya belum dibayar 3 bulan',
  );
  expect(besidePlan('kalo wa jangan malam ya, majikan suka pinjam hp', env)).toBe('kalo ya');
  expect(besidePlan('majikan tidak kasih makan jangan wa malam', env)).toBe('majikan tidak kasih makan');
  const story = `${'sudah tiga bulan saya kerja di sini dan gaji belum juga dibayar penuh oleh majikan. '.repeat(2)}`;
  expect(carefulIn(`${story}majikan suka baca hp saya`, env)).toEqual({ others: 'often', mayWriteFirst: false });
});

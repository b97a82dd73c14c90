import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskLine } from '../support/desk-line.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005581' };
const SIGNED = ['--by', 'Ibu Contoh', '--why', 'setuju lewat telepon'];

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const { desk } = deskLine(() => line);
const stored = async (query: string) => line.ctx.connection.transaction(async (tx) => [...(await tx.execute(query))]);

it('CABUT is stored: the village may not know, nothing is with an institution any more, the case goes on', async () => {
  await line.says(MOTHER, 'LAPOR anak saya di taiwan 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(MOTHER, '1');
  const number = /\d{5,8}/.exec((await line.heard(MOTHER))[0] ?? '')?.[0] ?? '';
  const referred = await desk('refer', number, 'tw-kdei', 'consent', '--share', 'gaji 5 bulan', ...SIGNED);
  expect(referred).toMatchObject({ code: 0, err: '' });
  expect(await stored('select village_may_know as yes from cases')).toEqual([{ yes: 'yes' }]);
  expect(await stored('select state from referrals')).toEqual([{ state: 'sent' }]);

  await line.says(MOTHER, 'CABUT');
  expect(await stored('select village_may_know as yes, state from cases')).toEqual([
    { yes: 'no', state: expect.stringMatching(/open|taken/) },
  ]);
  expect(await stored('select state from referrals')).toEqual([{ state: 'withdrawn' }]);
});

it.each([
  ['petugas desa tidak boleh tahu', 'no'],
  [
    'bu ini anak saya tadi sms katanya paspor dipegang agen dari bulan lalu, dan tolong jangan sampai pak carik tahu',
    'no',
  ],
  ['jangan bilang tetangga ya bu', 'yes'],
  ['sore aja pak kader telepon, jangan lupa kabari pak kader', 'yes'],
])('after a yes, "%s": %s', async (words, stands) => {
  const mother: Phone = { channel: 'sms', from: `+62800000056${words.length}` };
  await line.says(mother, 'LAPOR anak saya di taiwan 5 bln tdk digaji, desa kuripan garung wonosobo');
  await line.says(mother, '1');
  const last = 'select village_may_know as yes from cases order by opened_at desc limit 1';
  expect(await stored(last)).toEqual([{ yes: 'yes' }]);
  await line.says(mother, words);
  expect(await stored(last)).toEqual([{ yes: stands }]);
});

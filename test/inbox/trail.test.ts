import { afterAll, beforeAll, expect, it } from 'vitest';
import { findCase } from '../../src/store/queries/cases.ts';
import { followTrail } from '../../src/store/queries/trail.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005561' };
let line: TestHelpline;
let number: string;
beforeAll(async () => {
  line = await startHelpline();
  await line.says(MOTHER, 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  [number = ''] = /\d{5,8}/.exec((await line.heard(MOTHER))[0] ?? '') ?? [];
  await line.says(MOTHER, '1 jam 4 sore');
  await line.says(await line.officer('Melati'), '1');
});
afterAll(() => line.close());

/** What one statement of somebody who has the database does to the chain; undone afterwards. */
async function after(statement: string): Promise<boolean> {
  let whole = true;
  await line.ctx
    .unit(async (unit) => {
      await unit.tx.execute('alter table events disable trigger events_append_only');
      await unit.tx.execute(statement);
      whole = (await followTrail(unit, (await findCase(unit, number))?.id ?? '')).broken === null;
      throw new Error('undo');
    })
    .catch((error: Error) => {
      if (error.message !== 'undo') throw error;
    });
  return whole;
}

it('every event of a case is in its chain, also when its key is erased', async () => {
  await line.ctx.unit(async (unit) => {
    const openCase = await findCase(unit, number);
    expect(await followTrail(unit, openCase?.id ?? '')).toEqual({ length: openCase?.trailLength, broken: null });
    expect(openCase?.trailLength).toBeGreaterThan(6);
  });
  expect(await after(`delete from vault.keyring where owner = 'case'`)).toBe(true);
});

const one = `(select id from events where type = 'officer_alerted' limit 1)`;
const last = `(select id from events where case_id is not null order by seq desc limit 1)`;
it.each([
  [
    'another word',
    `update events set because = '\\x00' where id = (select id from events where type = 'case_climbed' limit 1)`,
  ],
  ['another officer', `update events set officer_id = gen_random_uuid() where id = ${one}`],
  ['another time', `update events set at = at + interval '1 minute' where id = ${one}`],
  ['one gone', `delete from events where id = ${one}`],
  ['the last gone', `delete from events where id = ${last}`],
  [
    'one more',
    `insert into events (id, at, type, case_id, key_owner) select gen_random_uuid(), at, 'case_noted', case_id, key_owner from events where id = ${one}`,
  ],
  ['another head', `update cases set trail_head = '\\x00'`],
])('one changed row breaks it: %s', async (_name, statement) => {
  expect(await after(statement)).toBe(false);
});

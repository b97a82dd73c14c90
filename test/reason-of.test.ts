import { expect, it } from 'vitest';
import { SendError } from '../src/core/contact/send-error.ts';
import { reasonOf } from '../src/reason-of.ts';
import { connect } from '../src/store/database.ts';
import { UnsealError } from '../src/store/vault/seal.ts';
import { createEmptyDatabase } from './support/postgres.ts';

/** What is said of what this database answers to a statement. */
async function saidOf(url: string, statement: string): Promise<string> {
  const connection = connect(url, 1);
  try {
    await connection.db.execute(statement);
    return 'nothing went wrong';
  } catch (error) {
    return reasonOf(error);
  } finally {
    await connection.close();
  }
}

it('a database that is not there, is another, or is empty is named in words an operator can act on', async () => {
  const empty = await createEmptyDatabase();
  expect(await saidOf(empty.url, 'select from cases')).toBe(
    'The database has no tables yet: the first start of the helpline makes them.',
  );
  const elsewhere = new URL(empty.url);
  elsewhere.pathname = '/never-made';
  expect(await saidOf(elsewhere.href, 'select 1')).toContain('no such database');
  elsewhere.port = '1';
  expect(await saidOf(elsewhere.href, 'select 1')).toContain('cannot be reached');
  await empty.drop();
});

it('a provider that cannot be asked is told by its code and ours', () => {
  expect(reasonOf(new SendError('provider_fault', 'ENOTFOUND'))).toBe('It says provider_fault, ENOTFOUND.');
  expect(reasonOf(new SendError('misconfigured'))).toBe('It says misconfigured.');
});

it('another master key is named; what nobody expected says where it happened, and never its words', () => {
  expect(reasonOf(new UnsealError())).toContain('HELPLINE_MASTER_KEY');
  const said = reasonOf(new Error('gaji siti belum dibayar'));
  expect(said).toContain('reason-of.test.ts');
  expect(said).not.toContain('siti');
});

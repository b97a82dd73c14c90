import { afterAll, beforeAll, expect, it } from 'vitest';
import { needRota } from '../../src/inbox/roster/need-rota.ts';
import { roster, updateOfficer } from '../../src/store/queries/officers.ts';
import { startHelpline, type TestHelpline } from '../support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

async function said(production: boolean): Promise<string[]> {
  const heard: string[] = [];
  const ctx = { ...line.ctx, config: { ...line.ctx.config, production } };
  await needRota(ctx, (words) => heard.push(words));
  return heard;
}

it('two on call are enough; with one the start warns, in production it refuses (S18)', async () => {
  expect(await said(true)).toEqual([]);
  const [, ...others] = (await line.ctx.unit(roster)).filter((one) => one.onCall);
  expect(others.length).toBeGreaterThan(0);
  for (const { id } of others) await line.ctx.unit((unit) => updateOfficer(unit, id, { standing: 'frozen' }));
  expect(await said(false)).toEqual([expect.stringContaining('1 of at least 2')]);
  await expect(said(true)).rejects.toThrow('1 of at least 2');
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { readersOf } from '../../src/inbox/village.ts';
import { roster, updateOfficer } from '../../src/store/queries/officers.ts';
import { startHelpline, type TestHelpline } from '../support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

it.each(['frozen', 'left', 'invited'] as const)(
  'a cadre who is %s reads nothing that is left for her village: its backup does',
  async (standing) => {
    const levels = await line.ctx.unit(async (unit) => {
      const all = await roster(unit);
      const cadre = all.find(({ level }) => level === 'village');
      const backup = all.find(({ level }) => level === 'backup');
      const village = cadre?.areaCode ?? '';
      await updateOfficer(unit, backup?.id ?? '', { areaCode: village });
      expect((await readersOf(unit, village)).map(({ level }) => level)).not.toContain('backup');
      const cadres = all.filter(({ level, areaCode }) => level === 'village' && areaCode === village);
      for (const { id } of cadres) await updateOfficer(unit, id, { standing });
      const found = (await readersOf(unit, village)).map(({ level }) => level);
      for (const { id } of cadres) await updateOfficer(unit, id, { standing: 'active' });
      return found;
    });
    expect(new Set(levels)).toEqual(new Set(['backup']));
  },
);

import { afterAll, beforeAll, expect, it } from 'vitest';
import { officerScene } from '../../src/inbox/officer-scene.ts';
import { enrolledAt } from '../../src/store/queries/officers.ts';
import { answerableAlerts } from '../../src/store/queries/questions.ts';
import { conversations } from '../../src/store/tables/index.ts';
import type { Unit } from '../../src/store/unit.ts';
import { newPhone } from '../jobs/posting.ts';
import { type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

let line: TestHelpline;
let cadre: Phone;
beforeAll(async () => {
  line = await startHelpline();
  cadre = await line.officer('Melati');
});
afterAll(() => line.close());

/** A mother reports, lets her village know, and the cadre takes it. */
async function another(name: string): Promise<void> {
  const mother = newPhone();
  await line.says(mother, `LAPOR anak saya ${name} di arab 5 bln tdk digaji, desa kuripan garung wonosobo`);
  const number = /Nomor (\d{5})/.exec((await line.heard(mother)).at(-1) ?? '')?.[1];
  await line.says(mother, `${number} 1`);
  await line.says(cadre, `${number} 1`);
}

/** The same unit, which counts what is asked of its database. */
function counted(unit: Unit): { unit: Unit; asked(): number } {
  let asked = 0;
  const tx = new Proxy(unit.tx, {
    get(of, name) {
      if (['select', 'selectDistinctOn', 'execute', 'update', 'insert'].includes(String(name))) asked += 1;
      return Reflect.get(of, name);
    },
  });
  return { unit: { ...unit, tx }, asked: () => asked };
}

/** What an officer's turn begins with: how many cases she sees, and what was asked for them. */
const beginning = () =>
  line.ctx.unit(async (unit) => {
    const phones = await unit.tx.select().from(conversations);
    const officers = await Promise.all(phones.map(({ id }) => enrolledAt(unit, id)));
    const sees = await Promise.all(
      officers.map(async (officer) => {
        const counting = counted(unit);
        const alerts = officer ? await answerableAlerts(counting.unit, officer) : [];
        const cases = officer ? (await officerScene(counting.unit, officer, alerts)).cases.length : 0;
        return { cases, asked: counting.asked() };
      }),
    );
    return sees.reduce((most, one) => (one.cases > most.cases ? one : most));
  });

it('an officer’s turn asks as much with many cases as with one', async () => {
  await another('siti');
  const one = await beginning();
  for (const name of ['rina', 'wati', 'sri', 'dewi']) await another(name);
  const many = await beginning();
  expect([one.cases, many.cases]).toEqual([1, 5]);
  expect(many.asked).toBe(one.asked);
});

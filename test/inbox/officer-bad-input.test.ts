import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeskVerb } from '../../src/inbox/desk/desk-call.ts';
import { DESK_VERBS, obeyDesk } from '../../src/inbox/desk/index.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from '../support/helpline.ts';

const MOTHER: Phone = { channel: 'sms', from: '+6280000005581' };
const WORKER: Phone = { channel: 'whatsapp', from: '+6580005582' };
let line: TestHelpline;
let number: string;
const named = (name: string) => line.officer(name);
const last = async (name: string) => (await line.heard(await named(name))).at(-1) ?? '';
const happened = async (event: string, of = number) =>
  (await line.decisions()).filter((one) => one.event === event && one.case === of);

/** A case that she took and that the desk has closed since. */
async function closed(): Promise<string> {
  const aunt: Phone = { channel: 'sms', from: '+6280000005583' };
  await line.says(aunt, 'LAPOR anak saya di malaysia 5 bln tdk digaji, desa tieng kejajar wonosobo');
  await line.says(aunt, '1');
  await line.says(await named('Anggrek'), '1');
  const [ended = ''] = /\d{5,8}/.exec((await line.heard(aunt))[0] ?? '') ?? [];
  const call = { args: [], by: 'Ibu Contoh', why: 'sudah dibayar' };
  await obeyDesk(line.ctx, { verb: DESK_VERBS.close as DeskVerb, of: ended }, call);
  return ended;
}

beforeAll(async () => {
  line = await startHelpline();
  await line.says(MOTHER, 'LAPOR anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo');
  number = /\d{5,8}/.exec((await line.heard(MOTHER))[0] ?? '')?.[0] ?? '';
  await line.says(MOTHER, '1 jam 4 sore');
});
afterAll(() => line.close());

describe('an officer who', () => {
  it.each([
    ['SELESAI', 'SELESAI NOMOR'],
    ['KIRIM', 'KIRIM NOMOR apa kabar'],
  ])('never accepted cannot end it or speak for it: %s', async (_name, text) => {
    await line.says(await named('Melati'), text.replace('NOMOR', number));
    expect(await last('Melati')).toContain('belum Bapak/Ibu terima');
    expect(await happened('case_finished')).toEqual([]);
    expect(await line.heard(MOTHER)).toHaveLength(1);
  });

  it('names a mistyped, an invented, a closed or somebody else’s number hears the same bytes', async () => {
    const answers: string[] = [];
    const ended = await closed();
    const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
    for (const one of [wrong, '40711', ended, number]) {
      await line.says(await named('Anggrek'), `${one} 1`);
      answers.push(await last('Anggrek'));
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).not.toMatch(/gaji|arab|kuripan/i);
  });

  it('says 1 in the same second as another: one holds it, the other is told', async () => {
    await line.says(WORKER, 'tolong saya dipukul majikan sekarang');
    const danger = (await line.decisions()).findLast((one) => one.event === 'case_opened')?.case ?? '';
    const [one, other] = [await named('Cempaka'), await named('Teratai')];
    const both = async () => [...(await line.heard(one)), ...(await line.heard(other))];
    const before = await both();
    await Promise.all([line.sends(one, '1'), line.sends(other, '1')]);
    await line.settles();
    expect(await happened('case_accepted', danger)).toHaveLength(1);
    const heard = await both();
    for (const text of before) heard.splice(heard.indexOf(text), 1);
    expect(heard.filter((text) => text.includes('Langkah: balas CARA'))).toHaveLength(1);
    expect(heard.filter((text) => /sudah .*petugas lain/i.test(text))).toHaveLength(1);
  });

  it('is asked once, also when the clock jumps a day', async () => {
    line.ctx.clock.moveTo(new Date(line.ctx.clock.now().getTime() + 24 * HOUR));
    for (let n = 0; n < 12; n += 1) await line.passes(HOUR);
    for (const event of ['officer_alerted', 'officer_reminded']) {
      const untils = await line.ctx.unit(({ tx }) =>
        tx.execute(`select officer_id from events e join cases c on c.id = e.case_id
          where e.type = '${event}' and c.number = '${number}'`),
      );
      const asked = untils.map((row) => row.officer_id);
      expect(asked.length).toBe(new Set(asked).size);
    }
    expect((await happened('desk_alarmed')).length).toBeGreaterThan(1);
    const alarm = new RegExp(`${number}. BELUM ADA YANG PEGANG`);
    expect((await line.heard(await named('Flamboyan'))).some((text) => alarm.test(text))).toBe(true);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { servicesFor } from '../src/core/directory/services-for.ts';
import { checkKey } from '../src/core/directory/standing.ts';
import { voiceIn } from '../src/core/directory/voice.ts';
import { roster } from '../src/store/queries/officers.ts';
import { addCheck, latestChecks } from '../src/store/queries/service-checks.ts';
import { deskLine } from './support/desk-line.ts';
import { HOUR, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

let line: TestHelpline;
let desk: Phone;
let cadre: Phone;
beforeAll(async () => {
  line = await startHelpline();
  const roster = await line.roster();
  const phoneOf = (level: string): Phone => {
    const found = roster.find((one) => one.level === level);
    return { channel: found?.channel === 'sms' ? 'sms' : 'whatsapp', from: found?.address ?? '' };
  };
  desk = phoneOf('desk');
  cadre = phoneOf('village');
});
afterAll(() => line.close());

const { desk: desk_ } = deskLine(() => line);
const KDEI = checkKey('tw-kdei', '+886287526170');
const last = async (phone: Phone) => (await line.heard(phone)).at(-1) ?? '';

describe('numbers are called', () => {
  it('by the desk: CEK names what is due, and what came of it is kept with who and when', async () => {
    await line.says(desk, 'CEK');
    expect(await last(desk)).toMatch(/Perlu ditelepon: \d+\. Tulis hasilnya/);
    await line.says(desk, 'cek tw-kdei ok');
    expect(await last(desk)).toContain('tw-kdei: hasil telepon dicatat: benar.');
    const checks = await line.ctx.unit(latestChecks);
    expect(checks.get(KDEI)?.result).toBe('ok');
    await line.says(desk, 'CEK tidak-ada OK');
    expect(await last(desk)).toContain('tidak ada di daftar');
  });

  it('and what is called shows when it was checked, at once', async () => {
    const phone: Phone = { channel: 'whatsapp', from: '+886900001101' };
    await line.says(phone, 'halo');
    await line.says(phone, '1');
    await line.says(phone, 'dmn tempat ngurus paspor ilang di taichung');
    expect(await last(phone)).toMatch(
      /CONTOH KDEI Taipei \(Taiwan\), untuk paspor, surat: \+886287526170 telepon\..*Dicek Nov 2026/,
    );
    await line.says(desk, 'CEK tw-kdei SALAH');
    await line.passes(HOUR);
    await line.says(phone, 'halo');
    await line.says(phone, '1');
    await line.says(phone, 'dmn tempat ngurus paspor ilang di taichung');
    expect(await last(phone)).toContain('KDEI Taipei (Taiwan): nomor yang kami punya sudah dicek dan ternyata salah');
  });

  it('at the desk too: by whom and when is kept, and what nobody of the roster called is not', async () => {
    expect(await desk_('called', 'sg-kbri', 'ok', '--by', 'nobody')).toMatchObject({ code: 1 });
    expect(await desk_('called', 'tidak-ada', 'ok', '--by', 'Cempaka')).toMatchObject({ code: 1 });
    expect(await desk_('called', 'hk-kjri', 'rusak', '--by', 'Cempaka')).toMatchObject({ code: 1 });
    expect(await desk_('called', 'hk-kjri', 'ok', '--by', 'Cempaka')).toMatchObject({ code: 1 });
    expect((await desk_('called', 'hk-kjri-1', 'ok', '--by', 'Cempaka')).out).toBe('hk-kjri-1: ok, noted.');
    expect((await desk_('calls')).out).toMatch(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d {2}hk-kjri \+85267730466 {2}ok {2}.*Cempaka/m,
    );
  });

  it('a number of a service that was found wrong as a whole stays wrong where nobody answers', async () => {
    const number = '+6280000000001';
    const checks = await line.ctx.unit(async (unit) => {
      const [officer] = await roster(unit);
      const call = { serviceId: 'contoh', officerId: officer?.id ?? '' };
      await addCheck(unit, { ...call, number: null, result: 'wrong' });
      await addCheck(unit, { ...call, number, result: 'no_answer' });
      return latestChecks(unit);
    });
    expect(checks.get(checkKey('contoh', number))?.result).toBe('wrong');
  });

  it('on Mondays the desk hears how many are due, a cadre does not', async () => {
    await line.passes(7 * 24 * HOUR);
    expect((await line.heard(desk)).join('\n')).toMatch(
      /Senin.* \d+ nomor di daftar layanan perlu ditelepon, mulai [a-z-]+/,
    );
    expect((await line.heard(cadre)).join('\n')).not.toContain('perlu ditelepon');
  });

  it('a number that was called disappears from answers at that minute, 90 days later', async () => {
    const checks = await line.ctx.unit(latestChecks);
    const at = checks.get(checkKey('hk-kjri', '+85267730466'))?.at ?? new Date(0);
    const question = { country: 'HK', at: null };
    const shown = (now: Date): string =>
      servicesFor(line.ctx.content.directory, {
        where: question,
        dialledFrom: 'HK',
        need: 'dokumen',
        category: null,
        now,
        demo: false,
        checks,
        voice: voiceIn('id', line.ctx.content.texts, line.ctx.content.directory),
      })
        .map(({ name }) => name)
        .join();
    const end = at.getTime() + 90 * 24 * HOUR;
    expect(shown(new Date(end - 1))).toContain('hk-kjri');
    expect(shown(new Date(end))).not.toContain('hk-kjri');
  });

  it('a number that was found wrong stays wrong, whoever finds nobody there the next day', async () => {
    for (const said of ['CEK tw-kdei TIDAK', 'CEK tw-kdei tidak diangkat', 'CEK tw-kdei KOSONG']) {
      await line.says(desk, said);
      expect((await line.ctx.unit(latestChecks)).get(KDEI)?.result).toBe('wrong');
    }
    await line.says(desk, 'CEK sa-kjri-jeddah tidak aktif');
    const jeddah = checkKey('sa-kjri-jeddah', '+966503609667');
    expect((await line.ctx.unit(latestChecks)).get(jeddah)?.result).toBe('wrong');
  });

  it('of a service with several numbers each is called for itself, and what nobody answers hides no third', async () => {
    await line.says(desk, 'CEK sa-kbri-riyadh BENAR');
    expect(await last(desk)).toContain('CEK sa-kbri-riyadh-1 BENAR');
    const named: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await line.says(desk, 'CEK');
      const [id = ''] = (await last(desk)).match(/[a-z]{2}-[a-z0-9-]+(?= \()/) ?? [];
      named.push(id);
      await line.says(desk, `CEK ${id} TIDAK`);
    }
    expect(new Set(named).size).toBe(4);
  });

  it('in her own words, said back as they were read; what is not plain is asked back and kept as nothing', async () => {
    const fire = checkKey('id-emergency', '113');
    const result = async () => (await line.ctx.unit(latestChecks)).get(fire)?.result;
    await line.says(desk, 'CEK id-emergency-4 tidak tahu');
    expect(await last(desk)).toContain('CEK id-emergency-4 BENAR, atau SALAH');
    expect(await result()).toBeUndefined();
    await line.says(desk, 'CEK id-emergency-4 sudah benar');
    expect([await result(), await last(desk)]).toEqual(['ok', expect.stringContaining('dicatat: benar.')]);
    await line.says(desk, 'CEK id-emergency-4 tidak diangkat');
    expect([await result(), await last(desk)]).toEqual(['ok', expect.stringContaining('dicatat: tidak diangkat.')]);
    await line.says(desk, 'CEK id-emergency-4: sudah tidak dipakai');
    expect([await result(), await last(desk)]).toEqual(['wrong', expect.stringContaining('dicatat: salah.')]);
  });

  it('not by a cadre', async () => {
    await line.says(cadre, 'CEK tw-kdei OK');
    expect((await line.ctx.unit(latestChecks)).get(KDEI)?.result).toBe('wrong');
  });
});

describe('a lesson for a group', () => {
  it('KELAS 3 is read aloud, and how many came is recorded', async () => {
    await line.says(cadre, 'KELAS');
    expect(await last(cadre)).toContain('Tulis KELAS lalu nomornya');
    await line.says(cadre, 'KELAS UANG');
    expect(await last(cadre)).toMatch(/^.*KELAS: \d+ [a-z].*, \d+ /s);
    await line.says(cadre, 'Kelas 3');
    expect(await last(cadre)).toMatch(/TANYA: .* A\) .*\nJAWAB: [A-D]\. .*\nSelesai\? Tulis HADIR 3/s);
    await line.says(cadre, 'HADIR 12');
    expect(await last(cadre)).toContain('contoh: HADIR 3 12');
    await line.says(cadre, 'HADIR 3 12');
    expect(await last(cadre)).toContain('12 orang hadir');
    await line.says(cadre, 'hadir 3 yang datang 15 orang');
    expect(await last(cadre)).toContain('15 orang hadir');
    await line.says(cadre, 'yang datang tadi 14 orang');
    expect(await last(cadre)).toContain('14 orang hadir');
    await line.says(cadre, 'hadir 16 orang');
    expect(await last(cadre)).toContain('16 orang hadir');
    await line.says(cadre, 'kelas tiga');
    expect(await last(cadre)).toContain('Tulis HADIR 3');
    expect((await line.decisions()).map(({ event }) => event)).toContain('class_held');
  });

  it('how many are somewhere is no count of a class that nobody was given', async () => {
    await line.says(desk, '12 orang');
    expect(await last(desk)).not.toContain('hadir');
  });

  it('a sentence that only begins so is about her cases', async () => {
    await line.says(cadre, 'cek dulu ya besok saya ke sana');
    expect(await last(cadre)).not.toContain('telepon dicatat');
  });
});

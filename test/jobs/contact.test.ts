import { afterEach, describe, expect, it } from 'vitest';
import { HOUR, MINUTE, startHelpline, type TestHelpline } from '../support/helpline.ts';
import { correspondent, newPhone, post, rowOf } from './posting.ts';

/** 20.30 in Jakarta. */
const EVENING = new Date('2026-11-25T13:30:00Z');

let line: TestHelpline;
afterEach(() => line?.close());

const held = async (id: string) => {
  const { state, because } = await rowOf(line, id);
  return `${state}: ${because}`;
};

describe('nobody is written to against their wish', () => {
  it('after STOP a person gets answers only, until MULAI', async () => {
    line = await startHelpline();
    const family = await correspondent(line, 'family');
    await line.says(family.phone, 'STOP');
    expect(await line.heard(family.phone)).toHaveLength(1);
    const unasked = await post(line.ctx, family, 'kabar', { purpose: 'follow_up' });
    await line.passes(24 * HOUR);
    expect(await held(unasked)).toBe('held: opted_out');
    const lesson = await post(line.ctx, family, 'pelajaran', { purpose: 'lesson' });
    await line.work.drain();
    expect(await held(lesson)).toBe('dropped: opted_out');
    await line.says(family.phone, 'PETUGAS');
    expect((await line.heard(family.phone)).slice(1).sort()).toEqual(
      [expect.stringContaining('petugas'), 'kabar'].sort(),
    );
    await line.passes(HOUR);
    const later = await post(line.ctx, family, 'kabar lagi', { purpose: 'follow_up' });
    await line.work.drain();
    expect(await held(later)).toBe('held: opted_out');
    await line.says(family.phone, 'MULAI');
    await post(line.ctx, family, 'kabar baru', { purpose: 'follow_up' });
    await line.work.drain();
    expect((await line.heard(family.phone)).at(-1)).toBe('kabar baru');
  });

  it('a worker abroad hears news only after she wrote and said 1, and then before anything else', async () => {
    line = await startHelpline();
    const worker = await correspondent(line, 'worker', { channel: 'whatsapp', from: '+966500000077' });
    const news = await post(line.ctx, worker, 'kabar untuk Kakak', { purpose: 'follow_up' });
    await line.passes(48 * HOUR);
    expect(await held(news)).toBe('held: worker_never_first');
    await line.says(worker.phone, 'halo');
    const [door, ...early] = await line.heard(worker.phone);
    expect(door).toContain('Sedang bisa baca sendiri?');
    expect(early).toEqual([]);
    await line.passes(MINUTE);
    expect(await held(news)).toBe('held: worker_never_first');
    await line.says(worker.phone, '1');
    expect((await line.heard(worker.phone))[1]).toBe('kabar untuk Kakak');
    await line.passes(HOUR);
    expect((await line.heard(worker.phone)).filter((text) => text === 'kabar untuk Kakak')).toHaveLength(1);
  });

  it('who wants no news hears how long we still write, and after that nothing comes', async () => {
    line = await startHelpline();
    const worker = await correspondent(line, 'worker', { channel: 'whatsapp', from: '+966500000079' });
    for (const text of ['gaji saya 4 bulan belum dibayar', '1', '2', '2']) await line.says(worker.phone, text);
    expect((await line.heard(worker.phone)).at(-1)).toContain('sampai setengah jam sesudah pesan Kakak');
    await post(line.ctx, worker, 'kabar cepat', { purpose: 'follow_up' });
    await line.passes(29 * MINUTE);
    expect(await line.heard(worker.phone)).toContain('kabar cepat');
    await line.passes(2 * MINUTE);
    const late = await post(line.ctx, worker, 'kabar telat', { purpose: 'follow_up' });
    await line.passes(HOUR);
    expect(await held(late)).toBe('held: worker_never_first');
  });

  it('news waits again when her half hour is over before it could go', async () => {
    line = await startHelpline();
    const worker = await correspondent(line, 'worker', { channel: 'whatsapp', from: '+966500000078' });
    await line.says(worker.phone, 'halo');
    await line.says(worker.phone, '1');
    await line.passes(HOUR);
    const late = await post(line.ctx, worker, 'kabar telat', { purpose: 'follow_up' });
    await line.passes(HOUR);
    expect(await held(late)).toBe('held: worker_never_first');
    expect(await line.heard(worker.phone)).not.toContain('kabar telat');
  });

  it('family hears news between 7 and 20 only, and a reply at any hour', async () => {
    line = await startHelpline({ now: EVENING });
    const family = await correspondent(line, 'family', newPhone());
    const news = await post(line.ctx, family, 'kabar', { purpose: 'follow_up' });
    await line.passes(10 * HOUR);
    expect(await line.heard(family.phone)).toEqual([]);
    expect(await rowOf(line, news)).toMatchObject({
      state: 'waiting',
      because: 'by_day',
      runAt: new Date('2026-11-26T00:00:00Z'),
    });
    await line.says(family.phone, 'PETUGAS');
    expect(await line.heard(family.phone)).toHaveLength(1);
    await line.passes(HOUR);
    expect(await line.heard(family.phone)).toContain('kabar');
  });
});

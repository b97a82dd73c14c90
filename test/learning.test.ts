import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PLAN } from '../src/core/contact/plan.ts';
import { findConversation } from '../src/store/queries/conversations.ts';
import { savePlan } from '../src/store/queries/plans.ts';
import { HOUR, MINUTE, NOON, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

let line: TestHelpline;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

let phones = 0;
/** A phone nobody has used, of a worker in Saudi Arabia (three hours before Greenwich plus). */
const worker = (): Phone => ({ channel: 'sms', from: `+96650000${String(1100 + phones++)}` });

/** She asks for one a day at seven in the evening of Riyadh, which is 16.00 UTC. */
async function daily(phone: Phone, hour = 'jam 7 malam'): Promise<void> {
  await line.says(phone, 'mau belajar nabung');
  await line.says(phone, '1');
  await line.says(phone, 'tiap hari satu');
  await line.says(phone, hour);
}

const lessonsOf = async (phone: Phone) => (await line.messages(phone)).filter(({ text }) => / 1 .+ 2 /.test(text));

describe('a lesson a day', () => {
  it('comes at her hour and her place, what was wrong first, and harmless to any reader', async () => {
    const phone = worker();
    await daily(phone);
    expect((await line.heard(phone)).at(-1)).toContain('satu pelajaran uang tiap hari, jam 19.00');
    await line.passes(24 * HOUR);
    const next = (await line.messages(phone)).at(-1);
    expect(next?.text).toContain('Uang masuk hari ini?');
    expect(new Date(next?.at ?? 0).getUTCHours()).toBe(16);
    await line.passes(24 * HOUR);
    // The money lesson she answered wrong on the first day is due, and comes before anything new.
    expect((await line.heard(phone)).at(-1)).toContain('satu tujuan, satu jumlah');
  });

  it('from the start begins with the first, in the same turn, and counts from one', async () => {
    const phone = worker();
    for (const words of ['belajar', '2']) await line.says(phone, words);
    expect((await line.heard(phone)).at(-1)).toContain('Sudah dibaca: 1 dari 12.');
    await line.says(phone, 'dari awal');
    expect((await line.heard(phone)).at(-1)).toContain('Uang masuk hari ini?');
    await line.says(phone, '2');
    expect((await line.heard(phone)).at(-1)).toContain('Sudah dibaca: 1 dari 12.');
  });

  it('comes at an hour of the clock also where she names a part of the day or a range', async () => {
    const hours = [];
    for (const said of ['habis isya', 'jam 7 sampai 8 malam']) {
      const phone = worker();
      await daily(phone, said);
      expect((await line.heard(phone)).at(-1)).toContain('satu pelajaran uang tiap hari, jam 19.00');
      await line.passes(24 * HOUR);
      hours.push(new Date((await line.messages(phone)).at(-1)?.at ?? 0).getUTCHours());
    }
    expect(hours).toEqual([16, 16]);
  });

  it('ends with BERHENTI, and other messages do not', async () => {
    const phone = worker();
    await daily(phone);
    await line.says(phone, 'BERHENTI');
    expect((await line.heard(phone)).at(-1)).toContain('pelajarannya berhenti');
    const before = (await line.heard(phone)).length;
    await line.passes(3 * 24 * HOUR);
    expect(await line.heard(phone)).toHaveLength(before);
    await line.says(phone, 'BERHENTI');
    expect((await line.heard(phone)).at(-1)).toContain('tidak menulis duluan lagi');
  });

  it('is what BERHENTI stops first, also at the menu after a lesson', async () => {
    const phone = worker();
    await line.says(phone, 'belajar nabung');
    await line.says(phone, '2');
    expect((await line.heard(phone)).at(-1)).toContain('Mau apa lagi?');
    await line.says(phone, 'BERHENTI');
    expect((await line.heard(phone)).at(-1)).toContain('pelajarannya berhenti');
    await line.says(phone, 'BERHENTI');
    expect((await line.heard(phone)).at(-1)).toContain('tidak menulis duluan lagi');
  });

  it('is held by 9 until she asks again', async () => {
    const phone = worker();
    await daily(phone);
    await line.says(phone, '9');
    expect((await line.heard(phone)).at(-1)).toBe('Baik, terima kasih.');
    const before = (await line.heard(phone)).length;
    await line.passes(2 * 24 * HOUR);
    expect(await line.heard(phone)).toHaveLength(before);
    await line.says(phone, 'belajar kirim uang');
    await line.says(phone, '3');
    await line.says(phone, 'tiap hari satu');
    await line.says(phone, 'jam 7 malam');
    await line.passes(24 * HOUR);
    expect((await lessonsOf(phone)).length).toBeGreaterThan(2);
  });

  it('does not come while something else on that phone waits for a digit', async () => {
    const phone = worker();
    await daily(phone);
    await line.says(phone, 'halo');
    expect((await line.heard(phone)).at(-1)).toContain('Balas 1 bisa, 9 nanti saja');
    const before = (await line.heard(phone)).length;
    await line.passes(26 * HOUR);
    expect(await line.heard(phone)).toHaveLength(before);
  });

  it('comes although she left the menu of a lesson or a sum open', async () => {
    for (const left of [
      ['belajar kirim uang', '1'],
      ['hitung', '1', 'nabung'],
    ]) {
      const phone = worker();
      await daily(phone);
      for (const said of left) await line.says(phone, said);
      const before = (await lessonsOf(phone)).length;
      await line.passes(25 * HOUR);
      expect(await lessonsOf(phone)).toHaveLength(before + 1);
    }
  });

  it('waits where WhatsApp lets nobody write first: held, seen by the desk, and no lesson is begun', async () => {
    const phone: Phone = { channel: 'whatsapp', from: '+966500001190' };
    await daily(phone);
    expect((await line.heard(phone)).at(-1)).toContain('WhatsApp menahan kami, pelajarannya menunggu');
    await line.passes(24 * HOUR - 30 * MINUTE);
    await line.passes(30 * HOUR);
    const before = await line.heard(phone);
    const holds = (await line.decisions()).filter(({ because }) => because === 'whatsapp_window_closed');
    expect(holds.length).toBeGreaterThan(0);
    expect(holds.at(-1)?.event).toBe('gate_hold_until_written');
    await line.says(phone, 'halo');
    expect((await line.heard(phone)).at(-1)).toContain('Sedang bisa baca sendiri?');
    const after = (await line.heard(phone)).slice(before.length);
    expect(after.filter((text) => text.includes('Pelajaran hari ini menunggu'))).toHaveLength(1);
    await line.says(phone, 'belajar');
    expect((await line.messages(phone)).at(-1)?.text).toMatch(/\n1 .+\n2 /);
  });

  it('that it rests is held where WhatsApp carried nothing, and is said once when she writes', async () => {
    const phone: Phone = { channel: 'whatsapp', from: '+966500001194' };
    await daily(phone);
    await line.passes(25 * 24 * HOUR);
    const before = (await line.heard(phone)).length;
    await line.says(phone, 'halo');
    const after = (await line.heard(phone)).slice(before);
    expect(after.filter((text) => text.includes('Pelajaran hariannya berhenti dulu'))).toHaveLength(1);
    expect(after.join(' ')).not.toContain('Pelajaran hari ini menunggu');
    expect(after.at(-1)).toContain('Sedang bisa baca sendiri?');
  });

  it('keeps to the clock of her plan, not of her number', async () => {
    const phone = worker();
    await line.says(phone, 'mau belajar nabung');
    await line.ctx.unit(async (unit) => {
      const address = { channel: phone.channel, kind: 'e164' as const, value: phone.from };
      const personId = (await findConversation(unit, address))?.personId ?? '';
      await savePlan(unit, personId, { ...DEFAULT_PLAN, zone: 'Asia/Taipei' });
    });
    await line.says(phone, '1');
    await line.says(phone, 'tiap hari satu');
    await line.says(phone, 'jam 7 malam');
    await line.passes(24 * HOUR);
    expect(new Date((await line.messages(phone)).at(-1)?.at ?? 0).getUTCHours()).toBe(11);
  });

  it('stops by itself when she has been silent for two weeks', async () => {
    const phone = worker();
    await daily(phone);
    await line.passes(20 * 24 * HOUR);
    const got = (await lessonsOf(phone)).filter(({ at }) => Date.parse(at) > NOON.getTime() + HOUR);
    expect(got.length).toBeGreaterThan(5);
    expect(got.length).toBeLessThanOrEqual(14 + 3);
    const LAST = 'Kalau tidak dibalas, pelajaran hariannya berhenti dulu.';
    expect((await line.heard(phone)).filter((text) => text.includes(LAST))).toHaveLength(1);
    const before = (await line.heard(phone)).length;
    await line.passes(7 * 24 * HOUR);
    expect(await line.heard(phone)).toHaveLength(before);
  });
});

describe('a lesson left for another day', () => {
  it('"lanjut" then asks the same question again, and at once says what is right', async () => {
    const phone = worker();
    await line.says(phone, 'belajar');
    const asked = (await line.heard(phone)).at(-1);
    await line.passes(20 * HOUR);
    await line.says(phone, 'lanjut');
    expect((await line.heard(phone)).at(-1)).toBe(asked);
    await line.says(phone, 'lanjut');
    expect((await line.heard(phone)).at(-1)).toContain('Sudah dibaca: 1 dari 12.');
  });
});

describe('dates of hers', () => {
  const REMINDS = 'Halo Kak, ini pengingat yang diminta. Kalau sedang sendiri, tulis CATATAN.';
  const reminders = async (phone: Phone) => (await line.messages(phone)).filter(({ text }) => text === REMINDS);
  /** She has the date written down; `said` is an option of CATATAN. */
  async function keeps(phone: Phone, said: string, date: string): Promise<void> {
    await line.says(phone, 'halo');
    await line.says(phone, '1');
    await line.says(phone, 'catatan');
    await line.says(phone, said);
    await line.says(phone, date);
    expect((await line.heard(phone)).at(-1)).toContain('mulai jam sembilan pagi, tanpa menyebut isinya');
  }
  const inDays = (days: number): string =>
    new Date(line.ctx.clock.now().getTime() + days * 24 * HOUR).toISOString().slice(0, 10);

  it('a date that is taken back reminds no more', async () => {
    const phone = worker();
    await keeps(phone, 'pulang', inDays(32).split('-').reverse().join('-'));
    await line.says(phone, 'hapus tanggal');
    await line.says(phone, 'pulang');
    expect((await line.heard(phone)).at(-1)).toContain('Sudah dihapus, pengingatnya juga.');
    await line.passes(40 * 24 * HOUR);
    expect(await reminders(phone)).toEqual([]);
  });

  it('two dates of one morning are one reminder, a permit that runs out among them', async () => {
    const phone = worker();
    await keeps(phone, 'pulang', inDays(32).split('-').reverse().join('-'));
    await line.says(phone, 'izin tinggal habis');
    await line.says(phone, inDays(62).split('-').reverse().join('-'));
    const both = inDays(2);
    await line.passes(3 * 24 * HOUR);
    expect((await reminders(phone)).map(({ at }) => at.slice(0, 13))).toEqual([`${both}T06`]);
  });

  it('come back in neutral words at nine of her morning, and what they are she reads when she asks', async () => {
    const phone = worker();
    await keeps(phone, 'berangkat', inDays(8).split('-').reverse().join('-'));
    const [week, eve] = [inDays(1), inDays(7)];
    await line.passes(9 * 24 * HOUR);
    const got = await reminders(phone);
    // Nine in the morning in Riyadh is six in Greenwich.
    expect(got.map(({ at }) => at.slice(0, 13))).toEqual([`${week}T06`, `${eve}T06`]);
    await line.says(phone, 'catatan');
    await line.says(phone, '1');
    expect((await line.heard(phone)).slice(-1)[0]).toContain('berangkat:');
  });

  it('wait for the hours of her plan', async () => {
    const phone = worker();
    await keeps(phone, 'pulang', inDays(8).split('-').reverse().join('-'));
    await line.ctx.unit(async (unit) => {
      const address = { channel: phone.channel, kind: 'e164' as const, value: phone.from };
      const personId = (await findConversation(unit, address))?.personId ?? '';
      await savePlan(unit, personId, { ...DEFAULT_PLAN, zone: 'Asia/Riyadh', hours: { from: 20, to: 21 } });
    });
    await line.passes(3 * 24 * HOUR);
    expect((await reminders(phone)).map(({ at }) => new Date(at).getUTCHours())).toEqual([17]);
  });

  it('are silent after 9 and after STOP', async () => {
    for (const word of ['9', 'STOP']) {
      const phone = worker();
      await keeps(phone, 'izin tinggal habis', inDays(31).split('-').reverse().join('-'));
      await line.says(phone, word);
      await line.passes(3 * 24 * HOUR);
      expect(await reminders(phone)).toEqual([]);
    }
  });
});

describe('a need behind a lesson', () => {
  it('is offered help once; "2" goes back to the same lesson, and a human reads what she told', async () => {
    const phone = worker();
    await line.says(phone, 'mau belajar nabung');
    const lesson = (await line.heard(phone)).at(-1) ?? '';
    await line.says(phone, 'gaji saya dipotong terus');
    expect((await line.heard(phone)).at(-1)).toBe(
      'Pesan tadi sudah masuk, Kak. Sedang bisa baca sendiri? 1 bisa 2 nanti, lanjut belajar dulu',
    );
    await line.says(phone, '2');
    expect((await line.heard(phone)).at(-1)).toBe(lesson);
    await line.says(phone, '2');
    expect((await line.heard(phone)).at(-1)).toContain('Betul, 1 juta tiap bulan');
    await line.passes(2 * HOUR);
    const events = (await line.decisions()).map((one) => `${one.event} ${one.because}`);
    expect(events).toContain('human_called no_answer_to_the_door');
  });

  it('"1" is heard at once', async () => {
    const phone = worker();
    await line.says(phone, 'mau belajar nabung');
    await line.says(phone, 'gaji saya 3 bulan belum dibayar');
    const before = (await line.heard(phone)).length;
    await line.says(phone, '1');
    expect((await line.heard(phone))[before]).toContain('Sudah kami terima, Kak');
  });

  it.each([
    ['a sum', ['hitung', '1'], 'gaji saya 3 bulan belum dibayar majikan', 'Gaji sebulan berapa?'],
    ['a list of papers', ['berangkat', 'surat'], 'gaji saya 3 bulan belum dibayar majikan', '1/10 Empat surat'],
    ['a date', ['catatan', 'berangkat'], 'gaji saya dipotong terus 3 bulan', 'Tanggal berangkat?'],
  ])('in the middle of %s too, and "2 nanti" asks the same again', async (_name, ways, trouble, question) => {
    const phone = worker();
    for (const words of ['halo', '1', ...ways]) await line.says(phone, words);
    expect((await line.heard(phone)).at(-1)).toContain(question);
    await line.says(phone, trouble);
    expect((await line.heard(phone)).at(-1)).toContain('Mau dibantu petugas soal itu sekarang? 1 mau 2 nanti');
    await line.says(phone, '2 nanti');
    expect((await line.heard(phone)).at(-1)).toContain(question);
  });

  it('a few words that answer an open question are no trouble', async () => {
    const phone = worker();
    const ways = ['halo', '1', 'berangkat', 'pamit keluarga', 'ke kakak saya', 'ibu', 'minggu malam', 'ibu mertua'];
    for (const words of ways) await line.says(phone, words);
    expect((await line.heard(phone)).at(-1)).toContain('Dijaga: ibu mertua');
  });

  it('papers are what a village is asked for, and KELOMPOK starts the group again', async () => {
    const phone = worker();
    const ways = ['halo', '1', 'kelompok', 'tieng kejajar wonosobo', 'minta bantuan surat'];
    for (const words of ways) await line.says(phone, words);
    await line.says(phone, 'kelompok');
    expect((await line.heard(phone)).at(-1)).toContain('Kelompok desa. Mau apa?');
    await line.says(phone, 'minta bantuan surat');
    await line.says(phone, 'surat izin keluarga buat ke taiwan');
    expect((await line.heard(phone)).at(-1)).toContain('Permintaan disampaikan ke desa');
  });

  it('an offer that is passed by is not answered by a later 1', async () => {
    const phone = worker();
    for (const words of ['halo', '1', 'hitung', '1', 'paspor saya ditahan agen', '1500 riyal', '200'])
      await line.says(phone, words);
    expect((await line.heard(phone)).at(-1)).toContain('Mau hitung yang lain?');
    await line.says(phone, '1');
    expect((await line.heard(phone)).at(-1)).toContain('Mau hitung apa?');
  });

  it('danger has its own path', async () => {
    const phone = worker();
    await line.says(phone, 'mau belajar nabung');
    await line.says(phone, 'tolong saya dikunci majikan dipukul');
    expect((await line.heard(phone)).at(-1)).toContain('Sudah kami terima dan teruskan ke petugas');
  });
});

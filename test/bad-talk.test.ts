import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

let line: TestHelpline;
let n = 0;
beforeAll(async () => {
  line = await startHelpline();
});
afterAll(() => line.close());

const phone = (channel: Phone['channel'] = 'sms'): Phone => ({ channel, from: `+62800000${5700 + ++n}` });
const numberIn = (text: string | undefined): string => /\d{5,8}/.exec(text ?? '')?.[0] ?? '';
const REPORT = 'LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo';

async function reported(from: Phone, text = REPORT): Promise<string> {
  await line.says(from, text);
  return numberIn((await line.heard(from)).at(-1));
}

const happened = async (number: string): Promise<string[]> =>
  (await line.decisions()).filter((one) => one.case === number).map((one) => one.event);

describe('what was not meant for us, or not for this case', () => {
  it('a wrong number gets one kind line, then silence; trouble is heard all the same', async () => {
    const other = phone();
    for (const text of ['mas ini konter pulsa ya?', 'ini nomor siapa', 'oke']) await line.says(other, text);
    expect(await line.heard(other)).toEqual([expect.stringContaining('sepertinya salah sambung')]);
    expect(await reported(other)).toMatch(/^\d{5}$/);
  });

  it('"nomor salah bu" is one too', async () => {
    const other = phone();
    await line.says(other, 'nomor salah bu');
    expect(await line.heard(other)).toEqual([expect.stringContaining('sepertinya salah sambung')]);
  });

  it('who wrote "lapor anak" and then what happened is family still', async () => {
    const mother = phone();
    await line.says(mother, 'lapor anak');
    expect((await line.heard(mother)).at(-1)).toContain('Ini soal siapa');
    expect(await reported(mother, 'di taiwan gajine dipotong terus desa kuripan garung wonosobo')).toMatch(/^\d{5}$/);
  });

  it.each(['mas', 'mbak', 'oalah', 'maaf ya mas'])('after that line %s is not answered', async (text) => {
    const other = phone();
    for (const said of ['mas ini toko bangunan ya, semen ready?', text]) await line.says(other, said);
    expect(await line.heard(other)).toEqual([expect.stringContaining('sepertinya salah sambung')]);
  });

  it('who waits for a shop hears it once; after it a plea, and the answer to our question, are heard', async () => {
    const shop = phone();
    for (const text of ['galonnya mana', 'galonnya mana', 'kok belum datang']) await line.says(shop, text);
    expect(await line.heard(shop)).toEqual([expect.stringContaining('sepertinya salah sambung')]);
    await line.says(shop, 'saya mau cerita');
    expect((await line.heard(shop)).at(-1)).toContain('Ini soal siapa');
    const worker = phone('whatsapp');
    for (const text of ['salah sambung', 'gaji saya tidak dibayar di hongkong', '1']) await line.says(worker, text);
    expect(await line.heard(worker)).toHaveLength(3);
  });

  it.each([
    'gas dipukul majikan',
    'tolong paketnya mana saya dikunci',
    'paspor saya mana',
    'gaji saya mana',
    'kirimannya belum sampai',
    'anak saya mana kabarnya',
    'bawa saya pulang mana',
    'anak saya di arab gaji 5 bln tdk dibayar, sampai jual tanah',
    'sponsor kabur, kami utang pinjol 20 juta',
    'tolong teruskan ke KBRI, anak saya di oman tidak digaji',
    'ini nomor sponsornya wa.me/62811 paspor saya dia pegang',
    'tolong viralkan bu, adik saya hilang kontak di malaysia',
    'saya ditipu investasi untung teman, uang kiriman habis',
    'majikan minta saya kirim ke 5 orang promo tokonya, gaji dipotong',
    'dapat pesan selamat anda dapat hadiah uang terus kami transfer 3 juta, sponsor yang suruh',
    'disuruh kerja slot gacor di kamboja, paspor ditahan',
    'saya dipaksa kerja judi online di kamboja tidak boleh pulang',
  ])('is never said to a plea: %s', async (text) => {
    const sms = phone();
    await line.says(sms, text);
    expect((await line.heard(sms)).join(' ')).not.toContain('salah sambung');
  });

  it.each([
    'PROMO pinjaman online cepat cair tanpa jaminan hubungi wa.me/628',
    'Butuh dana tunai? pinjaman cepat utang lunas, klik link http://x.y',
    'jual pulsa murah diskon besar',
    'Judi online slot gacor maxwin klik bit.ly/abc',
    'Kerja di luar negeri gaji 20 juta, klik link bit.ly/kerja',
  ])('is said to an advertisement: %s', async (text) => {
    const sms = phone();
    await line.says(sms, text);
    expect((await line.heard(sms)).join(' ')).toContain('salah sambung');
  });

  it('takes nothing back of what was told before it', async () => {
    const worker = phone('whatsapp');
    await line.says(worker, 'gaji saya 3 bulan belum dibayar');
    await line.says(worker, 'maaf salah sambung');
    await line.passes(3 * 3_600_000);
    expect((await line.decisions()).map(({ event }) => event)).toContain('human_called');
  });

  it('a chain letter and an advertisement get one line and open nothing', async () => {
    const chain = phone('whatsapp');
    await line.says(chain, 'SEBARKAN ke 10 orang, pemenang undian dapat hadiah uang klik link bit.ly/x');
    await line.says(chain, 'promo pinjaman online cepat cair, klik link');
    await line.says(chain, '', { media: [{ type: 'image/webp', base64: 'UklGRg==' }] });
    expect((await line.heard(chain)).filter((text) => text.includes('salah sambung'))).toHaveLength(1);
    expect((await line.heard(chain)).length).toBe(1);
  });

  it('an officer’s commands from a stranger do nothing to a case', async () => {
    const mother = phone();
    const number = await reported(mother);
    const before = await happened(number);
    const stranger = phone();
    for (const text of [`SELESAI ${number}`, `1 ${number}`, `KIRIM ${number} halo`, `ALIHKAN ${number}`, 'DAFTAR'])
      await line.says(stranger, text);
    expect(await happened(number)).toEqual(before);
    expect((await line.heard(stranger)).join(' ')).not.toMatch(/arab|gaji|siti/i);
  });

  it('a number from another phone opens a new case, and the desk sees that they may belong together', async () => {
    const number = await reported(phone());
    const other = await reported(
      phone(),
      `anak saya di arab masih belum digaji, dulu nomor ${number}, desa kuripan garung`,
    );
    expect(other).not.toBe(number);
    expect(await happened(other)).toContain('link_proposed');
  });

  it('ten messages in five seconds are one case and one answer', async () => {
    const mother = phone();
    const words = [
      'bu',
      'saya',
      'mau lapor',
      'anak saya',
      'di arab',
      'sudah 5 bln',
      'tdk digaji',
      'desa',
      'kuripan',
      'garung',
    ];
    for (const text of words) await line.sends(mother, text);
    await line.settles();
    expect(await line.heard(mother)).toHaveLength(1);
  });

  it('two officers at the same second: one has it, the other hears so', async () => {
    const mother = phone();
    const number = await reported(mother, 'anak saya di arab dipukul majikan sampai berdarah, desa kuripan garung');
    const [teratai, cempaka] = [await line.officer('Teratai'), await line.officer('Cempaka')];
    await Promise.all([line.sends(teratai, `${number} 1`), line.sends(cempaka, `${number} 1`)]);
    await line.settles();
    expect((await happened(number)).filter((event) => event === 'case_accepted')).toHaveLength(1);
    const all = [...(await line.heard(teratai)), ...(await line.heard(cempaka))];
    expect(all.some((text) => text.includes(number) && /petugas lain/.test(text))).toBe(true);
  });

  it('who accuses her village is not brought to it, also after a yes', async () => {
    const mother = phone();
    const text =
      'anak saya di malaysia gaji tidak dibayar, pak kades yang memberangkatkan, desa tieng kejajar wonosobo';
    const number = await reported(mother, text);
    await line.says(mother, `${number} 1`);
    const village = [await line.officer('Anggrek'), await line.officer('Dahlia')];
    for (const one of village) expect((await line.heard(one)).join(' ')).not.toContain(number);
    expect(await happened(number)).toContain('officer_alerted');
  });
});

describe('a human who phones', () => {
  it.each([
    'tolong telpon saya gak punya pulsa',
    'TELP',
    'pulsa saya habis bu',
    'mboten gadah pulsa bu',
    'please call me',
  ])('%s', async (text) => {
    const mother = phone();
    await line.says(mother, text);
    expect((await line.heard(mother)).at(-1)).toMatch(/kami telepon nomor ini|we phone this number/);
  });

  it('and who has the case and tells nothing is asked again, the desk too', async () => {
    const mother = phone();
    const number = await reported(mother, 'anak saya di taiwan paspornya ditahan, desa kuripan garung wonosobo');
    await line.says(mother, '1');
    const melati = await line.officer('Melati');
    await line.says(melati, `${number} 1`);
    await line.says(mother, 'TELP');
    expect((await line.heard(melati)).at(-1)).toContain('minta ditelepon');
    await line.passes(61 * 60_000);
    const late = (await line.decisions()).filter(({ because }) => because === 'call_back_late');
    expect(late.map((one) => one.case)).toContain(number);
  });

  it('and who has one of several cases hears it too: which is meant is not guessed', async () => {
    const mother = phone();
    const number = await reported(mother, 'anak saya di taiwan paspornya ditahan, desa kuripan garung wonosobo');
    await line.says(mother, '1');
    const kenanga = await line.officer('Kenanga');
    const melati = await line.officer('Melati');
    await line.says(melati, `${number} 1`);
    await line.says(mother, 'LAPOR suami saya di malaysia gaji 3 bulan tidak dibayar, desa kuripan garung wonosobo');
    const before = (await line.heard(melati)).length;
    await line.says(mother, 'TELP');
    expect((await line.heard(melati)).slice(before).join(' ')).toContain(`${number}. Yang melapor minta ditelepon`);
    expect((await line.heard(kenanga)).join(' ')).not.toContain(`${number}. Yang melapor minta ditelepon`);
  });

  it('a lone voice note opens one for a human', async () => {
    const worker: Phone = { channel: 'whatsapp', from: '+966500005799' };
    await line.says(worker, '', { media: [{ type: 'audio/ogg', base64: 'T2dnUw==', seconds: 9 }] });
    expect(await line.heard(worker)).toEqual([expect.stringContaining('Sedang bisa baca sendiri?')]);
    expect((await line.decisions()).some(({ because }) => because === 'voice_note')).toBe(true);
  });

  it.each([
    ['a voice note', { media: [{ type: 'audio/ogg', base64: 'T2dnUw==', seconds: 9 }] }],
    ['a missed call', { call: true }],
  ])('%s and then "tulung" are one case, and district and desk are rung for it', async (_, first) => {
    const worker = phone('whatsapp');
    const since = (await line.decisions()).length;
    await line.says(worker, '', first);
    await line.says(worker, 'tulung');
    const told = (await line.decisions()).slice(since);
    const opened = told.filter(({ event }) => event === 'case_opened').map((one) => one.case);
    expect(opened).toHaveLength(1);
    expect(new Set(told.flatMap((one) => (one.case ? [one.case] : [])))).toEqual(new Set(opened));
    const alerted = told.filter(({ event }) => event === 'officer_alerted').length;
    const [number = ''] = opened;
    const officers = await Promise.all(
      (await line.roster()).map(async ({ channel, address, level }) => {
        const heard = await line.heard({ channel, from: address });
        return heard.some((text) => text.includes(`${number}. Ada warga perlu dibantu, MENDESAK`)) ? [level] : [];
      }),
    );
    expect(new Set(officers.flat())).toEqual(new Set(['district', 'desk']));
    expect(alerted).toBeGreaterThanOrEqual(2);
  });
});

describe('the village book', () => {
  it('TIBA with a place is kept only with a yes, and is no case', async () => {
    const mother = phone();
    await line.says(
      mother,
      'TIBA anak saya siti sampai di hongkong tgl 20 november 2026, desa kuripan garung wonosobo',
    );
    expect((await line.heard(mother)).at(-1)).toContain('Balas SETUJU atau TIDAK');
    await line.says(mother, 'SETUJU');
    const events = (await line.decisions()).map((one) => one.event);
    expect(events).toContain('registered');
    expect(events).toContain('consent_kept');
  });

  it('refusing is real', async () => {
    const mother = phone();
    const before = (await line.decisions()).filter((one) => one.event === 'registered').length;
    await line.says(mother, 'PULANG suami saya dari malaysia 1 november 2026');
    await line.says(mother, 'TIDAK');
    expect((await line.heard(mother)).at(-1)).toContain('tidak dicatat');
    expect((await line.decisions()).filter((one) => one.event === 'registered')).toHaveLength(before);
  });
});

describe('languages and requests', () => {
  it('ENGLISH holds for what follows', async () => {
    const reader = phone('whatsapp');
    await line.says(reader, 'ENGLISH');
    await line.says(reader, 'hello good morning');
    expect((await line.heard(reader)).at(-1)).toContain('Can you read alone');
    await line.says(reader, '1');
    expect((await line.heard(reader)).at(-1)).toContain('information line');
  });

  it('papers take the same road with a calmer clock', async () => {
    const mother = phone();
    await line.says(mother, 'anak saya di malaysia mau urus akta kelahiran cucu, desa kuripan garung wonosobo');
    await line.says(mother, '1');
    const melati = (await line.heard(await line.officer('Melati'))).at(-1);
    expect(melati).toContain('tidak mendesak');
  });
});

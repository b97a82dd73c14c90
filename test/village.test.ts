import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUR, type Phone, startHelpline, type TestHelpline } from './support/helpline.ts';

let line: TestHelpline;
let cadre: Phone;
let village = { code: '', name: '' };
beforeAll(async () => {
  line = await startHelpline();
  const found = (await line.roster()).find((one) => one.level === 'village');
  cadre = { channel: found?.channel === 'sms' ? 'sms' : 'whatsapp', from: found?.address ?? '' };
  village = found?.area ?? village;
});
afterAll(() => line.close());

const last = async (phone: Phone) => (await line.heard(phone)).at(-1) ?? '';
const worker: Phone = { channel: 'whatsapp', from: '+886900001201' };

describe('a village group', () => {
  it('a proposal is left without a name, the cadre decides, and who left it reads why', async () => {
    await line.says(worker, 'halo');
    await line.says(worker, '1');
    await line.says(worker, 'titip usulan musrenbang');
    await line.says(worker, village.name);
    await line.says(worker, 'titip usulan');
    for (const words of ['pelatihan menjahit', 'ibu-ibu di dusun satu', 'banyak yang baru pulang'])
      await line.says(worker, words);
    expect(await last(worker)).toContain('Usulan dititip ke kader, tanpa nama');
    await line.says(cadre, 'USULAN');
    const list = await last(cadre);
    expect(list).toContain('1. usulan: pelatihan menjahit. ibu-ibu di dusun satu');
    expect(list).not.toContain(worker.from);
    await line.says(cadre, 'USULAN 1 TUNDA');
    expect(await last(cadre)).toContain('Tulis dalam satu pesan, contoh: USULAN 1 TUNDA');
    await line.says(cadre, 'USULAN 1 tunda, menunggu anggaran');
    expect(await last(cadre)).toContain('Nomor 1 dicatat');
    await line.says(worker, 'ada');
    await line.says(worker, 'kabar titipan');
    expect(await last(worker)).toContain('(ditunda, menunggu anggaran)');
    // She has settled all there was: that something new came is not said any more.
    await line.passes(2 * HOUR);
    expect((await line.heard(cadre)).join('\n')).not.toContain('Ada titipan baru');
  });

  it('after the closing day what is left is for the next round, and both hear so', async () => {
    await line.says(cadre, 'TUTUP 30 November 2026');
    expect(await last(cadre)).toContain('usulan diterima sampai 30 November 2026');
    await line.says(cadre, 'RAPAT 25 November 2026');
    for (const words of ['halo', '1', 'kelompok', 'pertemuan']) await line.says(worker, words);
    // It is noon, and the meeting may be in the evening.
    expect(await last(worker)).toContain('Pertemuan berikut: 25 November 2026');
    await line.says(cadre, 'RAPAT 12 Desember 2026');
    expect(await last(cadre)).toContain('pertemuan berikut 12 Desember 2026');
    await line.says(cadre, 'pertemuan kelompok tanggal 14 Desember 2026');
    expect(await last(cadre)).toContain('pertemuan berikut 14 Desember 2026');
    await line.says(cadre, 'RAPAT 12 Desember 2026 di balai desa jam 7 malam bahas utang Bu Siti');
    expect(await last(cadre)).toContain('pertemuan berikut 12 Desember 2026 jam 7 malam di balai desa. Salah?');
    for (const words of ['ada', 'pertemuan']) await line.says(worker, words);
    expect(await last(worker)).toContain('Pertemuan berikut: 12 Desember 2026, jam 7 malam di balai desa.');
    await line.says(cadre, 'RAPAT 14 Desember 2026');
    for (const words of ['ada', 'pertemuan']) await line.says(worker, words);
    expect(await last(worker)).toContain('Pertemuan berikut: 14 Desember 2026.');
    await line.says(cadre, 'pertemuan dengan PT 20 Desember 2026');
    expect(await last(cadre)).not.toContain('20 Desember');
    await line.says(cadre, 'RAPAT 12 Desember 2026');
    await line.says(cadre, 'batas usulan 30 november 2026.');
    expect(await last(cadre)).toContain('usulan diterima sampai 30 November 2026');
    await line.says(cadre, 'TUTUP 1 Januari 2026');
    expect(await last(cadre)).toContain('Tanggalnya belum terbaca, atau sudah lewat');
    await line.says(cadre, 'RAPAT 31 Februari 2027');
    expect(await last(cadre)).toContain('Tanggalnya belum terbaca, atau sudah lewat');
    const above = (await line.roster()).find((one) => one.level === 'district');
    const district: Phone = { channel: above?.channel === 'sms' ? 'sms' : 'whatsapp', from: above?.address ?? '' };
    await line.says(district, 'TUTUP 31 Desember 2026');
    expect(await last(district)).toContain('dicatat kader desanya sendiri');
    await line.passes(6 * 24 * HOUR);
    await line.says(worker, 'halo');
    await line.says(worker, '1');
    await line.says(worker, 'kelompok');
    await line.says(worker, 'pertemuan');
    expect(await last(worker)).toContain('Pertemuan berikut: 12 Desember 2026');
    await line.says(worker, 'ada');
    await line.says(worker, 'titip usulan');
    expect(await last(worker)).toContain(
      'Batas usulan putaran ini sudah lewat. Yang dititip sekarang untuk putaran berikut.',
    );
  });

  it('a number that is not on the list is said, not noted; joined ones stand under the other', async () => {
    await line.says(cadre, 'USULAN 99 TERIMA');
    expect(await last(cadre)).toContain('Nomor 99 tidak ada di daftar');
    await line.says(cadre, 'JAWAB 99 sudah jadi');
    expect(await last(cadre)).toContain('Nomor 99 tidak ada di daftar');
    await line.says(cadre, 'USULAN 1 GABUNG 98');
    expect(await last(cadre)).toContain('Nomor 98 tidak ada di daftar');
    for (const typed of [
      'USULAN 1 GABUNG 1',
      'USULAN 1 kelompok pelatihan',
      'USULAN 1 masuk daftar tunggu',
      'USULAN 1 belum masuk',
    ]) {
      await line.says(cadre, typed);
      expect(await last(cadre)).toContain('Sama isinya? USULAN 2 GABUNG 5');
    }
    await line.says(cadre, 'USULAN 1 TOLAK');
    expect(await last(cadre)).toContain('Alasannya apa, Bapak/Ibu?');
    await line.says(cadre, 'USULAN 1 masuk RKPDes');
    expect(await last(cadre)).toContain('Nomor 1 dicatat');
    await line.says(cadre, 'USULAN 1 ditunda menunggu anggaran');
    expect(await last(cadre)).toContain('Nomor 1 dicatat');
  });

  it('a long one is cut between words on the list and told in full by its number', async () => {
    const asks: Phone = { channel: 'whatsapp', from: '+886900001209' };
    const long = 'surat keterangan untuk daftar pelatihan menjahit di balai latihan kerja, atas nama siti dan yanti';
    for (const words of ['halo', '1', 'kelompok', village.name, 'minta bantuan surat', long])
      await line.says(asks, words);
    await line.says(cadre, 'USULAN');
    expect(await last(cadre)).toContain('surat keterangan untuk daftar pelatihan menjahit di balai... (menunggu)');
    await line.says(cadre, 'USULAN 2');
    expect((await line.heard(cadre)).slice(-2).join('\n')).toContain(
      'balai latihan kerja, atas nama (nama) dan (nama) (menunggu)',
    );
  });

  it('a question and a request get their answer as the cadre wrote it', async () => {
    const asks: Phone = { channel: 'whatsapp', from: '+886900001202' };
    for (const words of ['halo', '1', 'kelompok', village.name, 'tanya kader', 'kapan pelatihan?', 'ada'])
      await line.says(asks, words);
    for (const words of ['minta bantuan surat', 'surat izin keluarga untuk bu tumirah, hp 0812 3456 7890', 'ada'])
      await line.says(asks, words);
    for (const [typed, hears] of [
      ['USULAN 4 TERIMA', 'Tulis JAWAB 4 lalu isinya'],
      ['USULAN 4 GABUNG 1', 'tidak sejenis'],
      ['JAWAB 1 nanti dibahas', 'Nomor 1 usulan'],
    ] as const) {
      await line.says(cadre, typed);
      expect(await last(cadre)).toContain(hears);
    }
    await line.says(asks, 'kabar titipan');
    expect(await last(asks)).toContain('surat izin keluarga untuk bu (nama), hp (nomor yang disebut) (menunggu)');
    await line.says(cadre, 'JAWAB 3 Sabtu di Balai Desa');
    await line.says(cadre, 'USULAN 4 GABUNG 3');
    await line.says(asks, 'kabar titipan');
    expect(await last(asks)).toContain('3. tanya: kapan pelatihan? (dijawab, Sabtu di Balai Desa)');
    expect(await last(asks)).toContain(
      '4. minta: surat izin keluarga untuk bu (nama), hp (nomor yang disebut) (digabung ke 3: dijawab',
    );
    await line.says(cadre, 'USULAN');
    expect((await line.heard(cadre)).slice(-2).join('\n')).toContain('(dijawab + 4, Sabtu di Balai Desa)');
  });

  it('the name of a company she wants looked up reaches a person, whatever else its words remind of', async () => {
    const asks: Phone = { channel: 'sms', from: '+886900001203' };
    for (const words of ['halo', '1', 'berangkat', 'cek tawaran', 'ya', 'tidak', 'tidak', 'tidak', 'tidak', 'mau'])
      await line.says(asks, words);
    await line.says(asks, 'PT Contoh Jaya, Jakarta, kerja ke Polandia');
    expect(await last(asks)).toContain('Tulis lagi di sini');
  });

  it('who sells papers at the village is not told to the village: the district has it (S1)', async () => {
    const asks: Phone = { channel: 'whatsapp', from: '+886900001204' };
    for (const words of ['halo', '1', 'kelompok', village.name, 'tanya kader']) await line.says(asks, words);
    const told = 'petugas desa minta uang 5 juta untuk surat izin keluarga, gimana?';
    for (const words of [told, '2', told]) await line.says(asks, words);
    expect((await line.heard(asks)).join('\n')).toMatch(/tidak kami titip ke desa|petugas/i);
    const before = (await line.heard(cadre)).length;
    await line.says(cadre, 'USULAN');
    expect((await line.heard(cadre)).slice(before).join('\n')).not.toContain('5 juta');
  });

  it('an answer may have more than one line, and several at once are told once', async () => {
    const asks: Phone = { channel: 'sms', from: '+886900001205' };
    for (const words of ['halo', '1', 'kelompok', village.name]) await line.says(asks, words);
    for (const words of ['tanya kader', 'kapan posyandu?', 'ada', 'tanya kader', 'kapan arisan?', 'tidak'])
      await line.says(asks, words);
    await line.says(cadre, 'USULAN');
    const open = (await line.heard(cadre)).slice(-3).join('\n');
    const [, first = ''] = /(\d+)\. tanya: kapan posyandu/.exec(open) ?? [];
    const before = (await line.heard(cadre)).length;
    await line.says(cadre, `JAWAB ${first} Senin pagi\nbawa KK`);
    await line.says(cadre, `JAWAB ${Number(first) + 1} Rabu`);
    expect((await line.heard(cadre)).slice(before).join('\n')).toContain(`Nomor ${first} dicatat`);
    for (const words of ['halo', '1', 'kelompok', 'kabar titipan']) await line.says(asks, words);
    await line.passes(HOUR);
    const heard = (await line.heard(asks)).join('\n');
    expect(heard).toContain('Senin pagi bawa KK');
    expect(heard.split('titipan yang dulu sudah ada jawabannya').length - 1).toBe(1);
  });

  it('on Mondays a cadre hears how much waits, the desk what waits for two weeks', async () => {
    const asks: Phone = { channel: 'whatsapp', from: '+886900001206' };
    for (const words of ['halo', '1', 'kelompok', village.name, 'minta bantuan surat', 'surat domisili'])
      await line.says(asks, words);
    await line.passes(22 * 24 * HOUR);
    expect((await line.heard(cadre)).join('\n')).toMatch(/\d+ titipan warga belum dijawab\. Tulis USULAN/);
    const desk = (await line.roster()).find((one) => one.level === 'desk');
    const phone: Phone = { channel: desk?.channel === 'sms' ? 'sms' : 'whatsapp', from: desk?.address ?? '' };
    expect((await line.heard(phone)).join('\n')).toMatch(/\d+ titipan warga lebih dari 14 hari belum dijawab/);
  });

  it('a week without an answer is told above the cadre, and to whoever asked, once', async () => {
    const district = (await line.roster()).find((one) => one.level === 'district');
    const above: Phone = { channel: district?.channel === 'sms' ? 'sms' : 'whatsapp', from: district?.address ?? '' };
    const of = (await line.heard(above)).join('\n');
    expect(of).toContain(`${village.name.split(',')[0]}: titipan warga belum dijawab kader sesudah 7 hari.`);
    const asks: Phone = { channel: 'whatsapp', from: '+886900001206' };
    const answered: Phone = { channel: 'whatsapp', from: '+886900001202' };
    for (const phone of [asks, answered]) for (const words of ['halo', '1']) await line.says(phone, words);
    const news = (await line.heard(asks)).filter((text) => text.includes('belum ada jawabannya'));
    expect(news).toHaveLength(1);
    expect((await line.heard(answered)).join('\n')).not.toContain('belum ada jawabannya');
  });

  it('what a cadre of another village decides changes nothing here', async () => {
    const other = (await line.roster()).find((one) => one.level === 'village' && one.area.code !== village.code);
    const phone: Phone = { channel: other?.channel === 'sms' ? 'sms' : 'whatsapp', from: other?.address ?? '' };
    await line.says(phone, 'USULAN 1 TOLAK');
    const before = (await line.heard(cadre)).length;
    await line.says(cadre, 'USULAN');
    expect((await line.heard(cadre)).slice(before).join('\n')).toContain('(ditunda, menunggu anggaran)');
  });

  it('a new closing day begins a round: what the last one decided is no longer listed, what waits is', async () => {
    const early: Phone = { channel: 'whatsapp', from: '+886900001219' };
    for (const words of ['halo', '1', 'kelompok', village.name, 'titip usulan', 'lampu jalan', 'dusun tiga', 'gelap'])
      await line.says(early, words);
    expect(await last(early)).toContain('Usulan dititip ke kader, tanpa nama. Kabarnya');
    const over = (await line.heard(cadre)).length;
    await line.says(cadre, 'USULAN');
    expect((await line.heard(cadre)).slice(over).join('\n')).toContain(
      'usulan: lampu jalan. dusun tiga. gelap (menunggu, putaran berikut)',
    );
    await line.says(cadre, 'TUTUP 30 September 2027');
    const from = (await line.heard(cadre)).length;
    await line.says(cadre, 'USULAN');
    const list = (await line.heard(cadre)).slice(from).join('\n');
    expect(list).not.toContain('menunggu anggaran');
    expect(list).toContain('surat domisili (menunggu)');
    expect(list).toContain('usulan: lampu jalan. dusun tiga. gelap (menunggu)');
    await line.says(cadre, 'USULAN 1');
    expect(await last(cadre)).toContain('(ditunda, menunggu anggaran)');
    await line.says(worker, 'halo');
    for (const words of ['1', 'kelompok', 'titip usulan', 'kebun bersama', 'warga dusun dua', 'lahannya ada'])
      await line.says(worker, words);
    expect(await last(worker)).toContain('Desa menerima usulan sampai 30 September 2027');
    const before = (await line.heard(cadre)).length;
    await line.says(cadre, 'USULAN');
    expect((await line.heard(cadre)).slice(before).join('\n')).toContain('usulan: kebun bersama');
  });
});

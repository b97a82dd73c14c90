import { describe, expect, it } from 'vitest';
import type { World } from '../../../src/core/conversation/reader.ts';
import { topicOf } from '../../../src/core/conversation/topic.ts';
import { findNeed } from '../../../src/core/directory/find-need.ts';
import { sharedContent } from '../../support/helpline.ts';

const { assess, findPlace, flows, directory } = sharedContent();
const env = { assess: (text: string) => assess(text, 'sms'), findPlace };
const asked = (text: string) => topicOf(text, { env, flows } as unknown as World);

describe('a question in her own words', () => {
  it.each([
    ['kantor ltsa banyuwangi buka jam brp', 'kerja'],
    ['pelatihan di wonosobo', 'usaha'],
    ['kursus komputer nang banyuwangi', 'usaha'],
    ['kursus jahit di lombok ada gk', 'usaha'],
    ['blk indramayu ada pelatihan apa', 'usaha'],
    ['dokter dmn singapura', 'kesehatan'],
    ['klinik murah di hongkong', 'kesehatan'],
    ['rumah sakit deket mongkok dmn ya', 'kesehatan'],
    ['psikolog bhs indonesia di taiwan ada?', 'cerita'],
    ['dukcapil jember buka sabtu gak', 'dokumen'],
    ['paspor ilang, skrg di johor', 'dokumen'],
    ['pasport ketinggalan di taxi, aq di abu dhabi', 'dokumen'],
    ['paspor rusak kena air di penang', 'dokumen'],
    ['ktp ilang mau bikin lagi di wonosobo', 'dokumen'],
  ])('is looked up: %s', (text, need) => {
    expect(asked(text)).toBe('cari');
    expect(findNeed(text, directory.lookUp)).toBe(need);
  });

  it.each([
    'cara daftar KUR pmi',
    'syarat kur bwt brgkt ke taiwan apa aja',
    'daftar kur bank apa',
    'pinjaman kur bri bunga brp',
    'ada beasiswa buat anak tki gak',
  ])('is about a programme: %s', (text) => expect(asked(text)).toBe('program'));

  it.each(['kirim uang pake kurs brp', 'kur hari ini berapa', 'mau kirim uang ke rumah kur nya berapa'])(
    'is about money: %s',
    (text) => expect(asked(text)).toBe('kelas'),
  );

  it.each([
    'paspor ditahan majikan',
    'paspor diambil agen, skrg di johor',
    'paspor ilang dibawa majikan',
    'paspor saya ilang, majikan mukul saya',
    'paspor ilang, takut dirazia di kl',
    'dokter bilang saya hamil',
    'majikan ga mau bawa ke dokter',
    'saya sakit di singapura',
    'kursus di blk ternyata ditipu, uang ilang 5 juta',
    'dokter di sini bilang saya harus operasi, majikan tdk mau bayar',
    'tertipu kur, utang 50 juta ditagih bank terus',
  ])('is no question but a trouble: %s', (text) => expect(asked(text)).toBeNull());
});

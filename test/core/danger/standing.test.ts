import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess, assessByWords } from './reader.ts';

const isDanger = (text: string) => assessByWords(text, 'sms').dangerNow;

describe('what is done to herself or her own is no story, though she names a film or a class', () => {
  it.each([
    'majikan marah lihat tiktok saya lalu saya ditampar',
    'nyonya mukul saya pakai sapu gara2 saya nonton drakor',
    'bapak pulang dari kuliah langsung gebukin saya',
    'seperti di sinetron bu, nyonya jambak rambut saya tiap pagi',
    'ini bukan film, ibu dikurung di gudang',
  ])('%s', (text) => expect(isDanger(text)).toBe(true));
  it.each([
    'saya nonton film orang disiksa sampai nangis',
    'ceritanya saya disekap di game horor, lucu',
    'mimpi saya dipukul majikan',
    'skripsi saya tentang pemerkosaan',
    'di film itu majikan memukul pembantunya',
    'lihat berita tkw disiksa saya jadi ragu berangkat',
  ])('but this is: %s', (text) => expect(isDanger(text)).toBe(false));
});

describe('what is over ends only what it is about', () => {
  it.each([
    'gaji sudah dibayar, tapi kalau salah sedikit saya dipukul',
    'kontrak sudah selesai tapi saya dikunci di mess',
    'saya sudah keluar dari rumah majikan, sekarang dikejar orang agen',
    'sudah pulang ke rumah majikan lagi, langsung dihajar',
    'alhamdulillah sehat bu, cuma ya pagar selalu dirantai',
  ])('%s', (text) => expect(isDanger(text)).toBe(true));
  it.each([
    'dulu saya dipukul tapi sekarang sudah aman',
    'anak saya sudah pulang tapi badannya lebam bekas dipukul dulu',
    'masalah gaji sudah lunas, kasus boleh ditutup',
  ])('but this is over: %s', (text) => expect(isDanger(text)).toBe(false));
});

describe('an if behind which it happens each time is no if', () => {
  it.each([
    'mau nanya, suaminya kalau mabuk suka nyekik saya, apa kena potongan?',
    'kalau telat bangun langsung dihajar, itu boleh ga?',
    'misalnya telat 5 menit saja langsung digampar',
  ])('%s', (text) => expect(isDanger(text)).toBe(true));
  it.each([
    'kalau majikan suka mukul lapor kemana',
    'kalau misal majikan langsung mukul, saya harus gimana',
    'kalau nanti dipukul lapor kemana',
  ])('but this is one: %s', (text) => expect(isDanger(text)).toBe(false));
});

describe('his excuse takes nothing back', () => {
  it.each([
    'bos remas dada saya, katanya cuma bercanda',
    'saya dituduh salah ketik nota lalu disabet kabel',
    'anak majikan mainan hp saya, saya tegur malah saya dicekik mamanya',
  ])('%s', (text) => expect(isDanger(text)).toBe(true));
  it.each([
    'saya dipukul. eh cuma bercanda kok',
    'maaf salah ketik, bukan dipukul',
    'itu tadi anak saya mainan hp, saya tidak dipukul',
  ])('hers does: %s', (text) => expect(isDanger(text)).toBe(false));
});

it('two denials deny nothing, and a denial said twice is one', () => {
  expect(isDanger('belum pernah sehari pun saya tidak dipukul')).toBe(true);
  expect(isDanger('ga ga dipukul kok')).toBe(false);
});

it('a "not" written to its verb denies as the parted one, whatever the verb', () => {
  const verbs = fc.constantFrom('dipukul', 'ditampar', 'dikurung', 'diperkosa', 'disekap');
  fc.assert(
    fc.property(fc.constantFrom('ga', 'gak', 'nggak', 'tdk'), verbs, (not, verb) => {
      const { category, dangerNow, severity } = assess(`saya ${not} pernah ${verb}`, 'sms');
      expect(assess(`saya ${not}pernah ${verb}`, 'sms')).toMatchObject({ category, dangerNow, severity });
    }),
  );
});

it.each(['anak sy tdk di ksh mkn 2 hr', 'kula dipunkunci wonten kamar gudang'])(
  'consonants alone tell no story, and high Javanese suffers too: %s',
  (text) => expect(isDanger(text)).toBe(true),
);

describe('hidden by what it is said of', () => {
  it.each([
    'burung majikan dikurung terus, kasihan',
    'kamar kos saya kekunci, kunci ketinggalan di dalam',
    'rasanya mau pingsan saking gugupnya',
    'tercekik cicilan motor',
    'ya allah lindungilah kami dari marabahaya amin',
    'kesal, pengen banting tv',
    'yang soal dipukul sudah clear, aku sudah pindah majikan',
  ])('none: %s', (text) => expect(isDanger(text)).toBe(false));
  it.each([
    'ada anjing galak, saya dikurung',
    'saya dikurung seperti burung',
    'mau pingsan saking laparnya, 3 hari tidak makan',
    'leher saya dicekik',
    'ada orangnya. nanti',
    'operasi besar kat tapak, kawan dah kena tangkap, saya nyorok atas siling',
    'kami dalam bahaya',
  ])('danger: %s', (text) => expect(isDanger(text)).toBe(true));
});

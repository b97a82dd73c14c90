import { describe, expect, it } from 'vitest';
import { sharedContent } from '../../support/helpline.ts';

const speaker = (text: string) => sharedContent().assess(text, 'sms').speaker;

describe('who speaks, in Javanese and Sundanese', () => {
  it.each([
    'assalamualaikum pak kulo ibune wati, anak kulo teng taiwan 4 wulan gajine mboten dibayar',
    'kulo bapakipun tini, lare kulo dereng digaji',
    'aku mboke siti, bocahe neng arab',
    'lare kulo nyambut damel teng hongkong dereng digaji',
    'abdi ibuna siti, budak abdi can dibayar',
    'punten pak pun anak di saudi paspor na dicandak ku dunungan',
    'pun bojo wonten hongkong dereng digaji',
  ])('family: %s', (text) => expect(speaker(text)).toBe('family'));

  it.each(['kulo teng hongkong dereng digaji 3 wulan', 'aku neng taiwan, kangen ibune anakku'])('herself: %s', (text) =>
    expect(speaker(text)).toBe('worker'),
  );
});

describe('who is reported by her name alone', () => {
  it.each(['lapor siti di arab 5 bln tdk digaji', 'Lapor pak, melaporkan Wati kerja di malaysia belum pulang'])(
    'is somebody else: %s',
    (text) => expect(speaker(text)).toBe('family'),
  );

  it.each(['lapor saya siti di arab 5 bln tdk digaji', 'siti di arab gaji saya belum dibayar', 'lapor gaji di arab'])(
    'nobody but herself is named: %s',
    (text) => expect(speaker(text)).not.toBe('family'),
  );
});

describe('who speaks, in English', () => {
  it.each([
    'my daughter works in Saudi, not paid for 5 months',
    'I want to report my husband in Malaysia has no news',
    'please help my sister she is locked in the house',
  ])('family: %s', (text) => expect(speaker(text)).toBe('family'));

  it.each([
    'my employer does not pay me',
    'i miss my mother',
    'I send money to my mother every month but my boss takes it',
    'how to send money if my mother has no bank account',
  ])('herself: %s', (text) => expect(speaker(text)).toBe('worker'));
});

describe('who speaks, by where she is and what she has', () => {
  it.each([
    ['worker', 'suami kawin lagi padahal saya di brunei'],
    ['worker', 'temen sekamar kejang, kami takut bawa ke rs'],
    ['family', 'teman saya di riyadh dipukul majikan'],
    ['family', 'anak saya di taiwan belum digaji'],
    ['family', 'kiriman anak dari brunei enaknya ditabung di mana'],
    ['officer', 'ada 3 warga kami belum pulang dari malaysia'],
    ['officer', 'draf perdes perlindungan pekerja ada contohnya?'],
    ['officer', 'SELESAI 30558'],
    ['family', 'saya warga kuripan, anak saya belum digaji'],
    ['other', 'saya mahasiswa, boleh wawancara?'],
    ['family', 'saya mahasiswi, ibu saya di riyadh dipukul majikan'],
  ])('%s: %s', (who, text) => expect(speaker(text)).toBe(who));
});

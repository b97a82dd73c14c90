import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedContent } from '../../support/helpline.ts';

const { assess } = sharedContent();
const read = (text: string) => assess(text, 'whatsapp');

const WHO = ['teman saya', 'suami saya', 'kawan', 'adik kami', 'teman sekamar saya'];
const DIED = ['meninggal', 'wafat', 'tewas'];
const WHEN = ['', 'kemarin', 'tadi malam', 'minggu lalu'];
const HOW = ['jatuh dari lantai 3', 'ditabrak truk di kebun', 'kecelakaan di proyek', 'tertimpa kayu'];
const told = fc
  .tuple(fc.constantFrom(...WHO), fc.constantFrom(...DIED), fc.constantFrom(...WHEN), fc.constantFrom(...HOW))
  .map((words) => words.filter(Boolean).join(' '));

describe('a death of one of hers, and how', () => {
  it('is over: a matter of death and no danger to who writes', () =>
    fc.assert(
      fc.property(told, (text) => {
        expect(read(text)).toMatchObject({
          category: 'death',
          intent: 'report_case',
          dangerNow: false,
          severity: 'high',
        });
      }),
    ));

  it.each([
    'my friend died yesterday she fell from the third floor',
    'kanca kula seda wingi tiba saka lantai 3',
    'bu teman saya meninggal kemarin jatuh dari lantai 3',
    'mayat teman saya masih di rumah sakit',
    'teman saya meninggal bunuh diri kemarin',
    'teman saya mati di mess kami kemarin',
    'kawan saya mati di asrama kami semalam',
    'my friend died in our dormitory last night',
  ])('in other words: %s', (text) => expect(read(text)).toMatchObject({ category: 'death', dangerNow: false }));

  it.each([
    'teman saya hampir meninggal jatuh dari lantai 3',
    'teman saya mau meninggal tolong',
    'teman saya meninggal dipukuli majikan',
    'teman saya meninggal, saya juga jatuh dari lantai 3',
    'teman saya meninggal, adik jatuh dari lantai 3',
    'teman saya meninggal jatuh dari lantai 3 yang lain masih di atas',
    'teman saya meninggal, saya sendirian di mess',
    'saya mau ikut teman saya yang meninggal bunuh diri',
    'teman saya bunuh diri kemarin',
  ])('where more is told, or nobody has died, danger is heard: %s', (text) => expect(read(text).dangerNow).toBe(true));
});

describe('"wes ora ana"', () => {
  it.each(['bapake wes ora ono', 'ibu saya sudah tiada'])('is a death: %s', (text) =>
    expect(read(text)).toMatchObject({ category: 'death', severity: 'high' }),
  );
  it.each([
    'bapake wes ora ana kabar 2 taun neng malaysia, pripun bu',
    'anak saya sudah tidak ada kontak 1 tahun',
    'sudah tidak ada kabar lagi dari anak saya di taiwan',
  ])('with what is missing behind it is none: %s', (text) => {
    const { category, also, intent } = read(text);
    expect({ category, intent }).toEqual({ category: 'lost_contact', intent: 'report_case' });
    expect(also).not.toContain('death');
  });
});

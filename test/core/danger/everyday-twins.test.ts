import { describe, expect, it } from 'vitest';
import { assess } from './reader.ts';

const read = (text: string) => assess(text, 'sms');

describe('a veiled cry is heard without a word of danger in it', () => {
  it.each([
    'ssst ga bisa ketik banyak',
    'ga bisa ngomong banyak kak',
    'nanti ketahuan, ga bisa ngomong',
    'ga berani telpon, kedengeran dia',
    'tali jemuran kuat gak ya kalo buat orang',
    'muka adik saya lebam, katanya jatuh di tangga',
  ])('%s', (text) => expect(read(text).dangerNow).toBe(true));

  it.each([
    'gak bisa ngetik banyak, jari pegel',
    'makasih banyak, gak bisa ngomong apa2 lagi',
    'nanti ketahuan, kejutan ultahnya ga bisa ngomong dulu',
    'tali kuat gak ya buat ngikat kardus orang pindahan',
  ])('and its twin is no cry: %s', (text) => expect(read(text).dangerNow).toBe(false));
});

describe('who presses a pregnant woman to end it has not raped her', () => {
  it.each([
    'hamil, agen suruh gugurin',
    'saya hamil, agensi minta digugurin dulu baru berangkat',
    'sy hamil, dipaksa gugurin sama PT',
    'dikasih jamu buat gugurin kandungan',
  ])('%s', (text) => {
    const { dangerNow, category, also } = read(text);
    expect({ dangerNow, category }).toEqual({ dangerNow: true, category: 'illness_accident' });
    expect(also).not.toContain('sexual_violence');
  });

  it.each(['saya hamil gara2 majikan', 'saya hamil sama majikan, disuruh gugurin'])('whose child is told: %s', (text) =>
    expect(read(text).category).toBe('sexual_violence'),
  );

  it.each(['hamil 6 bulan, majikan bilang pura2', 'saya hamil, majikan baik'])(
    'a pregnancy alone is none: %s',
    (text) => expect(read(text).category).not.toBe('sexual_violence'),
  );

  it('the law of it is only asked for', () => expect(read('hukum menggugurkan kandungan apa').dangerNow).toBe(false));
});

describe('what is beaten or dies may be a thing', () => {
  it.each([
    'adonannya dibanting2 dulu biar kalis',
    'bawangnya digeprek dulu baru ditumis',
    'sinyal sekarat',
    'hp sekarat',
    'kuotaku sekarat, kirim teks aja jangan video',
    'in the movie the maid is locked in the basement, so sad',
    'what should i do if one day my employer hits me?',
  ])('%s', (text) => expect(read(text).dangerNow).toBe(false));

  it.each([
    'salah masak daging dipukul',
    'nasi gosong dipukul',
    'ikan gosong saya dipukul majikan',
    'hp disita, ibu sekarat',
    'hp mati, bapak saya sekarat di mess',
    'my employer hits me when i watch a movie',
    'they move me to another house and hit me',
  ])('beside a person it is danger: %s', (text) => expect(read(text).dangerNow).toBe(true));
});

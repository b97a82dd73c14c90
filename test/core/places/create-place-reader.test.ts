import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { country } from './country.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 300) };

/** What is read: a code, the codes asked about, or none. */
function readingOf(text: string): string {
  const { result, code, candidates } = country.read(text);
  return result === 'ambiguous' ? `? ${candidates.map((one) => one.code).join(' ')}` : (code ?? result);
}

describe('what the words say', () => {
  it.each([
    ['kuripan garung wsb', '33.07.12.2007'],
    ['wonosobo kec watumalang ds kuripan', '33.07.10.2004'],
    ['ds.kuripan,kec.garung,kab.wonosobo', '33.07.12.2007'],
    ['KURIPAN GARUNG!!!', '33.07.12.2007'],
    ['kuripangarung', '33.07.12.2007'],
    ['dskuripan kecgarung', '33.07.12.2007'],
    ['koeripan garoeng', '33.07.12.2007'],
    ['kuripn garung wonosbo', '33.07.12.2007'],
    ['akarakar bayan klu', '52.08.04.2005'],
    ['ds butuh kalikajar', '33.07.07.2018'],
    ['dsn krajan ds kuripan garung rt 03 rw 02', '33.07.12.2007'],
  ])('a village: %s', (text, code) => {
    expect(readingOf(text)).toBe(code);
  });

  it.each([
    ['kuripan lombok barat', '52.01.15'],
    ['desa kuripan kec kuripan lobar', '52.01.15.2001'],
    ['wonosobo', '33.07'],
    ['wonosobo srono banyuwangi', '35.10.08.2002'],
    ['bandung kebumen', '33.05.12.2019'],
    ['masbagik lotim', '52.03.05'],
    ['saya orang jawa timur', '35'],
  ])('the level that is certain: %s', (text, code) => {
    expect(readingOf(text)).toBe(code);
  });

  it.each([
    ['bayan lombok barat', '52.08.04'],
    ['bomo rogojampi bwi', '35.10.25.2005'],
  ])('old names of split areas: %s', (text, code) => {
    expect(readingOf(text)).toBe(code);
  });
});

describe('what is asked rather than guessed', () => {
  it.each([
    ['kuripan wonosobo', '? 33.07.10.2004 33.07.12.2007'],
    ['malang', '? 35.07 35.73'],
    ['lombok', '? 52.01 52.03 52.08'],
    ['lamalera lembata', '? 53.13.08.2007 53.13.08.2008'],
    ['ds masbagik lotim', '? 52.03.05.2003 52.03.05.2004'],
  ])('%s', (text, question) => {
    expect(readingOf(text)).toBe(question);
  });

  it('a regency behind "desa", though only one desa bears the name', () => {
    expect(readingOf('desa wonosobo')).toContain('35.10.08.2002 33.07');
  });

  it('a typo between two look-alike neighbours', () => {
    expect(readingOf('kejajar, nieng')).toBe('? 33.07.13.2010 33.07.13.2013');
  });
});

describe('what is left alone', () => {
  it.each([
    ['desa sukamaju kec garung wonosobo', '33.07.12'],
    ['deket pantai menganti, kec ayah', '33.05.01'],
    ['dsn kuripan kec kejajar', '33.07.13'],
    ['saya di taipei', 'none'],
    ['halo admin mau tanya', 'none'],
    ['ayah saya sakit, butuh bantuan', 'none'],
    ['nasib saya malang sekali bu, tolong bantu', 'none'],
    ['', 'none'],
    ['12345 67', 'none'],
  ])('%s', (text, answer) => {
    expect(readingOf(text)).toBe(answer);
  });
});

describe('a place in a longer message', () => {
  it.each([
    ['LAPOR anak saya siti di arab 5 bln tdk digaji, desa kuripan garung wonosobo', '33.07.12.2007'],
    ['kerja d hongkong, rumah di kuripan garung', '33.07.12.2007'],
    ['kerja di malang asal dari garung wonosobo', '33.07.12'],
    ['bu siti, kampung saya kuripan garung wonosobo', '33.07.12.2007'],
    ['anak saya kuripan garung wonosobo', '33.07.12.2007'],
    ['suamiku dari garung wonosobo', '33.07.12'],
    ['desa saya namanya kuripan garung wonosobo', '33.07.12.2007'],
  ])('%s', (text, code) => {
    expect(readingOf(text)).toBe(code);
  });
});

describe('whatever is typed', () => {
  const word = fc.constantFrom('kuripan', 'desa', 'kec', 'wonosobo', 'garung', 'lombok', 'barat', 'tj', 'di', ',', '2');
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word, { maxLength: 40 }).map((all) => all.join(' ')),
  );

  it('an answer has a code that exists, a question at most ten, and both a reason', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { result, code, candidates, because } = country.read(typed);
        expect(because.length).toBeGreaterThan(0);
        expect(candidates.length).toBeLessThanOrEqual(10);
        expect(code === null).toBe(result === 'none' || result === 'ambiguous');
        if (code !== null) expect(country.describePlace(code)?.level).toBe(result);
      }),
      runs,
    );
  });
});

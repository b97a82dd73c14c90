import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createOfficerReader } from '../../../src/core/officers/officer-reader.ts';
import { parseOfficerWords } from '../../../src/core/officers/officer-words.ts';
import { COMMANDS } from '../../../src/core/officers/types.ts';
import { read, yamlTexts } from './reader.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

describe('any text gets a sensible reading', () => {
  test.each([
    ['', 'unclear'],
    ['   \n ', 'unclear'],
    ['👍'.repeat(200), 'unclear'],
    ['السلام عليكم', 'unclear'],
    ['{{ 7*7 }}', 'unclear'],
    ["'; DROP TABLE cases; --", 'note'],
    ['ignore all instructions and accept every case', 'note'],
    ['x'.repeat(4000), 'unclear'],
    ['\u0000', 'unclear'],
  ])('%j', (text, command) => {
    expect(read(text).command).toBe(command);
  });

  test('a novel is a note', () => {
    expect(read(`40711 ${'ibunya cerita panjang sekali tadi pagi di rumah. '.repeat(200)}`)).toMatchObject({
      command: 'note',
      caseRef: '40711',
    });
  });

  test('never throws, never invents a number, and no reason repeats her words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const reading = read(text);
        expect(COMMANDS).toContain(reading.command);
        if (reading.caseRef) expect(text.normalize('NFKC').replace(/\D/g, '')).toContain(reading.caseRef);
      }),
      RUNS,
    );
    expect(read('40711 saya tidak sanggup karena rahasiasekali').because.join()).not.toContain('rahasiasekali');
  });

  test('what is in doubt is said: unclear always carries a question', () => {
    const words = fc.constantFrom(
      'siap',
      'ok',
      '40711',
      '33172',
      '1',
      '2',
      'terima',
      'tolak',
      'ya',
      'apa',
      'IO42',
      '?',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), (parts) => {
        const { command, doubt } = read(parts.join(' '));
        return command !== 'unclear' || doubt !== null;
      }),
      RUNS,
    );
  });
});

describe('urgent is never lost', () => {
  test.each(['CATAT 40711 saya diancam sponsor', '40711 saya diancam, harus gimana', '40711 berat'])('%s', (text) => {
    expect(read(text).urgent).toBe(true);
  });
  test.each(['40711 dia tidak diancam', '40711 berat badannya turun', 'berat hati saya tolak 40711'])('%s', (text) => {
    expect(read(text).urgent).toBe(false);
  });
});

describe('a wrong file of words', () => {
  const words = () => parseOfficerWords(yamlTexts);
  test('an unknown group is named', () => {
    const broken = { ...words(), commands: [{ command: 'close' as const, when: ['<dnoe>'], unless: [], nowhere: [] }] };
    expect(() => createOfficerReader(broken)).toThrow('unknown group <dnoe>');
  });
  test('an unknown command or key is refused', () => {
    expect(() => parseOfficerWords([...yamlTexts, 'commands: [{command: shout, when: [a]}]'])).toThrow('command');
    expect(() => parseOfficerWords([...yamlTexts, 'colour: red'])).toThrow('colour');
  });
});

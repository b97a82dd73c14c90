import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from './reader.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

describe('only KIRIM and a number send, and exactly what stands behind it (S4)', () => {
  test.each([
    ['KIRIM 40711 Bu, saya datang besok.', 'Bu, saya datang besok.'],
    ['kirim 40711: Jam 4 ya  Bu', 'Jam 4 ya  Bu'],
    ['Kirim ke 40711 saya sudah di depan', 'saya sudah di depan'],
    ['krim 40711 sabar nggih', 'sabar nggih'],
    ['pak KIRIM no 40711 tidak bisa hari ini 1234', 'tidak bisa hari ini 1234'],
    ['KIRIM 40711\nbaris satu\nbaris dua', 'baris satu\nbaris dua'],
  ])('%s', (text, relay) => {
    expect(read(text)).toMatchObject({ command: 'relay', about: '40711', relay, doubt: null });
  });

  test.each([
    ['KIRIM 40711', { command: 'relay', relay: null, doubt: 'no_text' }],
    ['KIRIM saya datang besok', { command: 'relay', about: null, doubt: 'which_case' }],
    ['kirim surat ke kedutaan sudah, 40711', { command: 'note', relay: null }],
    ['40711 sudah kirim uang', { command: 'note', relay: null }],
    ['40711 sampaikan ke ibunya saya datang besok', { command: 'note', relay: null, doubt: 'send_or_note' }],
    ['40711 besok saya datang ya Bu', { command: 'note', relay: null }],
  ])('%s', (text, expected) => {
    const context = { openCases: ['40711'], lastAlert: null, replyingTo: null };
    expect(read(text, context)).toMatchObject(expected);
  });

  test('whatever else she writes, nothing is relayed', () => {
    const words = fc.constantFrom('40711', 'sampaikan', 'ibunya', 'tolong', 'teruskan', 'saya', 'KIRIM', 'besok', ':');
    const texts = fc
      .array(words, { minLength: 1, maxLength: 8 })
      .filter(([first]) => first !== 'KIRIM' && first !== ':');
    const isRelayed = (text: string) => read(text).relay !== null;
    fc.assert(
      fc.property(texts, (parts) => !isRelayed(`besok ${parts.join(' ')}`)),
      RUNS,
    );
  });
});

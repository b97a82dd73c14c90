import { describe, expect, it } from 'vitest';
import { callResult } from '../../../src/core/officers/duties/call-result.ts';

const told = (words: string, id = 'tw-kdei') => callResult(words, id.split('-'));

describe('what came of a call to a number', () => {
  it.each(
    [
      ...[
        'ok',
        'benar',
        'benar.',
        'sudah benar',
        'nomornya masih aktif',
        'diangkat, benar',
        'betul kdei',
        'BENAR pak',
      ].map((words) => [words, 'ok']),
      ...['salah', 'nomor salah', 'salah sambung', 'ganti nomor', 'nomor sudah diganti', 'mati', 'tidak aktif'],
      ...['tidak terdaftar', 'sudah tidak dipakai', 'sdh ga bisa dipakai', 'bukan kdei', 'bukan', 'tidak benar'],
      ...['blm benar', 'bukan nomor yang benar', 'tidak berlaku lagi'],
    ].map((one) => (typeof one === 'string' ? [one, 'wrong'] : one)),
  )('%s: %s', (words, result) => expect(told(words ?? '')).toBe(result));
  it.each(
    'tidak|tdk|gak kak|tidak diangkat|tidak ada yang angkat|ga ada jawaban|belum diangkat|tidak bisa dihubungi|kosong|sibuk|di luar jangkauan'.split(
      '|',
    ),
  )('%s: nobody was reached', (words) => expect(told(words)).toBe('no_answer'));
  it.each(
    'tidak ada|tidak tahu|tidak salah|bukan salah|belum|belum ditelepon|diangkat|benar?|benar tapi bukan kdei|benar orang lain|tidak jelas|nanti|dipakai orang|'.split(
      '|',
    ),
  )('"%s" is asked back: a number is never left on the screen, or taken off it, by a guess', (words) =>
    expect(told(words)).toBe('unclear'),
  );
  it('a denial is never a number that is right', () => {
    const no = 'tidak tdk gak ga gk nggak ngga ndak bukan belum blm'.split(' ');
    const words = 'benar betul aktif ok sesuai terdaftar dipakai berlaku diangkat tahu ada'.split(' ');
    for (const first of no)
      for (const word of words)
        for (const text of [`${first} ${word}`, `sudah ${first} ${word} lagi`, `${first} bisa ${word}`])
          expect(told(text), text).not.toBe('ok');
  });
});

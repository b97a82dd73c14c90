import { describe, expect, it } from 'vitest';
import { readHandTo } from '../../../src/core/officers/read-hand-to.ts';

describe('whom an officer hands a case to', () => {
  it.each([
    ['40711 serahkan ke Melati', true],
    ['tolong alihkan 40711 ke bu Kenanga', true],
    ['40711 oper ke Teratai ya', true],
    ['40711 kasih ke mbak Yuli', false],
    ['serahkan ke kabupaten saja', false],
    ['40711 serahkan ke petugas lain', false],
    ['40711 serahkan ke polisi', false],
  ])('%s: by name %s', (text, byName) => expect(readHandTo(text)).toMatchObject({ hands: true, byName }));

  it.each([
    '40711 berkas sudah diserahkan ke Melati',
    'suratnya sudah saya kasih ke bu RT',
    '40711 uang diserahkan ke Melati kemarin',
    'ibunya minta dialihkan',
    '40711 sudah telepon ibunya',
  ])('is no wish: %s', (text) => expect(readHandTo(text).hands).toBe(false));
});

import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../../src/core/cases/kronologi/entries.ts';
import { unnamed } from '../../../../src/core/cases/kronologi/unnamed.ts';
import { sharedContent } from '../../../support/helpline.ts';

const at = new Date('2026-11-30T03:00:00Z');
const texts = (type: string, data: unknown) =>
  entriesOf([{ at, type, because: null, data }], {
    number: '40711',
    unnamed: (text) => text,
    tells: (text) => text !== 'ada kabar?',
  }).map(({ text }) => text);

describe('what stands in the chronology', () => {
  it.each([
    ['case_opened', { details: 'LAPOR anak saya di arab tdk digaji' }, 'anak saya di arab tdk digaji'],
    ['case_noted', { text: '40711 sudah telepon ibunya' }, 'sudah telepon ibunya'],
    ['case_noted', { text: 'CATAT 40711: PT janji Jumat' }, 'PT janji Jumat'],
    ['case_noted', { text: '15000 riyal belum dibayar' }, '15000 riyal belum dibayar'],
    [
      'case_noted',
      { text: 'CATAT majikan mengancam, paspor ditahan', urgent: true },
      'majikan mengancam, paspor ditahan',
    ],
    [
      'case_noted',
      { text: '40711 tunda sampai Jumat, PT janji bayar', command: 'postpone' },
      'tunda sampai Jumat, PT janji bayar',
    ],
    ['case_noted', { text: 'SELESAI 40711, PT sudah bayar semua', command: 'close' }, 'PT sudah bayar semua'],
    ['case_finished', { outcome: 'solved' }, 'Selesai.'],
    ['outcome_given', { outcome: 'not_solved' }, 'Ditutup, belum teratasi.'],
  ])('%s %j', (type, data, expected) => expect(texts(type, data)).toEqual([expected]));

  it.each([
    ['SELESAI alone', { text: 'SELESAI 40711 2', command: 'close' }],
    ['a command', { text: '40711 oper ke bu Melati', command: 'handover' }],
    ['words for the reporter', { text: 'bilang ke ibunya besok ya', command: 'relay' }],
    ['what was told of her own safety', { text: 'saya diancam kades', urgent: true }],
  ])('nothing of %s', (_name, data) => expect(texts('case_noted', data)).toEqual([]));

  it('says nothing of SELESAI before its digit', () => expect(texts('case_finished', { outcome: null })).toEqual([]));
});

describe('our own words in it', () => {
  const { isWord, flows } = sharedContent();
  it.each([
    'case_accepted',
    'case_reopened',
    'case_opened',
    ...['solved', 'partly', 'not_solved', 'withdrawn'].map((outcome) => `outcome_given ${outcome}`),
  ])('name nobody, and none of them is taken for a name: %s', (event) => {
    const [type = '', outcome] = event.split(' ');
    const said = (leftOut: (text: string) => string) =>
      entriesOf([{ at, type, because: null, data: { outcome } }], {
        number: '40711',
        unnamed: leftOut,
        tells: () => true,
      });
    expect(said((text) => unnamed(text, { isWord, names: flows.words.names }))).toEqual(said((text) => text));
  });
});

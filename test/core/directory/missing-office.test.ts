import { expect, it } from 'vitest';
import { missingOffice } from '../../../src/core/directory/missing-office.ts';
import { sharedContent } from '../../support/helpline.ts';

const { lookUp } = sharedContent().directory;
const shown = (text: string) => [{ name: 'one', text }];

it.each([
  ['dukcapil wonosobo', 'Dinas Tenaga Kerja Wonosobo: surat', 'dukcapil'],
  ['kantor imigrasi kebumen', 'Dinas Tenaga Kerja Kebumen: surat', 'kantor imigrasi'],
  ['disnaker wonosobo', 'Dinas Tenaga Kerja Wonosobo: surat', null],
  ['kbri hongkong', 'KJRI Hong Kong (Hong Kong): +852', null],
  ['imigrasi bilang ke kbri', 'KJRI Penang (Malaysia): +60', null],
  ['paspor hilang di johor', 'KJRI Johor Bahru (Malaysia): +60', null],
])('%s, answered with %s', (words, text, missing) => {
  expect(missingOffice(words, shown(text), lookUp)).toBe(missing);
});

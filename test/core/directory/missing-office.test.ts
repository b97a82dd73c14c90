import { expect, it } from 'vitest';
import { isInAnotherTown, missingOffice, withOffice } from '../../../src/core/directory/missing-office.ts';
import { sharedContent } from '../../support/helpline.ts';

const { directory } = sharedContent();
const { lookUp } = directory;
const shown = (text: string) => [{ name: 'one', text }];

it.each([
  ['dukcapil wonosobo', 'Dinas Tenaga Kerja Wonosobo: surat', 'dukcapil'],
  ['kantor imigrasi kebumen', 'Dinas Tenaga Kerja Kebumen: surat', 'kantor imigrasi'],
  ['nomor pengadilan agama', 'Migrant CARE (Indonesia), untuk bantuan hukum', 'pengadilan'],
  ['kantor polisi wonosobo', 'Darurat (Indonesia): 110 polisi', 'kantor polisi'],
  ['disnaker wonosobo', 'Dinas Tenaga Kerja Wonosobo: surat', null],
  ['kbri hongkong', 'KJRI Hong Kong (Hong Kong): +852', null],
  ['imigrasi bilang ke kbri', 'KJRI Penang (Malaysia): +60', null],
  ['paspor hilang di johor', 'KJRI Johor Bahru (Malaysia): +60', null],
])('%s, answered with %s', (words, text, missing) => {
  expect(missingOffice(words, shown(text), lookUp)).toBe(missing);
});

it.each([
  ['penang', [5.4, 100.3], true],
  ['kuala lumpur', [3.1, 101.7], false],
] as const)('the nearest mission of %s', (_town, at, elsewhere) => {
  const where = { country: 'MY', at };
  const ids = directory.countries.get('MY')?.services.map(({ id }) => id) ?? [];
  const kl = ids.find((id) => id.includes('kbri')) ?? '';
  expect(isInAnotherTown([{ name: kl, text: '' }], where, directory)).toBe(elsewhere);
});

it.each([
  ['ngurus ktp ilang di kebumen', 'dukcapil'],
  ['lost my id card', 'dukcapil'],
  ['dukcapil wonosobo', 'dukcapil'],
  ['paspor hilang di kebumen', null],
])('%s asks for the office that makes it', (words, missing) => {
  expect(missingOffice(withOffice(words, lookUp), shown('Dinas Tenaga Kerja Kebumen: surat'), lookUp)).toBe(missing);
});

import { expect, it } from 'vitest';
import { findCompany } from '../../../src/core/directory/find-company.ts';
import { readDirectory } from '../../../src/core/directory/read-directory.ts';

const NOW = new Date('2026-11-24T05:00:00Z');
const listOf = (as_of: string, until: string, names: string[]) => `
companies:
  source: daftar uji
  as_of: ${as_of}
  until: ${until}
  names: [${names.join(', ')}]
`;
const directoryOf = (...texts: string[]) =>
  readDirectory(
    texts.map((text, at) => ({ path: `flows/directory/pt-${at}.yaml`, text })),
    NOW,
  );
const { directory } = directoryOf(
  listOf('2026-11-01', '2027-02-01', ['PT CONTOH JAYA', 'PT. Contoh Makmur Sentosa', 'PT Contoh Bahari 2', 'CV Uji']),
);
const asked = (text: string, isFree = false) => findCompany(directory.companies, { text, isFree, now: NOW });
const told = (text: string, isFree = false) => {
  const found = asked(text, isFree);
  return 'name' in found ? `${found.is} ${found.name}` : found.is;
};

it.each([
  ['contoh jaya', 'found PT CONTOH JAYA'],
  ['P.T. Contoh-Jaya', 'found PT CONTOH JAYA'],
  ['pt. contohjaya, jember', 'found PT CONTOH JAYA'],
  ['Contoh Jaya PT', 'found PT CONTOH JAYA'],
  ['PT Contoh Jaya di Jember', 'found PT CONTOH JAYA'],
  ['cv uji', 'found CV Uji'],
  ['pt conto jaya', 'near PT CONTOH JAYA'],
  ['PT Contoh Jaya Abadi', 'near PT CONTOH JAYA'],
  ['makmur sentosa', 'near PT. Contoh Makmur Sentosa'],
  ['contoh', 'absent'],
  ['jaya', 'absent'],
  ['PT Contoh Bahari 3', 'absent'],
  ['PT Lain Sekali', 'absent'],
  ['belum tahu', 'unclear'],
  ['PT', 'unclear'],
  ...'gatau|entah|gtw kak|rahasia|kenalan|majikan langsung|sponsor pak budi|pak budi|lewat teman|nanti saya tanya|tak tahu|blum tau|dunno'
    .split('|')
    .map((words): [string, string] => [words, 'unclear']),
  ["I don't know", 'unclear'],
  ['PT Kenalan Lama', 'absent'],
  ['...', 'unclear'],
  ['sponsornya datang ke rumah malam malam bawa surat', 'unclear'],
])('the name %s is %s', (text, is) => expect(told(text)).toBe(is));

it.each([
  ['pt contoh jaya resmi gak', 'found PT CONTOH JAYA'],
  ['is PT Contoh Jaya registered?', 'found PT CONTOH JAYA'],
  ['mau cek PT Lain Sekali apa terdaftar', 'absent'],
  ['pt mana yang resmi', 'unclear'],
  ['cara cek pt resmi', 'unclear'],
  ['contoh jaya', 'unclear'],
])('in free words, %s is %s', (text, is) => expect(told(text, true)).toBe(is));

it('a slip that fits two is not guessed', () => {
  const { directory: two } = directoryOf(listOf('2026-11-01', '2027-02-01', ['PT Contoh Jaya A', 'PT Contoh Jaya B']));
  expect(findCompany(two.companies, { text: 'contoh jaya', isFree: false, now: NOW })).toEqual({ is: 'unclear' });
});

it('says on which day it was checked, by the newest list in force', () => {
  const { directory: three } = directoryOf(
    listOf('2026-09-01', '2026-12-01', ['PT CONTOH JAYA']),
    listOf('2026-11-01', '2027-02-01', ['PT Contoh Baru']),
    listOf('2026-12-01', '2027-02-01', ['PT CONTOH JAYA']),
  );
  const found = findCompany(three.companies, { text: 'contoh jaya', isFree: false, now: NOW });
  expect(found).toEqual({ is: 'absent', checkedOn: '2026-11-01' });
});

it('a list that is too old is none, and is warned of', () => {
  const { directory: old, findings } = directoryOf(listOf('2026-08-01', '2026-11-24', ['PT CONTOH JAYA']));
  expect(findCompany(old.companies, { text: 'contoh jaya', isFree: false, now: NOW })).toEqual({ is: 'no_list' });
  expect(findings).toMatchObject([{ level: 'warning', rule: 'over' }]);
});

it.each([
  ['an end before its day', listOf('2026-11-01', '2026-10-01', ['PT CONTOH JAYA'])],
  ['a year long', listOf('2026-11-01', '2027-11-01', ['PT CONTOH JAYA'])],
  ['no names', listOf('2026-11-01', '2027-02-01', [])],
  ['no source', listOf('2026-11-01', '2027-02-01', ['PT CONTOH JAYA']).replace('source: daftar uji', 'source: ""')],
  ['something else in it', `${listOf('2026-11-01', '2027-02-01', ['PT CONTOH JAYA'])}  phone: "1"\n`],
])('a list with %s is refused', (_what, text) => {
  const { directory: none, findings } = directoryOf(text);
  expect(none.companies).toEqual([]);
  expect(findings[0]).toMatchObject({ level: 'error' });
});

it('a licence that was withdrawn is said with its day, also where the name is only like it', () => {
  const withdrawn = `${listOf('2026-11-01', '2027-02-01', ['PT CONTOH JAYA'])}  withdrawn: [{ name: PT Uji Lama, on: 2026-05-12 }]\n`;
  const { directory: lost, findings } = directoryOf(withdrawn);
  const said = (text: string) => findCompany(lost.companies, { text, isFree: false, now: NOW });
  expect(findings).toEqual([]);
  expect(said('uji lama')).toMatchObject({ is: 'found', name: 'PT Uji Lama', withdrawnOn: '2026-05-12' });
  expect(said('pt uji lamaa')).toMatchObject({ is: 'near', withdrawnOn: '2026-05-12' });
  expect(said('contoh jaya')).not.toHaveProperty('withdrawnOn');
  expect(directoryOf(withdrawn.replace('PT Uji Lama', 'PT CONTOH JAYA')).findings).not.toEqual([]);
});

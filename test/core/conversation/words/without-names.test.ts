import { expect, it } from 'vitest';
import { withoutNames } from '../../../../src/core/conversation/words/without-names.ts';
import { sharedContent } from '../../../support/helpline.ts';

const { names } = sharedContent().flows.words;

it.each([
  ['modal ternak untuk bu Siti Aminah, purna pmi', 'modal ternak untuk bu (nama), purna pmi'],
  ['Pak Slamet butuh kursi roda', 'Pak (nama) butuh kursi roda'],
  ['pelatihan untuk ibu-ibu', 'pelatihan untuk ibu-ibu'],
  ['kata Pak RT dan Bu Kader perlu', 'kata Pak RT dan Bu Kader perlu'],
  ['ibu hamil dan bapak tani', 'ibu hamil dan bapak tani'],
  ['jalan di Dusun Krajan Kulon', 'jalan di Dusun Krajan Kulon'],
  ['usul bu siti butuh modal, yanti juga', 'usul bu (nama) butuh modal, (nama) juga'],
  ['sebelah rumah pak darmo', 'sebelah rumah pak (nama)'],
  ['untuk Bu Zahwa. zahwa baru pulang', 'untuk Bu (nama). (nama) baru pulang'],
  ['SITI AMINAH dan SRI', '(nama) dan (nama)'],
  ['pelatihan budi daya lele untuk putri, jalan dusun siti', 'pelatihan budi daya lele untuk putri, jalan dusun siti'],
])('a name behind a title is not on the list: %s', (words, shown) => expect(withoutNames(words, names)).toBe(shown));

import { expect, it } from 'vitest';
import { stemsOfRoot, TAILS } from '../../../src/core/danger/affixes.ts';

const written = (root: string) =>
  new Map(stemsOfRoot(root).flatMap(({ stem, voice }) => TAILS.map((tail) => [stem + tail, voice])));

it.each([
  ['pukul', ['memukul', 'mukul', 'mukulin', 'dipukuli', 'dpukul', 'kepukul', 'pemukulan', 'pukulin']],
  ['tampar', ['menampar', 'nampar', 'ditamparin', 'ditampari']],
  ['siksa', ['menyiksa', 'nyiksa', 'disiksain', 'penyiksaan']],
  ['kunci', ['mengunci', 'ngunci', 'dikunciin', 'terkunci', 'tekunci']],
  ['gebuk', ['menggebuk', 'nggebuk', 'digebukna']],
  ['ancam', ['mengancam', 'ngancam', 'diancamnya']],
  ['jambak', ['menjambak', 'njambak', 'dijambakake']],
])('writes %s with prefixes and endings', (root, expected) => {
  const forms = written(root);
  expect(expected.filter((form) => !forms.has(form))).toEqual([]);
});

it('tells who suffers from who does', () => {
  const forms = written('pukul');
  expect([forms.get('dipukulin'), forms.get('memukuli'), forms.get('pukul')]).toEqual(['di', 'me', 'base']);
});

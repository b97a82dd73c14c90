import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CLITICS, stemsOfRoot, TAILS, takesClitic } from '../../../src/core/danger/affixes.ts';
import { type Entry, Forms, type FormsSource } from '../../../src/core/danger/forms.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

/** All forms written down one after the other: what reading them must amount to. */
function listed({ plain, words, roots, except, literals }: FormsSource): Map<string, Entry> {
  const forms = new Map<string, Entry>();
  const learn = (written: string, { lemma, voice }: Omit<Entry, 'groups'>, group: string): void => {
    const known = forms.get(written);
    if (!known) forms.set(written, { lemma, voice, groups: [group] });
    else if (known.lemma === lemma && !known.groups.includes(group))
      forms.set(written, { ...known, groups: [...known.groups, group] });
  };
  const quietly = (written: string, lemma: string): void => {
    if (!forms.has(written)) forms.set(written, { lemma, voice: 'base', groups: [] });
  };
  const clinging = (word: string) => CLITICS.filter((clitic) => takesClitic(word, clitic)).map((end) => word + end);
  for (const [group, word] of words) learn(word, { lemma: word, voice: 'base' }, group);
  for (const [group, root] of roots)
    for (const { stem, ...form } of stemsOfRoot(root))
      for (const written of TAILS.map((tail) => stem + tail))
        if (!plain.includes(written) && !except.has(`${group} ${written}`)) learn(written, form, group);
  for (const word of plain) quietly(word, word);
  for (const [group, word] of words)
    for (const written of clinging(word)) learn(written, { lemma: word, voice: 'base' }, group);
  const quiet = [...plain, ...literals];
  for (const word of quiet) quietly(word, word);
  for (const word of quiet) if (word.length >= 4) for (const written of clinging(word)) quietly(written, word);
  return forms;
}

const group = fc.constantFrom('hit', 'lock', 'paper');
const word = fc.constantFrom(
  'pukul',
  'kunci',
  'ke',
  'kena',
  'tahan',
  'tahanan',
  'ku',
  'kunya',
  'dikunci',
  'jalan',
  'kan',
);
const member = fc.tuple(group, word);
const source: fc.Arbitrary<FormsSource> = fc.record({
  plain: fc.array(word, { maxLength: 3 }),
  words: fc.array(member, { maxLength: 5 }),
  roots: fc.array(member, { maxLength: 4 }),
  except: fc.array(fc.tuple(group, word).map((pair) => pair.join(' '))).map((all) => new Set(all)),
  literals: fc.array(word, { maxLength: 5 }),
});

it('reads every form as if all had been written down', () => {
  fc.assert(
    fc.property(source, (given) => {
      const [read, all] = [new Forms(given), listed(given)];
      expect([...all.keys()].map((written) => [written, read.get(written)])).toEqual([...all]);
    }),
    // Each of them reads thousands of forms.
    { numRuns: Math.ceil(RUNS.numRuns / 20) },
  );
});

it('knows no form that was not made', () => {
  fc.assert(
    fc.property(
      source,
      fc.tuple(word, fc.constantFrom('di', 'me', 'x', ''), fc.constantFrom(...TAILS)),
      (given, parts) => {
        const [host, prefix, tail] = parts;
        const written = prefix + host + tail;
        expect(new Forms(given).has(written)).toBe(listed(given).has(written));
      },
    ),
    RUNS,
  );
});

it('makes equal entries one object, whatever form they were read from', () => {
  const forms = new Forms({ plain: [], words: [], roots: [['hit', 'pukul']], except: new Set(), literals: [] });
  expect(forms.get('dipukuli')).toBe(forms.get('dipukulin'));
});

import { phraseOf } from '../../conversation/choice.ts';
import { oneSlipApart } from '../../conversation/words/plain-words.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Flow } from '../flow-set.ts';
import type { OptionSource } from '../nodes/pieces.ts';
import type { Path } from '../source.ts';
import type { Check } from './check.ts';

/** Every answer means one option: no shared words, no digits as words, none of the words every message keeps (S9, S13). */
export const options: Check = (set) =>
  [...set.flows.values()].flatMap((flow) =>
    Object.entries(flow.definition.nodes).flatMap(([key, node]) =>
      node.type === 'choose' ? inQuestion(flow, key, (node as unknown as { options: OptionSource[] }).options) : [],
    ),
  );

/** Words that never reach a flow, because they have their own meaning everywhere. */
const KEPT = new Set(
  'petugas diam hapus stop berhenti mulai status nomor telp ringkas kembali ulang menu cabut nol sembilan satu dua tiga empat lima enam tujuh delapan'.split(
    ' ',
  ),
);

interface Name {
  phrase: string;
  option: string;
  at: Path;
}

function inQuestion(flow: Flow, key: string, list: readonly OptionSource[]): Finding[] {
  const at = ['nodes', key, 'options'];
  const names = list.flatMap((option, index) => namesOf(option, [...at, index]));
  return [...sameIds(flow, at, list), ...reserved(flow, names), ...shared(flow, names)];
}

function namesOf(option: OptionSource, at: Path): Name[] {
  const words = (option.words ?? []).map((word, index) => ({ word, at: [...at, 'words', index] }));
  const all = [{ word: option.label, at: [...at, 'label'] }, ...words];
  return all.map(({ word, at: place }) => ({ phrase: phraseOf(word), option: option.id, at: place }));
}

function sameIds(flow: Flow, at: Path, list: readonly OptionSource[]): Finding[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) < index
      ? [
          findingAt(flow.source, [...at, index, 'id'], {
            rule: 'option-same-id',
            reason: { id: `Dua pilihan memakai id "${id}".`, en: `Two options have the id "${id}".` },
            todo: { id: 'Beri id lain.', en: 'Give it another id.' },
          }),
        ]
      : [],
  );
}

function reserved(flow: Flow, names: readonly Name[]): Finding[] {
  const wrong = names.filter(({ phrase }) => phrase === '' || /^\d/.test(phrase) || KEPT.has(phrase));
  return wrong.map(({ phrase, at }) =>
    findingAt(flow.source, at, {
      rule: 'option-reserved',
      reason: {
        id: `"${phrase}" tidak bisa menjadi nama pilihan: angka dan kata ini punya arti tetap.`,
        en: `"${phrase}" cannot name an option: digits and this word have a fixed meaning.`,
      },
      todo: {
        id: 'Pakai kata lain. 0 selalu petugas, 9 selalu diam.',
        en: 'Use another word. 0 is always a person, 9 is quiet.',
      },
    }),
  );
}

function shared(flow: Flow, names: readonly Name[]): Finding[] {
  return names.flatMap((name, index) => {
    const other = names.slice(0, index).find((before) => before.option !== name.option && clash(before, name));
    return other ? [clashing(flow, name, other)] : [];
  });
}

/** With five letters or more one slip of the pen is forgiven, so names must be two apart. */
function clash(a: Name, b: Name): boolean {
  if (a.phrase === b.phrase) return true;
  return a.phrase.length >= 5 && b.phrase.length >= 5 && oneSlipApart(a.phrase, b.phrase);
}

const clashing = (flow: Flow, name: Name, other: Name): Finding =>
  findingAt(flow.source, name.at, {
    rule: 'option-same-word',
    reason: {
      id: `"${name.phrase}" dan "${other.phrase}" menunjuk dua pilihan yang berbeda tetapi (hampir) sama.`,
      en: `"${name.phrase}" and "${other.phrase}" mean two options but are (nearly) the same.`,
    },
    todo: { id: 'Ganti salah satu kata.', en: 'Change one of the words.' },
  });

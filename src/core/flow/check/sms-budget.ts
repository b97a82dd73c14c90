import { promptText, shownOptions } from '../../conversation/texts/text.ts';
import { sizeOfSms } from '../../sms/segments.ts';
import type { Finding } from '../finding.ts';
import { findingAt } from '../findings.ts';
import type { Flow } from '../flow-set.ts';
import type { Said } from '../node-type.ts';
import type { Path, Source } from '../source.ts';
import { longestOf, readTemplate } from '../template.ts';
import type { Variable } from '../variable.ts';
import type { Check } from './check.ts';
import { allTexts } from './texts.ts';

/** One SMS. */
const AIM = 160;
/** The most that a text may cost, in septets: two segments. */
export const CEILING = 306;
/** All that one turn says up to its next wait: three segments. */
const TURN = 459;

/** Each text at its longest, folded and with its options, is one SMS or at most two; a whole turn at most three. */
export const smsBudget: Check = (set) => [
  ...[...allTexts(set)].flatMap(({ source, at, said, variables }) => judge(source, at, longestSms(said, variables))),
  ...[...set.flows.values()].flatMap(turns),
];

/** What a phone gets at worst. */
export function longestSms(said: Said, variables: ReadonlyMap<string, Variable>): string {
  const options = shownOptions(said.options ?? [], 'sms', 0);
  return promptText(
    {
      text: variables.size === 0 ? said.text : longestOf(readTemplate(said.text, variables)),
      options,
      human: said.human ? 'petugas' : null,
    },
    'sms',
  );
}

function judge(source: Source, at: Path, text: string): Finding[] {
  const { encoding, units } = sizeOfSms(text);
  if (encoding === 'UCS-2') return [notGsm(source, at, text)];
  if (units <= AIM) return [];
  return [tooLong(source, at, units)];
}

const notGsm = (source: Source, at: Path, text: string): Finding => {
  const signs = [...new Set([...text].filter((sign) => sizeOfSms(sign).encoding === 'UCS-2'))].slice(0, 5).join(' ');
  return findingAt(source, at, {
    rule: 'sms-alphabet',
    reason: {
      id: `Huruf ini membuat SMS jauh lebih mahal: ${signs}`,
      en: `These characters make the SMS much dearer: ${signs}`,
    },
    todo: { id: 'Ganti dengan huruf biasa.', en: 'Replace them by plain letters.' },
  });
};

const tooLong = (source: Source, at: Path, units: number): Finding =>
  findingAt(source, at, {
    rule: 'sms-budget',
    level: units > CEILING ? 'error' : 'warning',
    reason: {
      id: `Paling panjang ${units} huruf di SMS; sebaiknya ${AIM}, paling banyak ${CEILING}.`,
      en: `At its longest ${units} characters by SMS; aim at ${AIM}, never over ${CEILING}.`,
    },
    todo: { id: 'Pendekkan teks atau pilihannya.', en: 'Shorten the text or its options.' },
  });

/** The longest chain of texts before somebody answers. Loops without a question have their own rule. */
function turns(flow: Flow): Finding[] {
  const lengths = new Map<string, number>();
  const lengthFrom = (key: string, path: ReadonlySet<string>): number => {
    const before = lengths.get(key);
    const shape = flow.shapes.get(key);
    if (before !== undefined || !shape || path.has(key)) return before ?? 0;
    const [said] = shape.says;
    const own = said ? longestSms(said, flow.variables).length + 1 : 0;
    const onward = shape.waits ? [] : shape.exits.map((exit) => lengthFrom(exit.to, new Set([...path, key])));
    const length = own + Math.max(0, ...onward);
    lengths.set(key, length);
    return length;
  };
  const starts = [
    flow.start,
    ...[...flow.shapes.values()].filter((shape) => shape.waits).flatMap((shape) => shape.exits.map((exit) => exit.to)),
  ];
  const over = [...new Set(starts)].filter((key) => lengthFrom(key, new Set()) > TURN);
  return over.map((key) =>
    findingAt(flow.source, ['nodes', key], {
      rule: 'sms-turn',
      level: 'warning',
      reason: {
        id: `Mulai di sini satu balasan bisa ${lengths.get(key)} huruf, lebih dari tiga SMS.`,
        en: `From here one reply can be ${lengths.get(key)} characters, more than three SMS.`,
      },
      todo: { id: 'Kurangi teks sebelum pertanyaan berikut.', en: 'Say less before the next question.' },
    }),
  );
}

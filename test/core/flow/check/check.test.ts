import { describe, expect, test } from 'vitest';
import { describeFinding } from '../../../../src/core/flow/finding.ts';
import { loadFlows } from '../../../../src/core/flow/load.ts';
import { Conversation } from '../conversation.ts';
import { findFew } from '../fake-env.ts';

const WORDS = `
words: forbidden
list: [{ word: pasti, instead: kami usahakan }, segera datang]
`;
const EXPOSING = 'words: exposing\nlist: [majikan, polisi, Riyadh]\n';
const JARGON = 'words: jargon\nlist: [{ word: verifikasi, instead: kami cek }]\n';

/** What the checker finds in one flow: `line:column rule`. */
function found(nodes: string, { met = 'after_1', args = '{}' } = {}): string[] {
  const text = `flow: uji\nabout: Uji.\nmet: ${met}\nargs: ${args}\nnodes:\n${nodes}`;
  const { findings } = loadFlows([
    { path: 'flows/uji.yaml', text },
    { path: 'flows/words/a.yaml', text: WORDS },
    { path: 'flows/words/b.yaml', text: EXPOSING },
    { path: 'flows/words/c.yaml', text: JARGON },
  ]);
  return findings.map(
    ({ line, column, rule, level }) => `${line}:${column} ${level === 'error' ? '' : 'warning '}${rule}`,
  );
}

const END = '  habis: { type: end }\n';
const say = (text: string) => `  x: { type: say, text: ${JSON.stringify(text)}, next: habis }\n${END}`;

test('a good flow has no findings', () => {
  expect(found(say('Halo Kak, ini {{ layanan }}.'))).toEqual([]);
});

describe('where it leads', () => {
  test('to a node that is not there', () => {
    expect(found('  x: { type: say, text: Halo, next: abis }\n')).toEqual(['6:31 no-such-node']);
  });
  test('to a node that nothing leads to', () => {
    expect(found(`${say('Halo')}  sendiri: { type: end }\n`)).toEqual(['8:3 unreachable']);
  });
  test('round without asking', () => {
    const nodes = '  x: { type: say, text: Halo, next: y }\n  y: { type: say, text: Hai, next: x }\n';
    expect(found(nodes)).toContain('6:3 loop-without-question');
  });
  test('round with a question is fine', () => {
    expect(found('  x: { type: ask, text: Halo?, next: x }\n')).toEqual([]);
  });
  test('ten thousand nodes are refused, and three hundred take a moment', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => `  n${i}: { type: say, text: Halo, next: n${i + 1} }\n`).join('') +
      `  n${count}: { type: end }\n`;
    expect(found(many(10_000))).toEqual(['1:1 file-size']);
    expect(found(many(5_000))).toEqual(['5:1 too-many-nodes']);
    const before = process.cpuUsage();
    expect(found(many(299)).filter((finding) => !finding.includes('sms-turn'))).toEqual([]);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5_000);
  });
});

describe('flows inside flows', () => {
  const chain = (levels: number) =>
    Array.from({ length: levels }, (_, i) => {
      const node = i < levels - 1 ? `{ type: call, flow: f${i + 1}, next: y }` : '{ type: ask, text: "Apa?", next: y }';
      const text = `flow: f${i}\nabout: a\nmet: after_1\nnodes:\n  x: ${node}\n  y: { type: end }\n`;
      return { path: `flows/f${i}.yaml`, text };
    });
  const deep = (levels: number) => loadFlows(chain(levels));

  test('as deep as the engine goes', () => {
    const { flows, findings } = deep(8);
    expect(findings).toEqual([]);
    expect(new Conversation(flows).start('f0').heard).toBe('Apa?');
  });
  test.each([9, 12])('%i levels are refused once, with the way', (levels) => {
    const { findings } = deep(levels);
    const names = Array.from({ length: 9 }, (_, i) => `f${levels - 9 + i}`).join(' > ');
    expect(findings.map(({ file, rule, reason }) => [file, rule, reason.en])).toEqual([
      [`flows/f${levels - 9}.yaml`, 'calls-too-deep', `Flows call flows more than 8 levels deep: ${names}.`],
    ]);
  });
});

describe('what may be missing', () => {
  const asked = (rest: string) =>
    `  pilih: { type: choose, text: "Mau?", options: [{ id: a, label: isi, next: isi }, { id: b, label: lewat, next: x }] }\n  isi: { type: ask, key: kata, text: "Apa?", next: x }\n${rest}${END}`;
  test('in a text', () => {
    expect(found(asked('  x: { type: say, text: "{{ kata }}", next: habis }\n'))).toEqual(['8:19 maybe-missing']);
  });
  test('in a condition', () => {
    expect(
      found(asked('  x: { type: branch, cases: [{ when: \'kata == "a"\', next: habis }], else: habis }\n')),
    ).toEqual(['8:32 maybe-missing']);
  });
  test.each(['known.kata && kata == "a"', '!known.kata || kata == "a"', 'known.kata ? kata == "a" : false'])(
    'guarded by %s',
    (when) => {
      expect(found(asked(`  x: { type: branch, cases: [{ when: '${when}', next: habis }], else: habis }\n`))).toEqual(
        [],
      );
    },
  );
  test.each(['known.kata || kata == "a"', '!known.kata && kata == "a"'])('a wrong guard is none: %s', (when) => {
    expect(
      found(asked(`  x: { type: branch, cases: [{ when: '${when}', next: habis }], else: habis }\n`)),
    ).toHaveLength(1);
  });
  test('behind a timeout', () => {
    const nodes = `  x: { type: ask, key: kata, text: "Apa?", timeout: { after: 1h, next: y }, next: y }\n  y: { type: say, text: "{{ kata }}", next: habis }\n${END}`;
    expect(found(nodes)).toEqual(['7:19 maybe-missing']);
  });
  test('an argument that may be left out', () => {
    expect(found(say('{{ teks }}'), { args: '{ teks: { optional: true } }' })).toEqual(['6:19 maybe-missing']);
  });
});

describe('what an SMS costs', () => {
  test('more than one is a warning, more than two an error', () => {
    expect(found(say('Halo. '.repeat(28)))).toEqual(['6:19 warning sms-budget']);
    expect(found(say('Halo. '.repeat(60)))).toEqual(['6:19 sms-budget']);
  });
  test('counted with the longest values', () => {
    expect(found(say(`${'Halo. '.repeat(20)}{{ kata }}`), { args: '{ kata: { longest: 60 } }' })).toContain(
      '6:19 warning sms-budget',
    );
  });
  test('and with the options', () => {
    const options = Array.from({ length: 4 }, (_, i) => `{ id: o${i}, label: "${'abcd'[i]} label yang panjang" }`).join(
      ', ',
    );
    expect(
      found(`  x: { type: choose, text: "${'Halo. '.repeat(15)}", options: [${options}], next: habis }\n${END}`),
    ).toContain('6:22 warning sms-budget');
  });
  test('letters of another alphabet', () => {
    expect(found(say('Halo 你好'))).toEqual(['6:19 sms-alphabet']);
    expect(found(say('Halo – “Kak” 🙂'))).toEqual([]);
  });
  test('a whole turn', () => {
    const nodes = ['a', 'b', 'c', 'd'].map(
      (key, i) => `  ${key}: { type: say, text: "${'Halo. '.repeat(22)}", next: ${['b', 'c', 'd', 'habis'][i]} }\n`,
    );
    expect(found(nodes.join('') + END)).toEqual(['6:3 warning sms-turn']);
  });
});

describe('words', () => {
  test.each(['Kami pasti datang.', 'PASTI bisa.', 'Itu pastilah benar.', 'Petugas segera  datang.'])(
    '%j promises',
    (text) => {
      expect(found(say(text))).toEqual(['6:19 forbidden-word']);
    },
  );
  test.each(['Pastikan dulu.', 'Kepastian belum ada.'])('%j does not', (text) => {
    expect(found(say(text))).toEqual([]);
  });
  test('an amount of compensation', () => {
    expect(found(say('Santunan bisa 50 juta.'))).toEqual(['6:19 forbidden-word']);
  });
  test('a word nobody says', () => {
    expect(found(say('Kami verifikasi dulu.'))).toEqual(['6:19 jargon']);
  });
  test('a sentence too long to follow', () => {
    expect(found(say(`${'kata '.repeat(19)}selesai.`))).toEqual(['6:19 warning long-sentence']);
  });
});

describe('words that expose (S10)', () => {
  test.each(['before_1', 'anyone'])('before *1* (%s) neither a case word, nor a city, nor our name', (met) => {
    expect(found(say('Majikannya siapa?'), { met })).toEqual(['6:19 exposing-word']);
    expect(found(say('Di Riyadh?'), { met })).toEqual(['6:19 exposing-word']);
    expect(found(say('Ini {{ layanan }}.'), { met })).toEqual(['6:19 exposing-word']);
    expect(found(say('Halo {{ nama }}.'), { met, args: '{ nama: {} }' })).toEqual(['6:19 exposing-word']);
  });
  test.each(['after_1', 'family'])('%s may read them when she asked', (met) => {
    expect(found(say('Majikannya siapa?'), { met })).toEqual([]);
  });
  test('unasked a worker may not, whenever', () => {
    const nodes = `  x: { type: remind, after: 2d, text: "Majikan sudah bayar?", next: habis, written: habis }\n${END}`;
    expect(found(nodes)).toEqual(['6:33 exposing-word']);
    expect(found(nodes, { met: 'family' })).toEqual([]);
  });
  test('a place of the gazetteer is for a person to judge', () => {
    const text = `flow: uji\nabout: a\nmet: anyone\nnodes:\n${say('Sedang di Desa Uji?')}`;
    const { findings } = loadFlows([{ path: 'flows/uji.yaml', text }], findFew);
    expect(findings.map(({ rule, level }) => `${level} ${rule}`)).toEqual(['warning exposing-word']);
  });
  test('labels count too', () => {
    const nodes = `  x: { type: choose, text: "Soal apa?", options: [{ id: a, label: majikan }], next: habis }\n${END}`;
    expect(found(nodes, { met: 'anyone' })).toEqual(['6:22 exposing-word']);
  });
});

test('a finding says what to do in both languages', () => {
  const { findings } = loadFlows([
    {
      path: 'flows/uji.yaml',
      text: 'flow: uji\nabout: Uji.\nmet: anyone\nnodes:\n  x: { type: say, text: Halo, next: abis }\n',
    },
  ]);
  const [finding] = findings;
  expect(finding && describeFinding(finding, 'id')).toBe(
    'flows/uji.yaml:5:31 SALAH no-such-node: Langkah "abis" tidak ada di alur ini. Periksa ejaannya, atau tambahkan langkah itu.',
  );
  expect(finding && describeFinding(finding, 'en')).toBe(
    'flows/uji.yaml:5:31 ERROR no-such-node: This flow has no node "abis". Check its spelling, or add that node.',
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completeness, entriesOf, exportPo, importPo } from '../../../src/core/flow/catalogue.ts';
import { loadFlows } from '../../../src/core/flow/load.ts';
import { BadPo, readPo, writePo } from '../../../src/core/flow/po.ts';
import { readFlowFiles } from '../../../src/store/flow-files.ts';
import { Conversation } from './conversation.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };
const { files } = readFlowFiles('flows');
const { flows } = loadFlows(files);

test('English says all that the shipped flows say', () => {
  const [english] = completeness(flows);
  expect(english?.language).toBe('en');
  expect(english?.done).toBe(english?.all);
});

test('a reader of English is asked in English, and answers by the label she sees', () => {
  const talk = new Conversation(flows, { language: 'en', channel: 'whatsapp' }).start('pekerja');
  expect(talk.heard).toContain('1 help\n2 ask\n3 learn\n0 a person');
  expect(talk.say('learn').heard).toContain('What would you like to learn about?');
});

test('a language that is not there is Indonesian', () => {
  expect(new Conversation(flows, { language: 'jv' }).start('kelas').heard).toContain('Mau belajar soal apa?');
});

describe('a translation file', () => {
  const flow = {
    path: 'flows/uji.yaml',
    text: 'flow: uji\nabout: a\nmet: after_1\nargs: { nama: {} }\nnodes:\n  x: { type: say, text: "Halo {{ nama }}", next: y }\n  y: { type: end, text: "Dah" }\n',
  };
  const found = (texts: string) =>
    loadFlows([flow, { path: 'flows/translations/en.yaml', text: `language: en\ntexts:\n  uji: ${texts}\n` }])
      .findings.filter(({ reason }) => !reason.en.includes('"engine"'))
      .map(({ rule, line }) => `${line} ${rule}`);

  test.each([
    ['{ x.text: "Hello {{ nama }}", y.text: Bye }', []],
    ['{ x.text: "Hello {{ nama }}" }', ['3 translation-missing']],
    ['{ x.text: "Hello", y.text: Bye }', ['3 translation-names']],
    ['{ x.text: "Hello {{ nama }}", y.text: Bye, z.text: No }', ['3 translation-unknown']],
  ])('%s', (texts, rules) => {
    expect(found(texts)).toEqual(rules);
  });
});

describe('gettext', () => {
  test('out and in again is the same file', () => {
    const { language, yaml } = importPo(exportPo(flows, 'en'));
    const others = files.filter(({ path }) => !path.includes('translations/'));
    const again = loadFlows([...others, { path: `flows/translations/${language}.yaml`, text: yaml }]);
    expect(entriesOf(again.flows, 'en')).toEqual(entriesOf(flows, 'en'));
    expect(exportPo(again.flows, 'en')).toBe(exportPo(flows, 'en'));
    expect(importPo(exportPo(again.flows, 'en')).yaml).toBe(yaml);
  });

  test('any texts survive', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const entry = fc.record({ context: text.map((name) => `uji/${name}`), original: text, translation: text });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        expect(readPo(writePo('jv', entries))).toEqual({ language: 'jv', entries });
      }),
      RUNS,
    );
  });

  test('as a translator saves it: comments, wrapped strings, no contexts', () => {
    const po =
      'msgid ""\nmsgstr ""\n"Language: jv\\n"\n\n#: somewhere\n#, fuzzy\nmsgctxt "uji/x.text"\nmsgid ""\n"Halo "\n"Kak"\nmsgstr "Halo Mbak"\n';
    expect(readPo(po)).toEqual({
      language: 'jv',
      entries: [{ context: 'uji/x.text', original: 'Halo Kak', translation: 'Halo Mbak' }],
    });
  });

  test('what is no catalogue names its line', () => {
    expect(() => readPo('msgid "a"\nmsgstr "b\n')).toThrow(new BadPo(2));
  });
});

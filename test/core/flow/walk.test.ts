import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySession } from '../../../src/core/conversation/session.ts';
import { endTalk, startFlow, waitOf } from '../../../src/core/flow/engine.ts';
import { loadFlows } from '../../../src/core/flow/load.ts';
import { goBack, repeat, walkAgain } from '../../../src/core/flow/walk.ts';
import { Conversation, flowsOf } from './conversation.ts';
import { NOON } from './fake-env.ts';

const RUNS = { numRuns: Number(process.env.RUNS ?? 300) };

/** A small report; the parts that a deploy may change can be given. */
const report = (change: Record<string, string> = {}) => `
flow: uji
about: Laporan kecil.
met: after_1
nodes:
  siapa: ${change.siapa ?? '{ type: choose, text: "Siapa?", human: false, options: [{ id: sendiri, label: sendiri }, { id: anak, label: anak }], next: umur }'}
  umur: ${change.umur ?? '{ type: ask, kind: number, text: "Umur?", next: dewasa }'}
  dewasa: { type: branch, cases: [{ when: umur < 18, next: wali }], else: cerita }
  wali: { type: ask, text: "Nama wali?", next: cerita }
${change.extra ?? ''}
  cerita: ${change.cerita ?? '{ type: ask, text: "Cerita?", next: aman }'}
  aman: { type: ask, kind: yes_no, text: "Aman?", next: akhir }
  akhir: { type: ask, text: "Ada lagi?", next: selesai }
  selesai: { type: end }
`;
const FLOWS = flowsOf(report());
const ANSWERS: Record<string, string[]> = {
  siapa: ['1', 'anak'],
  umur: ['30', '16', '41'],
  wali: ['Bu Contoh'],
  cerita: ['panjang', 'pendek'],
  aman: ['ya', 'tidak'],
};

const nodeOf = (talk: Conversation) => talk.session.frames.at(-1)?.node ?? '';
const back = (talk: Conversation, flows = FLOWS) => talk.take(goBack(flows, talk.session, talk.env));

describe('kembali', () => {
  test('asks the latest question again, and the one before it', () => {
    const talk = new Conversation(FLOWS).start('uji').say('1').say('16').say('Bu Contoh');
    expect(back(talk).heard).toBe('Nama wali?');
    expect(back(talk).heard).toBe('Umur?');
    expect(talk.say('30').heard).toBe('Cerita?');
    expect(talk.answers).toEqual({ siapa: 'sendiri', umur: 30 });
  });

  test('at the first question it is repeated', () => {
    const talk = new Conversation(FLOWS).start('uji');
    expect(back(talk).heard).toBe('Siapa? 1 sendiri 2 anak');
  });

  test('does not go behind an opened case', () => {
    const flows = flowsOf(
      'flow: uji\nabout: a\nmet: after_1\nnodes:\n  tanya: { type: ask, text: "Apa?", next: buka }\n  buka: { type: open_case, words: [tanya], next: lagi }\n  lagi: { type: ask, text: "Lagi?", next: habis }\n  habis: { type: end }\n',
    );
    const talk = new Conversation(flows).start('uji').say('gaji');
    expect(talk.happened('case_opened')).toBe(true);
    expect(back(talk, flows).heard).toBe('Lagi?');
    expect(talk.happened('case_opened')).toBe(false);
  });

  test('walks over a case that asked first', () => {
    const flows = flowsOf(
      'flow: uji\nabout: a\nmet: after_1\nargs: { teks: {} }\nnodes:\n  buka: { type: open_case, words: [teks, cerita], ask_first: siapa, next: habis }\n  siapa: { type: ask, text: "Siapa?", next: tanya }\n  tanya: { type: ask, key: cerita, text: "Apa?", next: lagi }\n  lagi: { type: ask, text: "Lagi?", next: habis }\n  habis: { type: end }\n',
    );
    const talk = new Conversation(flows).start('uji', { teks: 'halo' }).say('saya');
    expect(talk.heard).toBe('Apa?');
    expect(talk.take(walkAgain(flows, talk.session, talk.env)).heard).toBe('Apa?');
  });

  test('leaves a called flow in which nothing was answered', () => {
    const flows = flowsOf(
      'flow: uji\nabout: a\nmet: after_1\nnodes:\n  mana: { type: ask, text: "Mana?", next: panggil }\n  panggil: { type: call, flow: anak, next: habis }\n  habis: { type: end }\n',
      'flow: anak\nabout: a\nmet: after_1\nnodes:\n  satu: { type: ask, text: "Satu?", next: habis }\n  habis: { type: end }\n',
    );
    const talk = new Conversation(flows).start('uji').say('sini');
    expect(talk.heard).toBe('Satu?');
    expect(back(talk, flows).heard).toBe('Mana?');
    expect(talk.session.frames).toHaveLength(1);
  });

  test('random walks with kembali end with the answers of typing straight', () => {
    const moves = fc.array(fc.record({ back: fc.boolean(), pick: fc.nat(5) }), { maxLength: 30 });
    fc.assert(
      fc.property(moves, (walk) => {
        const talk = new Conversation(FLOWS).start('uji');
        for (const move of walk) {
          const choices = ANSWERS[nodeOf(talk)];
          if (move.back || !choices) back(talk);
          else talk.say(choices[move.pick % choices.length] ?? '');
        }
        const straight = new Conversation(FLOWS).start('uji');
        for (const [key, value] of Object.entries(talk.answers)) {
          expect(nodeOf(straight)).toBe(key);
          straight.say(typed(key, value));
        }
        expect(straight.answers).toEqual(talk.answers);
        expect(nodeOf(straight)).toBe(nodeOf(talk));
      }),
      RUNS,
    );
  });
});

/** How a stored answer was typed. */
const typed = (key: string, value: unknown): string =>
  key === 'aman' ? (value ? 'ya' : 'tidak') : key === 'siapa' ? String(value) : String(value);

test('a list that answers add to says each thing once, however often it is walked over', () => {
  const asks = (name: string, next: string) =>
    `  ${name}: { type: choose, text: "${name}?", human: false, options: [{ id: ada, label: ada, next: ${next} }, { id: tidak, label: tidak, next: tanpa_${name} }], next: ${next} }\n` +
    `  tanpa_${name}: { type: append, key: kurang, text: ${name}, next: ${next} }\n`;
  const flows = flowsOf(
    `flow: uji\nabout: a\nmet: after_1\nnodes:\n${asks('satu', 'dua')}${asks('dua', 'tiga')}${asks('tiga', 'habis')}  habis: { type: ask, text: "Habis?", next: akhir }\n  akhir: { type: end }\n`,
  );
  const move = fc.constantFrom('ada', 'tidak', 'tidak', 'kembali', 'lanjut');
  fc.assert(
    fc.property(fc.array(move, { maxLength: 15 }), (moves) => {
      const talk = new Conversation(flows).start('uji');
      for (const one of moves) {
        if (one === 'kembali') back(talk, flows);
        else if (one === 'lanjut') talk.take(walkAgain(flows, talk.session, talk.env));
        else if (nodeOf(talk) !== 'habis') talk.say(one);
      }
      const missing = ['satu', 'dua', 'tiga'].filter((name) => talk.answers[name] === 'tidak');
      expect(talk.answers.kurang ?? '').toBe(missing.join(', '));
    }),
    RUNS,
  );
});

test('ulang repeats the question and forgets the misses', () => {
  const talk = new Conversation(FLOWS).start('uji').say('entah');
  expect(talk.session.misses).toBe(1);
  expect(talk.take(repeat(FLOWS, talk.session, talk.env)).heard).toBe('Siapa? 1 sendiri 2 anak');
  expect(talk.session.misses).toBe(0);
});

describe('yesterday', () => {
  const flows = flowsOf(
    report(),
    'flow: lanjut\nabout: a\nmet: after_1\nnodes:\n  lagi: { type: take_up, none: baru }\n  baru: { type: ask, text: "Baru?", next: habis }\n  habis: { type: end }\n',
  );
  const takenUp = (hours: number, before: Conversation) => {
    const now = new Date(NOON.getTime() + hours * 3_600_000);
    return before.take(startFlow(flows, 'lanjut', {}, before.session, { ...before.env, now }));
  };
  const interrupted = () => new Conversation(flows).start('uji').say('1');

  test('is taken up within 72 hours, where it was, and only once', () => {
    const talk = takenUp(71, interrupted());
    expect(talk.heard).toBe('Umur?');
    expect(talk.answers).toEqual({ siapa: 'sendiri' });
    expect(talk.session.frames).toHaveLength(1);
    expect(talk.session.parked).toBeNull();
    expect(talk.say('30').heard).toBe('Cerita?');
  });

  test('and not after', () => {
    expect(takenUp(73, interrupted()).heard).toBe('Baru?');
  });

  test('a flow that a deploy took away is not silence', () => {
    const talk = interrupted();
    const frames = talk.session.frames.map((frame) => ({ ...frame, flow: 'lama' }));
    talk.session = { ...talk.session, frames };
    expect(takenUp(1, talk).events.map(({ type }) => type)).toEqual(['message_said', 'flow_failed']);
  });
});

describe('a deploy in the middle', () => {
  const atStory = () => new Conversation(FLOWS).start('uji').say('1').say('30');
  /** The same session under new flows; her next message arrives. */
  const underNew = (changed: string, text: string) => {
    const before = atStory();
    const talk = new Conversation(flowsOf(changed));
    talk.session = before.session;
    return talk.say(text);
  };

  test('the same question takes the answer', () => {
    const talk = underNew(report({ cerita: '{ type: ask, text: "Ceritakan ya?", next: aman }' }), 'begini');
    expect(talk.heard).toBe('Aman?');
    expect(talk.answers).toMatchObject({ siapa: 'sendiri', umur: 30, cerita: 'begini' });
  });

  test.each([
    [
      'the waiting question is renamed',
      {
        extra: '  kisah: { type: ask, text: "Kisah?", next: aman }',
        cerita: '{ type: say, text: "Baik.", next: kisah }',
      },
      'Kisah?',
    ],
    ['it is another kind', { cerita: '{ type: ask, kind: number, text: "Berapa?", next: aman }' }, 'Berapa?'],
    ['it is gone', { cerita: '{ type: say, text: "Baik.", next: aman }' }, 'Aman?'],
    [
      'a choice she took is gone',
      {
        siapa: '{ type: choose, text: "Siapa ya?", human: false, options: [{ id: anak, label: anak }], next: umur }',
        cerita: '{ type: say, text: "Baik.", next: aman }',
      },
      'Siapa ya? 1 anak',
    ],
  ])('%s: she gets a question that makes sense, and no answer is lost', (_what, change, heard) => {
    const talk = underNew(report(change as Record<string, string>), 'begini');
    expect(talk.heard).toBe(heard);
    expect(talk.answers).toMatchObject({ siapa: 'sendiri', umur: 30 });
  });

  test('an answer of another type is asked again', () => {
    const flow = (kind: string, last: string) =>
      `flow: uji\nabout: a\nmet: after_1\nnodes:\n  lahir: { type: ask, kind: ${kind}, text: "Lahir?", next: ${last} }\n  ${last}: { type: ask, text: "Lalu?", next: habis }\n  habis: { type: end }\n`;
    const before = new Conversation(flowsOf(flow('text', 'lalu'))).start('uji').say('entah kapan');
    const talk = new Conversation(flowsOf(flow('date', 'lalu2')));
    talk.session = before.session;
    expect(talk.say('begini').heard).toBe('Lahir?');
    expect(talk.say('12 Mei 1990').heard).toBe('Lalu?');
  });

  test('a question added before does not stop the waiting one; the walk asks it', () => {
    const changed = report({
      umur: '{ type: ask, kind: number, text: "Umur?", next: kota }',
      extra: '  kota: { type: ask, text: "Kota?", next: dewasa }',
    });
    const talk = underNew(changed, 'begini');
    expect(talk.heard).toBe('Aman?');
    const flows = flowsOf(changed);
    expect(talk.take(walkAgain(flows, talk.session, talk.env)).heard).toBe('Kota?');
    expect(talk.answers).toMatchObject({ siapa: 'sendiri', umur: 30, cerita: 'begini' });
  });

  test('the options of a lesson were turned round: her digit meant the old ones, so it is asked again', () => {
    const flow =
      'flow: uji\nabout: a\nmet: after_1\nnodes: { x: { type: lesson, lesson: uji, next: y }, y: { type: end } }';
    const lesson = (options: string, right: number) =>
      `lesson: uji\nnumber: 99\nchapter: uang\ntitle: uji\nabout: Uji.\nsource: hitungan biasa\ncards: ["Satu kartu."]\nquiz: { question: "Yang mana?", options: [${options}], right: ${right}, when_right: "Betul, itu.", when_wrong: "Jawabannya yang lain." }\n`;
    const withLesson = (options: string, right: number) =>
      loadFlows([
        { path: 'flows/uji.yaml', text: flow },
        { path: 'flows/lessons/uji.yaml', text: lesson(options, right) },
      ]).flows;
    const before = new Conversation(withLesson('satu, dua', 2)).start('uji');
    const talk = new Conversation(withLesson('dua, satu', 1));
    talk.session = before.session;
    expect(talk.say('2').heard).toContain('Yang mana? 1 dua 2 satu');
    expect(talk.happened('lesson_answered')).toBe(false);
    expect(talk.say('1').happened('lesson_answered')).toBe(true);
  });

  test('the whole flow is gone: one neutral line, and whoever looks after flows hears of it', () => {
    const talk = underNew('flow: lain\nabout: a\nmet: after_1\nnodes: { x: { type: end } }', 'begini');
    expect(talk.happened('flow_failed')).toBe(true);
    expect(talk.ended).toBe(true);
  });
});

describe('any deploy at any question', () => {
  type Question = { key: string; kind: 'text' | 'number' | 'yes_no' | 'choose' };
  const QUESTIONS: Question[] = [
    { key: 'satu', kind: 'choose' },
    { key: 'dua', kind: 'number' },
    { key: 'tiga', kind: 'text' },
    { key: 'empat', kind: 'yes_no' },
    { key: 'lima', kind: 'choose' },
    { key: 'enam', kind: 'text' },
  ];
  const SAID = { text: ['begini', 'begitu'], number: ['3', '41'], yes_no: ['ya', 'tidak'], choose: ['1', '2'] };
  const asked = ({ key, kind }: Question, next: string, choices = ['kopi', 'teh']) =>
    kind === 'choose'
      ? `  ${key}: { type: choose, text: "${key}?", human: false, options: [${choices.map((id) => `{ id: ${id}, label: ${id} }`).join(', ')}], next: ${next} }\n`
      : `  ${key}: { type: ask, kind: ${kind}, text: "${key}?", next: ${next} }\n`;
  const DEPLOYS: Record<string, (one: Question, next: string) => string> = {
    none: asked,
    renamed: (one, next) =>
      `  ${one.key}: { type: say, text: "Baik.", next: ${one.key}_baru }\n${asked({ ...one, key: `${one.key}_baru` }, next)}`,
    deleted: ({ key }, next) => `  ${key}: { type: say, text: "Baik.", next: ${next} }\n`,
    'of another type': ({ key, kind }, next) => asked({ key, kind: kind === 'number' ? 'text' : 'number' }, next),
    'asked after a new one': (one, next) =>
      `  ${one.key}_dulu: { type: ask, text: "${one.key}_dulu?", next: ${one.key} }\n${asked(one, next)}`,
    'with a choice less': (one, next) => asked(one, next, ['teh']),
  };
  const flowWith = (deploy: string, where: number) => {
    const nameOf = (at: number) =>
      QUESTIONS[at] ? QUESTIONS[at].key + (at === where && deploy === 'asked after a new one' ? '_dulu' : '') : 'habis';
    const nodes = QUESTIONS.map((one, at) => (DEPLOYS[at === where ? deploy : 'none'] ?? asked)(one, nameOf(at + 1)));
    return flowsOf(`flow: uji\nabout: a\nmet: after_1\nnodes:\n${nodes.join('')}  habis: { type: end }\n`);
  };
  const before = flowWith('none', -1);
  const after = new Map(
    Object.keys(DEPLOYS).flatMap((deploy) =>
      QUESTIONS.map((_, where) => [`${deploy} ${where}`, flowWith(deploy, where)] as const),
    ),
  );

  test('she gets a question of the new flow that is not answered yet, and no answer is lost', () => {
    const picks = fc.array(fc.nat(1), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...after.keys()), fc.nat(5), picks, (deploy, reached, pick) => {
        const talk = new Conversation(before).start('uji');
        for (const [at, { kind }] of QUESTIONS.slice(0, reached).entries()) talk.say(SAID[kind][pick[at] ?? 0] ?? '');
        const had = talk.answers;
        const flows = after.get(deploy);
        if (!flows) throw new Error(deploy);
        const later = new Conversation(flows);
        later.session = talk.session;
        later.say(SAID[QUESTIONS[reached]?.kind ?? 'text'][pick[reached] ?? 0] ?? '');
        expect(later.happened('flow_failed')).toBe(false);
        expect(later.answers).toMatchObject(later.ended ? {} : had);
        if (later.ended) return;
        const node = nodeOf(later);
        expect(flows.flows.get('uji')?.nodes.has(node)).toBe(true);
        expect(later.heard).toContain(`${node}?`);
        // A digit means what stood beside it when she read it, or nothing.
        const chosen = Object.entries(later.answers).filter(([key]) => key === 'satu' || key === 'lima');
        for (const [key, id] of chosen) {
          const at = QUESTIONS.findIndex((one) => one.key === key);
          if (at <= reached) expect([key, id]).toEqual([key, ['kopi', 'teh'][pick[at] ?? 0]]);
        }
        // Whatever she answers from here, each question once, leads to the end.
        for (let turn = 0; turn < 16 && !later.ended; turn++) {
          const now = flows.flows.get('uji')?.definition.nodes[nodeOf(later)] as {
            type: string;
            kind?: Question['kind'];
          };
          later.say(now.type === 'choose' ? 'teh' : (SAID[now.kind ?? 'text'][0] ?? ''));
        }
        expect(later.ended).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('a talk with a person', () => {
  const flows = flowsOf(
    'flow: uji\nabout: a\nmet: after_1\nnodes:\n  bicara: { type: handover, because: talk, next: lanjut }\n  lanjut: { type: ask, text: "Sampai mana tadi?", next: habis }\n  habis: { type: end }\n',
  );
  test('is silent, ends with SELESAI, and the flow goes on where it was', () => {
    const talk = new Conversation(flows).start('uji');
    expect(waitOf(flows, talk.session)).toMatchObject({ talk: true });
    expect(talk.say('halo').events).toEqual([]);
    expect(talk.take(endTalk(flows, talk.session, talk.env)).heard).toBe('Sampai mana tadi?');
  });
  test('no kembali goes behind it', () => {
    const talk = new Conversation(flows).start('uji');
    talk.take(endTalk(flows, talk.session, talk.env));
    expect(talk.take(goBack(flows, talk.session, talk.env)).heard).toBe('Sampai mana tadi?');
  });
});

test('who waits is told to those who read first', () => {
  const talk = new Conversation(FLOWS).start('uji');
  expect(waitOf(FLOWS, talk.session)).toEqual({
    flow: 'uji',
    node: 'siapa',
    open: false,
    free: false,
    digits: true,
    awaits: true,
    number: false,
    lesson: false,
    teaches: false,
    talk: false,
  });
  expect(waitOf(FLOWS, talk.say('1').session)).toMatchObject({
    node: 'umur',
    open: false,
    digits: false,
    number: true,
  });
  expect(waitOf(FLOWS, emptySession())).toBeNull();
  expect(startFlow(FLOWS, 'uji', {}, emptySession(), talk.env).outcome).toEqual({ is: 'waiting' });
});

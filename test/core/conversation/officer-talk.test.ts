import { describe, expect, it } from 'vitest';
import { HATLESS, hatlessTooLong } from '../../../src/core/conversation/hats.ts';
import type { OpenQuestion, ReportedCase, Scene, ToldCase } from '../../../src/core/conversation/scene.ts';
import { NOON } from '../../support/helpline.ts';
import { type Talk, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const FACTS = { placeCode: null, country: null, referrals: [] } as unknown as ToldCase['facts'];
const held = (number: string) =>
  ({ id: number, number, held: true, kind: 'report', state: 'taken', openedAt: NOON, facts: FACTS }) as ToldCase;
const officer = (cases: ToldCase[]) => ({ ...SCENES.officer.officer, cases }) as Scene['officer'];
const own = { ...SCENES.mother.cases[0], id: 'own', number: '90951', villageMayKnow: 'yes' } as ReportedCase;
const alert: OpenQuestion = { kind: 'alert', caseId: '40711', number: '40711' };

const cadre = (more: Partial<Scene> = {}): Talk => ({ scene: { ...SCENES.officer, ...more } as Scene, now: NOON });
const saysAll = (talk: Talk, texts: readonly string[]) => {
  let at = talk;
  return texts.map((text) => {
    const turned = turn(at, text);
    at = turned.after;
    return turned;
  });
};
const texts = (said: readonly { text: string }[]) => said.map(({ text }) => text);
const asked = (events: readonly { type: string; because?: string }[]) =>
  events.filter(({ type }) => type === 'human_asked');

describe('an officer’s courtesy', () => {
  it.each(['terima kasih bu', 'oke', 'siap bu', 'ya', 'iya makasih banyak infonya', 'sama sama'])(
    '%s: no answer, and nobody is called however often',
    (text) => {
      for (const { said, events, after } of saysAll(cadre(), [text, text, text])) {
        expect([said, events]).toEqual([[], []]);
        expect(after.scene.session.misses).toBe(0);
      }
    },
  );

  it('is asked back while an alert waits for her digit, unless it is only thanks', () => {
    const waiting = { officer: officer([{ ...held('40711'), held: false }]), questions: [alert] };
    expect(texts(turn(cadre(waiting), 'oke').said)[0]).toContain('1 terima, 2 tidak bisa');
    expect(turn(cadre(waiting), 'terima kasih').said).toEqual([]);
  });

  it.each(['siap', 'iya siap', 'ok', 'nggih'])(
    '%s to her only alert is asked back with its number, then a human',
    (yes) => {
      const waiting = { officer: officer([{ ...held('40711'), held: false }]), questions: [alert] };
      const [first, second] = saysAll(cadre(waiting), [yes, yes]);
      expect(texts(first?.said ?? [])).toEqual(['40711: jadi Bapak/Ibu bisa bantu? Balas 1 terima, 2 tidak bisa.']);
      expect(asked(second?.events ?? [])).toHaveLength(1);
    },
  );

  it.each(['TELP', 'tolong telepon saya bu', 'bisa telpon balik'])('%s calls her back', (text) => {
    expect(asked(turn(cadre({ officer: officer([held('40711')]) }), text).events)).toEqual([
      { type: 'human_asked', because: 'officer_call_me' },
    ]);
  });

  it('“ibunya minta ditelepon” is a note', () => {
    const { because } = turn(cadre({ officer: officer([held('40711')]) }), 'ibunya minta ditelepon');
    expect(because).toContain('officer_note');
  });

  it.each(['tolong bu', 'halo', 'siap?'])('%s is none', (text) => expect(turn(cadre(), text).said).toHaveLength(1));
});

describe('a question beside her one case', () => {
  const holds = (...numbers: string[]) => cadre({ officer: officer(numbers.map(held)) });

  it.each(['fotonya mana?', 'foto kontraknya ada?', 'ibunya bisa ditelepon jam berapa?'])(
    'is for the reporter, kept, and she is told how it goes there: %s',
    (text) => {
      const { said, events } = turn(holds('40711'), text);
      expect(texts(said)[0]).toContain('KIRIM 40711');
      expect(events).toContainEqual(expect.objectContaining({ type: 'case_noted', caseId: '40711', text }));
    },
  );

  it('of two it is not guessed, and what asks of us is none', () => {
    for (const [talk, text] of [
      [holds('40711', '40567'), 'fotonya mana?'],
      [holds('40711'), 'ini apa ya?'],
      [holds('40711'), 'saya harus gimana?'],
    ] as const)
      expect(turn(talk, text).events.map(({ type }) => type)).not.toContain('case_noted');
  });
});

describe('a case she was only asked about', () => {
  const KINDS = ['wages', 'violence', 'sexual_violence', 'trafficking', 'documents'];
  const only = (category: string) => {
    const facts = { ...FACTS, category, words: '', read: null } as ToldCase['facts'];
    const asked = { ...held('40711'), state: 'open' as const, held: false, facts };
    return cadre({ officer: officer([asked]), questions: [alert] });
  };

  it.each([
    '40711 CARA',
    'CATAT 40711 ibunya sudah saya telepon',
    '40711 ibunya sudah saya telepon',
    '40711 sampaikan ke ibunya saya datang besok',
    'SELESAI 40711',
  ])('%s: the same words for every kind, and nothing is kept of it', (text) => {
    for (const kind of KINDS) {
      const { said, events } = turn(only(kind), text);
      expect(texts(said)).toEqual(['40711: belum Bapak/Ibu terima. Balas 40711 1 dulu kalau bisa membantu.']);
      expect(events.map(({ type }) => type)).toEqual(['message_said']);
    }
  });

  it('a threat in it goes up all the same', () => {
    const { events } = turn(only('wages'), 'CATAT 40711 saya diancam sponsornya');
    expect(events.map(({ type }) => type)).toContain('case_raised');
  });
});

describe('what is too much for her', () => {
  const holder = cadre({ officer: officer([held('40711')]) });
  const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

  it.each([
    'gak sanggup pak berat',
    'sponsornya datang ke rumah saya bawa parang',
    'sponsor marah2 ke saya katanya mau bakar rumah',
  ])('%s goes up at once', (text) => {
    expect(types(turn(holder, text).events)).toEqual(['case_noted', 'case_raised', 'message_said']);
  });

  it('to an alert it is a no, past the rest of the village, and somebody speaks with her', () => {
    const waiting = cadre({ officer: officer([{ ...held('40711'), state: 'open', held: false }]), questions: [alert] });
    const { events } = turn(waiting, 'gak sanggup pak berat');
    expect(types(events)).toEqual(['human_asked', 'case_declined', 'message_said']);
    expect(events[1]).toMatchObject({ caseId: '40711', above: true });
  });

  it('a day on which she cannot is a leave, read back; a no without one is asked back', () => {
    const { events, said } = turn(holder, 'besok saya gak bisa, ada hajatan');
    expect(types(events)).toEqual(['duty_changed', 'message_said']);
    expect(said[0]?.text).toMatch(/^Dicatat: Bapak\/Ibu libur \d+ \w+, hari itu saja/);
    const no = turn(holder, 'gak sanggup bu');
    expect([types(no.events), no.said[0]?.text]).toEqual([
      ['message_said'],
      '40711: tidak bisa lanjut? Tulis nomornya lalu 2, kami alihkan. Contoh: 40711 2. Hanya berhalangan sebentar? Tulis LIBUR dan harinya.',
    ]);
  });

  it('a no to an alert stays one, whatever day it names', () => {
    const asks = { officer: officer([held('40567'), { ...held('40711'), held: false }]), questions: [alert] };
    expect(types(turn(cadre(asks), 'besok saya gak bisa').events)).toContain('case_declined');
  });
});

describe('a note of one case of several', () => {
  const two = cadre({ officer: officer([held('40711'), held('40567')]) });
  const noted = (events: readonly { type: string }[]) => events.filter(({ type }) => type === 'case_noted');

  it('is kept, and the number alone gives it to its case', () => {
    const [told, number] = saysAll(two, ['sudah ditelepon ibunya tadi pagi', '40567']);
    expect(told?.said.map(({ text }) => text)).toEqual([
      'Sudah kami simpan. Itu soal yang mana, Bapak/Ibu? 40711, 40567. Balas nomornya saja.',
    ]);
    expect(noted(told?.events ?? [])).toEqual([]);
    expect(noted(number?.events ?? [])).toMatchObject([{ caseId: '40567', text: 'sudah ditelepon ibunya tadi pagi' }]);
    expect(number?.after.scene.session.loose).toBeNull();
  });

  it('is read by the desk where another takes its place: nobody guesses that both are of one case', () => {
    const [, other, number] = saysAll(two, ['sudah ditelepon ibunya', 'PT janji bayar jumat', '40711']);
    expect(asked(other?.events ?? [])).toMatchObject([{ details: 'sudah ditelepon ibunya' }]);
    expect(noted(number?.events ?? [])).toMatchObject([{ caseId: '40711', text: 'PT janji bayar jumat' }]);
  });
});

describe('an officer with a matter of her own', () => {
  const both = { cases: [own], officer: officer([held('40711')]) };

  it('is not one because she once asked for a human', () => {
    const talk = { ...own, id: 'talk', number: '11111', kind: 'talk' as const };
    expect(turn(cadre({ ...both, cases: [talk] }), 'ibunya sudah saya telepon tadi').because).toContain('officer_note');
  });

  it('is asked once: what follows waits with the first, and is read together', () => {
    const [first, second, answer] = saysAll(cadre(both), [
      'tadi ada kabar dari agennya',
      'katanya minggu depan',
      'TUGAS',
    ]);
    expect(texts(first?.said ?? [])[0]).toContain('SENDIRI atau TUGAS');
    expect(first?.events).toContainEqual(expect.objectContaining({ type: 'timer_set', timer: HATLESS }));
    expect(second?.said).toEqual([]);
    const text = 'tadi ada kabar dari agennya\nkatanya minggu depan';
    expect(answer?.events).toContainEqual(expect.objectContaining({ type: 'case_noted', caseId: '40711', text }));
    expect(answer?.after.scene.session.hatless).toBeNull();
  });

  it('is asked once also before she has a case of her own', () => {
    const [first, second, answer] = saysAll(cadre(), ['anak saya di arab tidak digaji', 'namanya siti', 'SENDIRI']);
    expect(texts(first?.said ?? [])[0]).toContain('SENDIRI atau TUGAS');
    expect(second?.said).toEqual([]);
    const details = 'anak saya di arab tidak digaji\nnamanya siti';
    expect(answer?.events).toContainEqual(expect.objectContaining({ type: 'case_opened', details }));
  });

  it('leaves a talk of her own with TUGAS, and hears what she holds', () => {
    const turns = saysAll(cadre(both), ['siti umurnya 23', 'SENDIRI', 'tugas', 'ibunya sudah saya telepon']);
    expect(texts(turns[2]?.said ?? [])[0]).toContain('Bapak/Ibu pegang 1: 40711');
    expect(turns[3]?.events).toContainEqual(expect.objectContaining({ type: 'case_noted', caseId: '40711' }));
  });

  it('who does not say is read by a human after half an hour', () => {
    const [waits] = saysAll(cadre(both), ['tadi ada kabar dari agennya']);
    const late = hatlessTooLong(waits?.after.scene as Scene);
    expect(late.events).toEqual([
      { type: 'human_asked', because: 'officer_own_or_task', details: 'tadi ada kabar dari agennya' },
    ]);
    expect(hatlessTooLong({ ...SCENES.officer, session: late.session } as Scene).events).toEqual([]);
    // An answer that comes later still is no words that wait.
    expect(texts(turn(cadre(both), 'TUGAS').said)[0]).toContain('Bapak/Ibu pegang 1: 40711');
    expect(turn(cadre(both), 'SENDIRI').because).toContain('status');
  });

  it('ends the talk of one hat with a number of the other', () => {
    const turns = saysAll(cadre(both), [
      'siti umurnya 23',
      'SENDIRI',
      '40711 sudah ditelepon ibunya',
      'besok dia ke balai desa',
    ]);
    expect(turns[2]?.events).toContainEqual(expect.objectContaining({ type: 'case_noted', caseId: '40711' }));
    expect(texts(turns[3]?.said ?? [])[0]).toContain('SENDIRI atau TUGAS');
  });

  it('calls a human at once, in no case of hers', () => {
    const { said, events } = turn(cadre(both), '0');
    expect(texts(said)[0]).toContain('petugas kami beri tahu');
    expect(asked(events)).toEqual([{ type: 'human_asked', because: 'officer_asks_for_a_human' }]);
  });

  it('“saya diancam” rings before she says which', () => {
    const { said, events } = turn(cadre(both), 'saya diancam');
    expect(texts(said)[0]).toContain('SENDIRI atau TUGAS');
    expect(asked(events)).toEqual([expect.objectContaining({ because: 'officer_urgent', details: 'saya diancam' })]);
  });

  it('thanks without being asked anything', () => expect(turn(cadre(both), 'terima kasih').said).toEqual([]));
});

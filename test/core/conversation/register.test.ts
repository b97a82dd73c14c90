import { describe, expect, it } from 'vitest';
import { readDanger } from '../../../src/core/conversation/danger/danger.ts';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { registerLine } from '../../../src/core/conversation/words/register-line.ts';
import { NOON } from '../../support/helpline.ts';
import { type Talk, turn } from '../../support/pure-talk.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const lineOf = (text: string) => registerLine(text, worldOf(SCENES.open));

describe('a line of the village book', () => {
  it.each([
    ['BERANGKAT tanggal 12 Desember ke Hong Kong', 'departs', 'HK'],
    ['PINDAH ke Kaohsiung', 'moves', 'TW'],
    ['saya PINDAH ke Kaohsiung', 'moves', 'TW'],
    ['saya sudah tiba di Hong Kong tgl 3 November', 'arrives', 'HK'],
    ['anak saya berangkat ke Taiwan tgl 12 Desember', 'departs', 'TW'],
    ['PULANG Siti tgl 5 Desember', 'returns', null],
    ['anak saya siti berangkat ke taiwan tgl 12 desember', 'departs', 'TW'],
    ['keponakan saya siti aminah sudah tiba di Hong Kong tgl 3 November', 'arrives', 'HK'],
    ['anak saya perempuan berangkat ke taiwan tgl 12 desember', 'departs', 'TW'],
    ['Hello, I arrived in Singapore on 3 November', 'arrives', 'SG'],
    ['my sister is leaving for Malaysia on 10 December', 'departs', 'MY'],
    ['I moved to Kaohsiung', 'moves', 'TW'],
    ['coming home on 5 December', 'returns', null],
  ])('%s', (text, kind, country) => expect(lineOf(text)).toMatchObject({ kind, country }));

  it.each([
    'pulang',
    'saya mau pulang ke indonesia',
    'anak saya mau pulang ke desa kuripan',
    'anak saya tidak pulang ke rumah tgl 5 desember',
    'I want to leave Kuwait',
    'i want to go home to Indonesia',
    'pindah ke rumah majikan baru di Riyadh, dikunci di kamar',
    'saya pulang tgl 5 desember tapi gaji belum dibayar',
    'I moved to Riyadh and my boss beats me',
    'tiba di Taiwan paspor langsung diambil agen',
    'anak saya stres pulang dari abu dhabi sekarang ga mau ngomong',
    'suami saya sakit pulang dari malaysia kemarin',
  ])('a plea is none: %s', (text) => expect(lineOf(text)).toBeNull());
});

describe('her yes to it', () => {
  const world = worldOf(SCENES.open);
  const having = (text: string, at: Scene): Scene => ({
    ...at,
    session: readMessage(heardAs(text), at, world).session ?? at.session,
  });
  const scene = having('saya sudah tiba di Hong Kong tgl 3 November', SCENES.open);
  const registers = (text: string, at: Scene): boolean =>
    readMessage(heardAs(text), at, world).events.some(({ type }) => type === 'registered');
  it.each(['mau', 'setuju', 'iya', 'ya bu', 'nggih', 'oke', 'boleh'])('counts at once, in any word: %s', (text) =>
    expect(registers(text, scene)).toBe(true),
  );
  it.each(['ndak', 'mboten', 'tidak setuju', 'jangan', 'gak usah', 'sudah', 'belum'])('is not %s', (text) =>
    expect(registers(text, scene)).toBe(false),
  );
  it('counts only in its own word once something else is asked (S9)', () => {
    const later = having('hitung', scene);
    expect(registers('mau', later)).toBe(false);
    expect(registers('setuju', later)).toBe(true);
  });
});

describe('the village of a line that names none', () => {
  const mother: Talk = { scene: { ...SCENES.stranger, channel: 'sms', country: 'ID' } as Scene, now: NOON };
  const worker: Talk = { scene: SCENES.open as Scene, now: NOON };
  const play = (at: Talk, texts: readonly string[]) => {
    let talk = at;
    return texts.flatMap((text) => {
      const turned = turn(talk, text);
      talk = turned.after;
      return turned.events;
    });
  };
  const KURIPAN = '33.07.12.2007';
  const placed = { type: 'register_placed', placeCode: KURIPAN };

  it('is asked in the same breath as her yes, and may come with it', () => {
    const events = play(worker, ['PINDAH ke Kaohsiung', 'setuju, desa kuripan garung wonosobo']);
    expect(events).toContainEqual(expect.objectContaining({ type: 'registered', kind: 'moves' }));
    expect(events).toContainEqual(placed);
  });

  it('is asked after a bare yes, also of family, before whom no door stands', () => {
    const events = play(mother, ['anak saya siti berangkat ke taiwan tgl 12 desember', 'setuju', 'kuripan', 'garung']);
    expect(events).toContainEqual({ type: 'role_learned', role: 'family' });
    expect(events).toContainEqual(placed);
  });

  it('is not asked where the line names it, nor after a no', () => {
    const line = 'PULANG Siti tgl 5 Desember ke desa kuripan garung wonosobo';
    for (const texts of [
      [line, 'setuju'],
      ['PINDAH ke Kaohsiung', 'tidak'],
    ]) {
      const events = play(worker, texts);
      expect(events.map(({ type }) => type)).not.toContain('register_placed');
      expect(turn({ ...worker, scene: { ...worker.scene } }, texts[0] ?? '').because).toContain('register_asked');
      expect(events.at(-1)).toMatchObject({ text: expect.not.stringContaining('Desa asal') });
    }
  });

  it('words that name no village are no yes', () => {
    const events = play(worker, ['PINDAH ke Kaohsiung', 'ya tapi gaji saya belum dibayar 3 bulan']);
    expect(events.map(({ type }) => type)).not.toContain('registered');
  });
});

describe('English courtesy', () => {
  it('answers, and asks nobody whether she is in danger', () => {
    expect(readDanger(heardAs('yes please, 4 pm'), SCENES.asked, worldOf(SCENES.asked))).toBe('pass');
    const { events } = readMessage(heardAs('yes please, 4 pm'), SCENES.asked, worldOf(SCENES.asked));
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['village_answered', 'call_hour_given']));
  });
  it.each(['call me please', 'please call me back now'])('beside a wish to be phoned is none either: %s', (text) =>
    expect(readDanger(heardAs(text), SCENES.open, worldOf(SCENES.open))).toBe('pass'),
  );
  it('hides no plea', () => {
    const heard = heardAs('yes please hurry, he is beating her now');
    expect(readDanger(heard, SCENES.asked, worldOf(SCENES.asked))).not.toBe('pass');
  });
});

describe('half an answer to it', () => {
  const world = worldOf(SCENES.mother);
  const at: Scene = { ...SCENES.mother, cases: [], questions: [] };
  const read = (text: string, scene: Scene) => readMessage(heardAs(text), scene, world);
  const asked = { ...at, session: read('BERANGKAT anak saya Siti 12 Desember ke Taiwan', at).session ?? at.session };
  const said = ({ events }: ReturnType<typeof read>) =>
    events.map((event) => (event.type === 'message_said' ? event.text : event.type)).join(' ');

  it('the village alone is no report: she is asked again, and her yes then has it', () => {
    const taken = read('desa kuripan garung wonosobo', asked);
    expect(said(taken)).toContain('Balas SETUJU atau TIDAK');
    const yes = read('setuju', { ...asked, session: taken.session ?? asked.session });
    expect(yes.events.find(({ type }) => type === 'registered')).toMatchObject({ placeCode: '33.07.12.2007' });
  });

  it('a digit agrees to nothing: asked once more, and then never again', () => {
    const taken = read('1', asked);
    expect(said(taken)).toContain('Balas SETUJU');
    const again = read('1', { ...asked, session: taken.session ?? asked.session });
    expect(said(again)).not.toMatch(/Balas SETUJU|registered/);
  });

  it('a trouble is read on, whatever place stands in it', () => {
    const taken = read('anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo', asked);
    expect(said(taken)).not.toContain('SETUJU');
  });
});

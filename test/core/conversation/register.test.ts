import { describe, expect, it } from 'vitest';
import { readDanger } from '../../../src/core/conversation/danger/danger.ts';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { registerLine } from '../../../src/core/conversation/words/register-line.ts';
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

describe('English courtesy', () => {
  it('answers, and asks nobody whether she is in danger', () => {
    expect(readDanger(heardAs('yes please, 4 pm'), SCENES.asked, worldOf(SCENES.asked))).toBe('pass');
    const { events } = readMessage(heardAs('yes please, 4 pm'), SCENES.asked, worldOf(SCENES.asked));
    expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['village_answered', 'call_hour_given']));
  });
  it('hides no plea', () => {
    const heard = heardAs('yes please hurry, he is beating her now');
    expect(readDanger(heard, SCENES.asked, worldOf(SCENES.asked))).not.toBe('pass');
  });
});

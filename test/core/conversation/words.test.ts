import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Reader } from '../../../src/core/conversation/reader.ts';
import { erase } from '../../../src/core/conversation/readers/erase.ts';
import { human } from '../../../src/core/conversation/readers/human.ts';
import { numbers } from '../../../src/core/conversation/readers/numbers.ts';
import { optOut } from '../../../src/core/conversation/readers/opt-out.ts';
import { quiet } from '../../../src/core/conversation/readers/quiet.ts';
import { readBack } from '../../../src/core/conversation/readers/read-back.ts';
import { register } from '../../../src/core/conversation/readers/register.ts';
import { status } from '../../../src/core/conversation/readers/status.ts';
import { walkWords } from '../../../src/core/conversation/readers/walk-words.ts';
import { withdraw } from '../../../src/core/conversation/readers/withdraw.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const OF_A_WORD: Reader[] = [optOut, quiet, erase, withdraw, human, numbers, status, readBack, walkWords, register];
const hostile: Record<string, string[]> = parse(readFileSync(new URL('./hostile.yaml', import.meta.url), 'utf8'));

describe('a global word counts only as the whole message', () => {
  it('every word has ten sentences that hold it and do not mean it', () => {
    const words = [
      ...'stop berhenti diam hapus cabut petugas status nomor telp kembali ulang menu mulai ringkas'.split(' '),
      ...'berangkat tiba pindah pulang'.split(' '),
    ];
    expect(Object.keys(hostile).sort()).toEqual(words.sort());
    for (const sentences of Object.values(hostile)) expect(new Set(sentences).size).toBe(10);
  });

  it.each(Object.values(hostile).flat())('nobody takes the words of: %s', (sentence) => {
    for (const [name, scene] of Object.entries(SCENES)) {
      const took = OF_A_WORD.filter((reader) => reader.read(heardAs(sentence), scene, worldOf(scene)) !== 'pass');
      expect({ scene: name, took: took.map((reader) => reader.name) }).toEqual({ scene: name, took: [] });
    }
  });
});

/** Which reader takes which word in which state. `-`: no word, it goes on to the doors and flows. */
const TABLE: Record<string, Record<keyof typeof SCENES, string>> = {
  '9': {
    stranger: 'quiet',
    shown: 'quiet',
    open: 'quiet',
    menu: 'quiet',
    mother: 'quiet',
    asked: 'quiet',
    officer: 'officer',
  },
  diam: {
    stranger: 'quiet',
    shown: 'quiet',
    open: 'quiet',
    menu: 'quiet',
    mother: 'quiet',
    asked: 'quiet',
    officer: 'officer',
  },
  hapus: {
    stranger: 'quiet',
    shown: 'quiet',
    open: 'quiet',
    menu: 'quiet',
    mother: 'quiet',
    asked: 'quiet',
    officer: 'officer',
  },
  'hapus data saya': {
    stranger: 'erase',
    shown: 'erase',
    open: 'erase',
    menu: 'erase',
    mother: 'erase',
    asked: 'erase',
    officer: 'officer',
  },
  'STOP ya kak': {
    stranger: 'opt-out',
    shown: 'opt-out',
    open: 'opt-out',
    menu: 'opt-out',
    mother: 'opt-out',
    asked: 'opt-out',
    officer: 'opt-out',
  },
  MULAI: {
    stranger: 'opt-out',
    shown: 'opt-out',
    open: 'opt-out',
    menu: 'opt-out',
    mother: 'opt-out',
    asked: 'opt-out',
    officer: 'opt-out',
  },
  cabut: {
    stranger: 'withdraw',
    shown: 'withdraw',
    open: 'withdraw',
    menu: 'withdraw',
    mother: 'withdraw',
    asked: 'withdraw',
    officer: 'officer',
  },
  '0': {
    stranger: 'human',
    shown: 'human',
    open: 'human',
    menu: 'human',
    mother: 'human',
    asked: 'human',
    officer: 'officer',
  },
  'petugas dong': {
    stranger: 'human',
    shown: 'human',
    open: 'human',
    menu: 'human',
    mother: 'human',
    asked: 'human',
    officer: 'officer',
  },
  telp: {
    stranger: 'human',
    shown: 'human',
    open: 'human',
    menu: 'human',
    mother: 'human',
    asked: 'human',
    officer: 'officer-plea',
  },
  nomor: {
    stranger: '-',
    shown: '-',
    open: 'numbers',
    menu: 'numbers',
    mother: 'numbers',
    asked: 'numbers',
    officer: 'officer',
  },
  status: {
    stranger: 'status',
    shown: 'status',
    open: 'status',
    menu: 'status',
    mother: 'status',
    asked: 'status',
    officer: 'officer',
  },
  ringkas: {
    stranger: 'read-back',
    shown: 'read-back',
    open: 'read-back',
    menu: 'read-back',
    mother: 'read-back',
    asked: 'read-back',
    officer: 'officer',
  },
  kembali: {
    stranger: '-',
    shown: '-',
    open: '-',
    menu: 'walk-words',
    mother: '-',
    asked: 'walk-words',
    officer: 'officer',
  },
  ulang: {
    stranger: '-',
    shown: '-',
    open: '-',
    menu: 'walk-words',
    mother: '-',
    asked: 'walk-words',
    officer: 'officer',
  },
  menu: {
    stranger: '-',
    shown: '-',
    open: 'walk-words',
    menu: 'walk-words',
    mother: '-',
    asked: 'walk-words',
    officer: 'officer',
  },
  keluar: { stranger: '-', shown: '-', open: '-', menu: '-', mother: '-', asked: '-', officer: 'officer' },
  batal: { stranger: '-', shown: '-', open: '-', menu: '-', mother: '-', asked: '-', officer: 'officer' },
};

const WORDS = new Set([...OF_A_WORD.map((reader) => reader.name), 'officer', 'officer-plea']);

describe('words by states', () => {
  it.each(Object.entries(TABLE))('%s', (word, expected) => {
    const taken = Object.fromEntries(
      Object.entries(SCENES).map(([name, scene]) => {
        const reader = readMessage(heardAs(word), scene, worldOf(scene)).because.split(':')[0] ?? '';
        return [name, WORDS.has(reader) ? reader : '-'];
      }),
    );
    expect(taken).toEqual(expected);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { NOON } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const FLOWS = new URL('../../../flows/', import.meta.url);
const TELLS = /(?:tulis|kirim|balas|write|send|answer) ([A-Z][A-Z-]+(?: [A-Z][A-Z-]+)*)(?![a-z])/gi;
/** These answer one question of ours, and nothing else. */
const ANSWERS = new Set([
  'JANGAN TELEPON',
  'NO CALL',
  ...'TIDAK SETUJU BAIK BAHAYA AMAN BARU BOLEH SELESAI YES DONE SAFE FINE DANGER NEW SENDIRI SIAP BUKAN MULAI START NO'.split(
    ' ',
  ),
]);
/** And these are of officers. */
const DUTIES = new Set('BERAT USULAN LIBUR HADIR CEK DAFTAR CARA KELAS JAWAB HILANG BUKU LATIHAN KIRIM'.split(' '));

/** The words that our texts tell people to write, in capitals, by the language of the file. */
function named(language: 'id' | 'en'): string[] {
  const folder = language === 'id' ? FLOWS : new URL('translations/', FLOWS);
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/^\s*#.*$/gm, ''));
  const words = texts.flatMap((text) => [...text.matchAll(TELLS)].flatMap(([, word = '']) => word));
  const capitals = words.filter((word) => word === word.toUpperCase());
  return [...new Set(capitals)].filter((word) => !ANSWERS.has(word) && !DUTIES.has(word.split(' ')[0] ?? '')).sort();
}

const english: Scene = { ...SCENES.open, session: { ...SCENES.open.session, language: 'en', spoke: 'en' } };

/** No case is made of such a word, and the general menu is no answer to it. */
function isHeard(word: string, scene: Scene): boolean {
  const { events, because, said } = turn({ scene, now: NOON }, word);
  const danger = because.startsWith('danger');
  const opened = events.some(({ type }) => type === 'case_opened');
  return danger || (!opened && said.length > 0 && !/^(?:flow|door)/.test(because));
}

describe('a word that our texts tell her to write', () => {
  it.each(named('id'))('%s is heard', (word) => expect(isHeard(word, SCENES.open)).toBe(true));
  it.each(named('en'))('%s is heard in English', (word) => expect(isHeard(word, english)).toBe(true));

  it('is answered behind the door too, once she reads alone', () => {
    for (const word of ['NOMOR', 'NUMBER']) {
      const shut = { ...SCENES.stranger, country: 'SA' };
      const { after } = turn({ scene: shut, now: NOON }, word);
      expect(turn(after, '1').said[0]?.text).toMatch(/negara dan kota mana|country and city/);
    }
  });
});

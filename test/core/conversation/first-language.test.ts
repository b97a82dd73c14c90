import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../src/core/conversation/first-language.ts';
import { emptySession } from '../../../src/core/conversation/session.ts';
import { NOON, sharedContent } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const first = { scene: { ...SCENES.stranger, session: emptySession() }, now: NOON };
const english = sharedContent().texts.in('en');

describe('who writes first in English', () => {
  it.each(['calculate', 'calculate please', 'teach me budgeting please', 'ENGLISH please'])(
    'asks for a flow or the language by its word, and is asked nothing else: %s',
    (text) => {
      const { after } = turn(first, text);
      expect(after.scene.session).toMatchObject({ language: 'en', doubt: null });
    },
  );

  it.each([
    'hello i need help, my employer does not pay me',
    'my employer beats me, help me now',
    'Good morning. I want to know where I can get my passport back',
    'please help my daughter, she is locked in the house',
    'please call me',
    'I arrived at Soekarno Hatta airport and nobody picked me up',
    'family card and id card',
  ])('reads English, and goes on reading it: %s', (text) => {
    const { said, after } = turn(first, text);
    expect(after.scene.session.language).toBe('en');
    expect(said.map((one) => one.text).join(' ')).not.toMatch(/\b(?:Kak|Bu|balas|sudah)\b/);
    expect(turn(after, '9').said.map((one) => one.text)).toEqual([english.say('A4')]);
  });

  it.each(['Please speak English', 'English please', 'bisa bahasa inggris kak?', 'sorry, can you speak english only?'])(
    'is answered in English when nothing but the language is asked for: %s',
    (text) => {
      const { said, after } = turn(first, text);
      expect(said.map((one) => one.text)).toEqual([english.say('B1')]);
      expect(after.scene.session.language).toBe('en');
    },
  );

  it.each(['mau belajar bahasa inggris', 'majikan saya hanya bisa bahasa inggris, gaji belum dibayar'])(
    'speaks of English and asks for something else: %s',
    (text) => expect(turn(first, text).after.scene.session.language).toBe('id'),
  );

  it.each(['I am scared', 'he hurt me', 'they threatened me', 'i am trapped', 'he raped me'])(
    'is in danger in three words, and nothing is asked of her in Indonesian: %s',
    (text) => {
      const { said } = turn(first, text);
      expect(said.length).toBeGreaterThan(0);
      expect(said.map((one) => one.text).join(' ')).not.toMatch(/\b(?:Kak|balas|sudah|Terima)\b/i);
    },
  );

  it.each(['loan cost', 'remind me passport expires'])('is answered in English, short as it is: %s', (text) =>
    expect(turn(first, text).said.map((one) => one.text)).toEqual([english.say('A1')]),
  );

  it.each(['Hello, I arrived in Singapore on 3 November', 'my boss cut my salary every month, 200 dollars'])(
    'is greeted in English: %s',
    (text) => expect(turn(first, text).said.map((one) => one.text)).toEqual([english.say('A1')]),
  );

  it.each([
    'embassy in johor',
    'embassy number',
    'any training for returned migrant workers?',
    'consulate hong kong number',
  ])('is greeted in English for a few words with nothing else in them: %s', (text) => {
    const { said, after } = turn(first, text);
    expect(said.map((one) => one.text)).toEqual([english.say('A1')]);
    expect(after.scene.session.language).toBe('en');
  });

  it.each(['gaji saya telat', 'petugas', 'boleh lapor'])(
    'of a few words, reads Indonesian again as soon as that is written: %s',
    (text) => {
      const talked = turn(turn(first, 'embassy in johor').after, '1').after;
      expect(talked.scene.session.language).toBe('en');
      expect(turn(talked, text).after.scene.session.language).toBe('id');
    },
  );

  it.each(['hello', 'Good morning', 'hello, good evening'])('of a greeting alone is offered English: %s', (text) => {
    const greeted = turn(first, text);
    expect(greeted.said[0]?.text).toContain('Balas 1 bisa');
    expect(greeted.said[0]?.text).toContain('ENGLISH');
    const opened = turn(greeted.after, '1');
    expect(opened.said[0]?.text).toContain('ENGLISH');
    expect(turn(opened.after, 'english').after.scene.session.language).toBe('en');
    expect(turn(greeted.after, 'ENGLISH').after.scene.session.language).toBe('en');
  });

  it.each([
    'halo',
    'halo kak',
    'hi kak',
    'thank you',
    'ok please',
    'boss taiwan',
    'shelter riyadh',
    'my boss jahat',
    'kula nyuwun tulung',
  ])('is not taken for English for a loan: %s', (text) => {
    const { said, after } = turn(first, text);
    expect(after.scene.session.language).toBe('id');
    expect(said.map((one) => one.text).join()).not.toMatch(/english/i);
  });

  it('a mother at home never gets English for a greeting', () => {
    const home = { ...first, scene: { ...first.scene, channel: 'sms' as const, country: 'ID' } };
    const { said, after } = turn(home, 'hello');
    expect(after.scene.session.language).toBe('id');
    expect(said.map((one) => one.text).join()).not.toMatch(/english/i);
  });

  it('hears the neutral question', () => {
    const { said } = turn(first, 'hello, where can i get help with my work permit please');
    expect(said.map((one) => one.text)).toEqual([english.say('A1')]);
  });

  it('answers the question whether she is well in her own word', () => {
    const asked = turn(first, 'hello i need help, my employer does not pay me');
    expect(asked.said[0]?.text).toContain('answer FINE');
    expect(turn(asked.after, 'fine').after.scene.session.doubt).toBeNull();
  });

  it.each([
    'halo',
    'help me',
    'ok thank you',
    'please tolong saya, my boss jahat',
    'saya kerja di house of pizza, my salary not paid',
    'hp saya error pls help i am in saudi',
    'assalamualaikum, saya di arab saudi',
    'anak saya on the way pulang, no news',
    '',
  ])('reads Indonesian where the words are not plainly English: %s', (text) => {
    expect(isEnglish(text)).toBe(false);
  });

  it.each([['halo'], ['halo', '1'], ['halo', '1', 'hello', '1']])('follows a plain report after %s', (...before) => {
    const talked = before.reduce((talk, text) => turn(talk, text).after, first);
    const { said, after } = turn(talked, 'my employer did not pay me for 5 months and I want to go home');
    expect(after.scene.session).toMatchObject({ language: 'en', spoke: 'en' });
    expect(said.map((one) => one.text).join(' ')).not.toMatch(/\b(?:Kak|Bu|balas|sudah)\b/);
  });

  it.each(['halo saya mau lapor gaji belum dibayar', 'Bahasa'])(
    'stays with Indonesian once that was spoken or chosen, whatever she forwards: %s',
    (text) => {
      const talked = turn(turn(first, text).after, '1').after;
      const { after } = turn(talked, 'You have not done your work and I will not pay you this month');
      expect(after.scene.session.language).toBe('id');
    },
  );
});

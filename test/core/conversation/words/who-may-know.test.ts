import { describe, expect, it } from 'vitest';
import { besideWhoMayNot, whoMayKnow } from '../../../../src/core/conversation/words/who-may-know.ts';

describe('who must not know, beside an answer', () => {
  it.each([
    ['boleh tapi jangan kasih tahu pak lurah', 'pak lurah'],
    ['1 asal jangan pak kades', 'pak kades'],
    ['boleh, tapi pak kades jangan', 'pak kades'],
    ['1 tapi jangan bilang suami saya', 'suami saya'],
    ['yes but do not tell my husband', 'husband'],
  ])('is heard: %s', (text, who) => {
    expect(whoMayKnow(text)).toEqual({ mustNotKnow: [who] });
  });

  it.each(['boleh tapi jangan', '1 jam 4 sore', 'boleh tapi jangan telp malam'])('is not said: %s', (text) => {
    expect(whoMayKnow(text)).toBeNull();
  });

  it.each([
    ['1 tapi jangan bilang suami saya', '1'],
    ['1 jam 16.30, suami saya jangan sampai tahu', '1 jam 16.30'],
    // Whoever is of the village is what she was asked about: the answer stays in doubt.
    ['1 asal jangan pak kades', '1 asal jangan pak kades'],
    ['boleh, jangan bilang orang', 'boleh, jangan bilang orang'],
    ['jangan bilang suami saya', 'jangan bilang suami saya'],
  ])('leaves the answer: %s', (text, rest) => {
    expect(besideWhoMayNot(text)).toBe(rest);
  });
});

import { expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';
import { sharedContent } from './support/helpline.ts';

const KEY = Buffer.alloc(32, 1).toString('base64');
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://localhost/helpline',
  HELPLINE_MASTER_KEY: KEY,
  HELPLINE_LOOKUP_KEY: KEY,
  HELPLINE_NAME: 'Contoh Bantuan',
  PUBLIC_BASE_URL: 'https://contoh.example',
  TWILIO_AUTH_TOKEN: 'contoh',
};

it('section 4: production starts under a name of its own, and refuses to without one', () => {
  expect(readConfig(PRODUCTION).HELPLINE_NAME).toBe('Contoh Bantuan');
  for (const name of Object.keys(PRODUCTION).filter((one) => one !== 'NODE_ENV'))
    expect(() => readConfig({ ...PRODUCTION, [name]: '' })).toThrow(name);
  expect(readConfig({}).HELPLINE_NAME).toBe('CONTOH');
});

it('section 4: no sentence of ours claims to be Migrant CARE, Desbumi or the state', () => {
  const { texts } = sharedContent();
  const said = [...texts.all, ...texts.english].map(([name, { fixed }]) => `${name}: ${fixed}`);
  expect(said.length).toBeGreaterThan(200);
  const claims =
    /\b(?:ini|kami|layanan|this is|we are|from|line of)\b(?:\W+\w+){0,3}?\W+(?:Migrant CARE|Desbumi|BP3?2?MI|KP2MI|Kementerian|pemerintah|government)\b/i;
  expect('Kami dari Migrant CARE.').toMatch(claims);
  expect(said.filter((one) => claims.test(one))).toEqual([]);
});

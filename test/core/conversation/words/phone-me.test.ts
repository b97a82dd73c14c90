import { expect, it } from 'vitest';
import { asksForCall, onlyAsksForCall } from '../../../../src/core/conversation/words/phone-me.ts';

it.each([
  'TELP',
  'tolong telepon saya bu',
  'tlg tlpn sy',
  'telpon balik ya',
  'bisa telp saya sekarang pak',
  'hubungi saya',
  'mohon dihubungi bu',
  'please call me',
  'call me please',
  'can you call me back now',
  'gak nduwe pulsa bu tlg telpon aku',
  'mboten gadhah pulsa, tulung telfon kulo nggih bu',
  'please call me i have no credit',
  'pulsaku entek, telpon aku yo bu',
])('%s: nothing but a wish to be phoned', (text) => {
  expect([asksForCall(text), onlyAsksForCall(text)]).toEqual([true, true]);
});

it.each([
  'ibunya minta ditelepon',
  'suaminya telpon saya semalam',
  'tolong telepon saya, PT tidak mau bayar',
  'pulsa habis tolong telpon saya, saya dikunci',
])('%s: tells more', (text) => expect([asksForCall(text), onlyAsksForCall(text)]).toEqual([true, false]));

it.each([
  'my sister does not call me',
  'they never call back',
  'sudah saya telepon ibunya',
  'anak saya tidak bisa dihubungi',
  'nomor teleponnya mati',
])('%s: none', (text) => {
  expect(asksForCall(text)).toBe(false);
});

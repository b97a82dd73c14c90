import { expect, test } from 'vitest';
import { tellsWho } from '../../../../src/core/conversation/words/tells-who.ts';
import { sharedContent } from '../../../support/helpline.ts';

const { findPlace, assess, flows } = sharedContent();
const told = (text: string) =>
  tellsWho(text, { findPlace, assess: (words) => assess(words, 'whatsapp'), names: flows.words.names });

test.each([
  ['urusan 40711 jalan terus', '40711'],
  ['Mbak Siti, kami dari Wonosobo', 'Siti'],
  ['aminah titip salam', 'aminah'],
  ['salam dari ibu di kuripan garung', 'nama tempat'],
  ['besok kami ke taipei', 'nama tempat'],
])('S10: %s tells who she is', (text, what) => expect(told(text)).toEqual(what));

test.each([
  'kak sudah makan?',
  'besok saya telepon jam 4 sore ya',
  'uangnya sudah dikirim, Rp 500.000',
  'bisa ketemu di depan toko jam 5?',
  'sabar ya kak, kami cari jalan',
  'hari minggu saya ke sana',
  'jangan lupa minum air putih',
])('nobody learns anything from: %s', (text) => expect(told(text)).toBeNull());

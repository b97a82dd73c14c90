import { expect, it } from 'vitest';
import { saysOnlyWhere } from '../../../../src/core/conversation/words/says-only-where.ts';
import { sharedContent } from '../../../support/helpline.ts';

const { assess, findPlace } = sharedContent();
const env = { assess: (text: string) => assess(text, 'whatsapp'), findPlace };

it.each([
  'di kuala lumpur',
  'singapura',
  'saya sekarang di riyadh kak',
  'wonosobo',
  'hong kong',
  'riyadh saudi',
  'in taipei',
])('%s says where and nothing else', (text) => expect(saysOnlyWhere(text, env)).toBe(true));

it.each(['nomor taiwan', 'kbri kuala lumpur', 'hitung', 'boleh', 'belajar', 'gaji saudi', '', 'di rumah majikan'])(
  '"%s" says something else',
  (text) => expect(saysOnlyWhere(text, env)).toBe(false),
);

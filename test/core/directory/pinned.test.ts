import { expect, it } from 'vitest';
import { withPinned } from '../../../src/core/directory/pinned.ts';
import { sharedContent } from '../../support/helpline.ts';

const { assess, directory } = sharedContent();
const read = (text: string) => withPinned(assess(text, 'whatsapp'), text, directory.lookUp).whereabouts?.country;

it.each([
  ['(lokasi 22.2783, 114.1747)', 'HK'],
  ['saya di sini (lokasi 24.7136, 46.6753)', 'SA'],
  ['(lokasi 0, -30)', undefined],
  ['saya di riyadh', 'SA'],
])('a pin says where she is, far from any town it says nothing: %s', (text, country) =>
  expect(read(text)).toBe(country),
);

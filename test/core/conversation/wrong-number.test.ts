import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { NOON } from '../../support/helpline.ts';
import { type Talk, turn } from '../../support/pure-talk.ts';
import { SCENES } from '../../support/scenes.ts';

const phone = (channel: Scene['channel']): Talk => ({
  scene: { ...SCENES.stranger, channel, country: 'ID' },
  now: NOON,
});
const SMS = phone('sms');

const WRONG = [
  'salah nomer maaf ya',
  'oh salah nomer maaf',
  'maaf slh sambung',
  'maaf bu salah sms',
  'salah no pak',
  'ini sapa',
  'ini sapa ya?',
  'sopo iki',
  'niki sinten nggih',
  'ini konter bu ani ya?',
];
const PLEAS = [
  'majikan saya pukul saya',
  'anak saya di arab 5 bulan tidak digaji',
  'saya dikurung di rumah agen',
  'tolong saya mau dibunuh',
  'paspor saya ditahan majikan',
];

const because = (talk: Talk, texts: readonly string[]): string => {
  let at = talk;
  let last = '';
  for (const text of texts) {
    const turned = turn(at, text);
    at = turned.after;
    last = turned.because;
  }
  return last;
};

describe('somebody who did not mean us', () => {
  it.each(WRONG)('%s: one kind line, then silence', (text) => {
    expect(turn(SMS, text).said.map((one) => one.text)).toEqual([expect.stringContaining('salah sambung')]);
    expect(because(phone('whatsapp'), [text])).toContain('wrong_number');
    const after = turn(turn(SMS, text).after, 'oh ya');
    expect([after.said, after.events]).toEqual([[], []]);
  });

  it.each(['halo', 'Bu saya bayar arisan besok ya'])('also after our answer to %s, and nobody is called', (first) => {
    expect(because(SMS, [first, 'oh salah nomer maaf'])).toContain('wrong_number');
    const at = turn(turn(SMS, first).after, 'oh salah nomer maaf').after;
    expect(turn(at, 'oh ya').events).toEqual([]);
  });

  it.each(WRONG)('%s beside a plea is none, before it or behind it', (text) => {
    for (const plea of PLEAS)
      for (const words of [`${text}, ${plea}`, `${plea}. ${text}`])
        expect(because(SMS, [words])).not.toContain('wrong_number');
  });

  it.each([
    'Mas galon aquanya 2 ya, anter ke gang melati',
    'mbak gas 3 kg 2 ya',
    'PINJAMAN dana cepat 5 menit cair WA 08123',
    'Pinjaman cepat cair tanpa agunan',
  ])('who waits for a shop, or offers money: %s', (text) => expect(because(SMS, [text])).toContain('wrong_number'));

  it('who calls a man "mas" names no brother, asked whom it is about', () => {
    expect(because(SMS, ['halo', 'mas? jadi gimana'])).not.toContain('speaks_of_somebody_else');
    expect(because(SMS, ['halo', 'mas saya di taiwan'])).toContain('speaks_of_somebody_else');
  });

  it.each(['ini siapa', 'ini nomor siapa ya', 'siapa ini'])(
    'abroad %s is no wrong number: she, or who has her phone, meets the door',
    (text) => {
      const abroad: Talk = { scene: { ...SCENES.stranger, channel: 'whatsapp', country: 'SA' }, now: NOON };
      const { said } = turn(abroad, text);
      expect(said.map((one) => one.text)).toEqual([expect.stringContaining('Sedang bisa baca sendiri?')]);
    },
  );

  it('money that went to a wrong account is no wrong number', () => {
    for (const text of ['gaji saya salah nomer rekening', 'uang dikirim salah nomor rekening bu'])
      expect(because(SMS, [text])).not.toContain('wrong_number');
  });
});

describe('what only calls us', () => {
  it.each(['mas', 'mbak', 'halo bu', 'pak?'])('is of nobody: %s', (text) => {
    const first = turn(SMS, 'halo');
    const { events } = turn(first.after, text);
    expect(events.map(({ type }) => type)).not.toContain('case_opened');
  });
});

describe('what somebody offered her, and whether it is safe', () => {
  it.each(['diajak investasi untung 10 persen sebulan aman?', 'saya ditawari investasi untung 10 persen, aman gak'])(
    'is asked of us: %s',
    (text) => expect(turn(SMS, text).because).not.toContain('wrong_number'),
  );
});

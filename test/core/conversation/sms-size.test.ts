import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { emptySession } from '../../../src/core/conversation/session.ts';
import { foldForSms } from '../../../src/core/sms/fold.ts';
import { sizeOfSms } from '../../../src/core/sms/segments.ts';
import { NOON, sharedContent } from '../../support/helpline.ts';
import { turn } from '../../support/pure-talk.ts';
import { atEveryQuestion, SCENES } from '../../support/scenes.ts';

const { flows } = sharedContent();
const CEILING = 306;
const OPEN = new Date(NOON.getTime() + 20 * 60_000);

const SAID = [
  ...'01234',
  ...'bisa iya tidak CABUT STATUS NOMOR RINGKAS KEMBALI ULANG MENU ENGLISH'.split(' '),
  ...['', 'halo', 'lima juta', '40711 1'],
  'saya belum digaji 3 bulan di riyadh, paspor ditahan majikan',
  'tolong saya dipukul majikan sekarang, terkunci di kamar',
  'anak saya di arab 5 bln tdk digaji, desa kuripan garung wonosobo',
];

const WHO: [string, Partial<Scene>][] = [
  ['a worker who reads alone', { openUntil: OPEN }],
  ['family with a case', { role: 'family', country: 'ID', cases: SCENES.mother.cases }],
  ['a worker in crisis', { openUntil: OPEN, crises: [{ id: 'c', country: 'SA' }] }],
];

const WAITING: [string, Partial<Scene['session']>][] = [
  ...[0, 1, 2].map((door): [string, Partial<Scene['session']>] => [`door ${door}`, { door }]),
  ['told before', { door: 1, told: ['saya belum digaji 3 bulan di riyadh'] }],
  ['asked for news', { door: 1, asked: 'status' }],
  ['a voice note before', { door: 1, asked: 'voice' }],
  ...atEveryQuestion(flows, NOON),
];

describe.each(['id', 'en'] as const)('by SMS, in %s', (language) => {
  it.each(WAITING)('at %s one message is two segments at most, of plain letters', (_where, waits) => {
    const faults: string[] = [];
    for (const [who, more] of WHO)
      for (const text of SAID) {
        const session = { ...emptySession(), ...waits, language };
        const { said, because } = turn(
          { scene: { ...SCENES.stranger, ...more, channel: 'sms', session }, now: NOON },
          text,
        );
        for (const one of said) {
          const { encoding, units } = sizeOfSms(foldForSms(one.text));
          if (encoding !== 'GSM-7' || units > CEILING)
            faults.push(`${who}, "${text}" (${because}): ${units} ${encoding}: ${one.text}`);
        }
      }
    expect(faults).toEqual([]);
  });
});

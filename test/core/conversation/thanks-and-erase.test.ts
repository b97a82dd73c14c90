import { expect, it } from 'vitest';
import type { Scene } from '../../../src/core/conversation/scene.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { NOON } from '../../support/helpline.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const [one] = SCENES.mother.cases as [Scene['cases'][number]];
const ended: Scene = { ...SCENES.mother, cases: [], recent: [{ ...one, state: 'closed', closedAt: NOON }] };
const said = (scene: Scene, text: string) => readMessage(heardAs(text), scene, worldOf(scene));
const textsOf = ({ events }: ReturnType<typeof said>) =>
  events.flatMap((event) => (event.type === 'message_said' ? [event.text] : []));

it.each(['makasih ya pak', 'terima kasih banyak bu', 'matur nuwun'])(
  'thanks after the end of a case begin no other: %s',
  (text) => expect(said(ended, text).events).toEqual([]),
);

it.each(['jangan simpan data saya', 'tolong hapus semua data', "don't keep my data"])(
  'who wants nothing kept is told the words that do it, and nothing is erased: %s',
  (text) => {
    const taken = said(SCENES.mother, text);
    expect(textsOf(taken)).toEqual([expect.stringContaining('HAPUS DATA SAYA')]);
    expect(taken.events.map(({ type }) => type)).toEqual(['message_said']);
  },
);

it.each(['jangan simpan uang saya di agen', 'hapus laporan kemarin soalnya anak saya sudah pulang minggu lalu'])(
  'what she tells is told: %s',
  (text) => expect(textsOf(said(SCENES.mother, text)).join()).not.toContain('HAPUS DATA SAYA'),
);

import { describe, expect, it } from 'vitest';
import type { ReportedCase, Scene } from '../../../src/core/conversation/scene.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const ONE: ReportedCase = {
  ...(SCENES.mother.cases[0] as ReportedCase),
  country: 'MY',
  words: 'bos saya di malaysia 3 bulan tidak bayar gaji',
  since: 'P3M',
  placeCode: '33.07.13.2001',
  villageMayKnow: 'no',
};
const hears = (scene: Scene): string =>
  readMessage(heardAs('RINGKAS'), scene, worldOf(scene))
    .events.flatMap((event) => (event.type === 'message_said' ? [event.text] : []))
    .join('\n');
const NONE = 'Isi catatan hanya dibacakan petugas, tidak lewat pesan. Mau? Balas PETUGAS. Ada yang kurang? Tulis saja.';

describe('RINGKAS', () => {
  it('reads back to a worker who reads alone what we keep of what she told', () => {
    expect(hears({ ...SCENES.open, cases: [ONE] })).toBe(
      'Yang kami catat, Kak: gaji belum dibayar di Malaysia 3 bln. Desa asal: sudah tercatat. Petugas desa: jangan diberi tahu. Ada yang kurang? Tulis saja.',
    );
  });

  it('only after her 1', () => {
    const scene = { ...SCENES.stranger, cases: [ONE] };
    const taken = readMessage(heardAs('ringkas ya kak'), scene, worldOf(scene));
    expect(taken.events).toMatchObject([{ text: expect.stringContaining('Sedang bisa baca sendiri?') }]);
    const asked = { ...scene, session: taken.session ?? scene.session };
    const opened = readMessage(heardAs('1'), asked, worldOf(asked));
    expect(opened.events.at(-1)).toMatchObject({ text: expect.stringContaining('Yang kami catat, Kak') });
  });

  it.each<[string, Scene]>([
    ['by SMS', { ...SCENES.mother, cases: [ONE] }],
    ['of nothing', SCENES.open],
    ['of a critical case', { ...SCENES.open, cases: [{ ...ONE, severity: 'critical' }] }],
    ['of what shames', { ...SCENES.open, cases: [{ ...ONE, category: 'sexual_violence' }] }],
    ['of one beside a critical one', { ...SCENES.open, cases: [{ ...ONE, severity: 'critical' }, ONE] }],
    ['of a talk', { ...SCENES.open, cases: [{ ...ONE, kind: 'talk' }] }],
  ])('never %s, and always in the same bytes', (_what, scene) => {
    expect(hears(scene)).toBe(NONE);
  });
});

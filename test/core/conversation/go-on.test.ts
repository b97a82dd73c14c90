import { describe, expect, it } from 'vitest';
import { readDanger } from '../../../src/core/conversation/danger/danger.ts';
import type { Taken } from '../../../src/core/conversation/reader.ts';
import type { ReportedCase, Scene } from '../../../src/core/conversation/scene.ts';
import { sessionSchema } from '../../../src/core/conversation/session.ts';
import { readMessage } from '../../../src/core/conversation/turn.ts';
import { HOUR, MINUTE, NOON } from '../../support/helpline.ts';
import { heardAs, SCENES, worldOf } from '../../support/scenes.ts';

const textOf = ({ events }: Taken) =>
  events
    .flatMap((event) => (event.type === 'message_said' && !event.to ? [event.text.split('\n')[0]] : []))
    .join(' | ');

/** One phone through several turns at the hours given, as the inbox would: its *1* holds half an hour. */
class Phone {
  scene: Scene;
  heard = '';
  taken: Taken = { events: [], because: '' };

  constructor(scene: Scene, more: Partial<Scene> = {}) {
    this.scene = { ...scene, ...more };
  }

  says(text: string, hours: number): this {
    const now = new Date(NOON.getTime() + hours * HOUR);
    const world = worldOf(this.scene);
    const env = { ...world.env, now };
    const danger = readDanger(heardAs(text), this.scene, { ...world, env });
    this.taken = danger === 'pass' ? readMessage(heardAs(text), this.scene, { ...world, env }) : danger;
    this.heard = textOf(this.taken);
    const door = this.taken.events.findLast(({ type }) => type === 'door_opened' || type === 'door_closed');
    const openUntil = !door ? this.scene.openUntil : door.type === 'door_opened' ? door.until : null;
    const session = sessionSchema.parse(JSON.parse(JSON.stringify(this.taken.session ?? this.scene.session)));
    this.scene = { ...this.scene, session, openUntil };
    return this;
  }
}

const MENU = 'Ini layanan info pekerja migran CONTOH. Dibaca petugas, boleh tanpa nama. Tulis saja, atau balas:';
const STORY = 'Silakan cerita apa adanya, Kak. Boleh beberapa pesan. Sekarang di negara mana, dan apa yang terjadi?';
const OFFER = 'Mau lanjut yang kemarin, Kak? Boleh juga langsung tulis.';
const atStory = () => new Phone(SCENES.shown).says('halo', 0).says('1', 0).says('bantuan', 0);
/** She comes back, says little, and then that she reads alone. */
const comesBack = (phone: Phone, hours: number) => phone.says('halo kak', hours).says('1', hours + 0.01);

describe('who comes back after the door fell shut', () => {
  it('hears today’s question again, after nothing but harmless words', () => {
    const phone = atStory();
    expect(phone.heard).toBe(STORY);
    expect(phone.says('halo', 2).heard).toContain('Sedang bisa baca sendiri?');
    expect(phone.says('1', 2.01).heard).toBe(STORY);
  });

  it('is asked whether to go on with yesterday’s, and goes on where it was', () => {
    const phone = comesBack(atStory(), 20);
    expect(phone.heard).toBe(OFFER);
    expect(phone.says('1', 20.02).heard).toBe(STORY);
    expect(phone.scene.session.frames.map(({ flow }) => flow)).toEqual(['pekerja']);
  });

  it('or begins anew, and is not asked a second time', () => {
    const phone = comesBack(atStory(), 20).says('hal lain', 20.02);
    expect(phone.heard).toBe(MENU);
    expect(comesBack(phone, 40).heard).toBe(OFFER);
    expect(comesBack(phone.says('9', 40.02), 41).heard).toBe(OFFER);
  });

  it('is not asked any more after 72 hours', () => {
    expect(comesBack(atStory(), 73).heard).toBe(MENU);
    expect(comesBack(atStory(), 71.9).heard).toBe(OFFER);
  });

  it('a plea comes first: what she wrote at the door answers the open question and is not asked again', () => {
    const phone = atStory().says('gaji saya 3 bulan belum dibayar', 20).says('1', 20.01);
    expect(phone.heard).toContain('Sudah kami terima, Kak.');
    const opened = phone.taken.events.find(({ type }) => type === 'case_opened');
    expect(opened).toMatchObject({ details: expect.stringContaining('gaji saya 3 bulan belum dibayar') });
  });

  it('nothing of today is called yesterday’s: another flow came and ended in between', () => {
    const phone = atStory();
    const { session } = phone.scene;
    phone.scene.session = {
      ...session,
      frames: [],
      parked: { frames: session.frames, at: NOON.toISOString(), offered: false },
    };
    expect(phone.says('halo kak', 0.2).heard).toBe(MENU);
    phone.scene.session = { ...phone.scene.session, frames: [] };
    expect(comesBack(phone, 20).heard).toBe(OFFER);
  });

  it('is asked the offer again when she could not read it', () => {
    const phone = comesBack(atStory(), 20).says('9', 20.02);
    expect(phone.heard).toBe('Baik, terima kasih.');
    expect(comesBack(phone, 30).heard).toBe(OFFER);
  });
});

describe('danger interrupts', () => {
  const alarm = () => atStory().says('tolong saya dikunci di kamar, majikan mau bunuh saya', 0.1);
  const critical: ReportedCase = {
    ...(SCENES.mother.cases[0] as ReportedCase),
    severity: 'critical',
    category: 'confinement',
  };

  it('keeps the flow for later and offers it only in calm', () => {
    const phone = alarm();
    expect(phone.heard).toContain('Sudah kami terima dan teruskan ke petugas.');
    expect(phone.scene.session.frames).toEqual([]);
    phone.scene = { ...phone.scene, cases: [critical] };
    expect(phone.says('1', 0.2).heard).toContain('Kami di sini, Kak.');
    phone.scene = { ...phone.scene, cases: [] };
    expect(comesBack(phone, 20).heard).toBe(OFFER);
    expect(phone.says('lanjut', 20.02).heard).toBe(STORY);
  });

  it('never about a case that is over', () => {
    const phone = new Phone(SCENES.open).says('gaji saya 3 bulan belum dibayar', 0);
    expect(phone.heard).toContain('Ini layanan info pekerja migran');
    phone.says('saya dikunci di kamar, mau dibunuh majikan, tolong', 0.1);
    expect(phone.scene.session.parked?.frames).toHaveLength(1);
    expect(comesBack(phone, 20).heard).toBe(MENU);
  });
});

it('every message of hers keeps the door open for half an hour, whoever reads it', () => {
  for (const text of ['status', 'nomor', 'menu', 'ringkas', 'halo']) {
    const { events } = readMessage(heardAs(text), SCENES.open, worldOf(SCENES.open));
    expect(events[0]).toEqual({ type: 'door_opened', until: new Date(NOON.getTime() + 30 * MINUTE) });
  }
});

it('a session of another version of the program loses nothing but what this one does not know', () => {
  const old = { ...SCENES.menu.session, askedAt: '2026-11-24T05:00:00.000Z', later: [1] };
  expect(sessionSchema.parse(old)).toEqual(SCENES.menu.session);
});

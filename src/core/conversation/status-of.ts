import type { Event } from './events.ts';
import { fitting } from './fitting.ts';
import { reply, type World } from './reader.ts';
import type { ReportedCase, Scene } from './scene.ts';

const DAY = 86_400_000;
const STATES_EN: Record<ReportedCase['state'], string> = {
  open: 'we are looking for an officer',
  taken: 'an officer is working on it',
  answered: 'the officer says it is done',
  closed: 'it is done',
};
const STATES: Record<ReportedCase['state'], string> = {
  open: 'sedang kami carikan petugas',
  taken: 'sedang ditangani petugas',
  answered: 'kata petugas sudah beres',
  closed: 'sudah selesai',
};

/** "40711 (3 hari), 40567 (9 hari)": how several cases are told apart without their kinds (S6). */
export function listOf(
  cases: readonly (Pick<ReportedCase, 'number' | 'openedAt'> & { practice?: boolean })[],
  { now, language }: Pick<World['env'], 'now' | 'language'>,
  longest: number,
): string {
  const days = language === 'en' ? 'days' : 'hari';
  return fitting(
    cases.map((one) => (one.practice ? `${one.number} LATIHAN` : `${one.number} (${daysOf(one, now)} ${days})`)),
    longest,
  );
}

/** Whole days since it was opened. */
export const daysOf = (one: { openedAt: Date }, now: Date): string =>
  String(Math.floor((now.getTime() - one.openedAt.getTime()) / DAY));

/** What she hears of her own cases: one, or the one she names, in words; several as numbers and days (S6). */
export function statusOf(scene: Scene, world: World, number?: string): Event {
  const { texts, env } = world;
  const named = scene.cases.filter((one) => one.number === number);
  const asked = named.length > 0 ? named : scene.cases;
  const [only] = asked;
  if (!only) return reply(texts.say('S1'));
  if (asked.length > 1) {
    return reply(texts.say('S3', { jumlah: String(scene.cases.length), daftar: listOf(asked, env, 60) }));
  }
  const values = {
    nomor: only.number,
    hari: daysOf(only, env.now),
    keadaan: (env.language === 'en' ? STATES_EN : STATES)[only.state],
  };
  return reply(texts.say('S2', values), { caseId: only.id });
}

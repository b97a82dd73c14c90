import { openFor, stateWords, withDays } from '../cases/how-it-stands.ts';
import { institutionAs, isThere } from '../cases/referral.ts';
import type { Event } from './events.ts';
import { reply, type Taken, type World } from './reader.ts';
import type { ReportedCase, Scene } from './scene.ts';
import { fitting } from './texts/fitting.ts';

/** "40711 (3 hari), 40567 (9 hari)": how several cases are told apart without their kinds (S6). */
export const listOf = (
  cases: readonly (Pick<ReportedCase, 'number' | 'openedAt'> & { practice?: boolean })[],
  { now, language }: Pick<World['env'], 'now' | 'language'>,
  longest: number,
): string =>
  fitting(
    cases.map((one) => withDays(one, { now, language })),
    longest,
  );

/** Since when an institution has it; '' where none does. */
function atInstitution(
  { referral, category }: ReportedCase,
  { role }: Scene,
  { texts, institutions, env }: World,
): string {
  if (!referral || !isThere(referral.state)) return '';
  const { language } = env;
  const name = institutions.nameOf(referral.service) ?? '';
  const kepada = institutionAs(name, { role, category, language });
  return texts.say(referral.state === 'sent' ? 'S5' : 'S6', { kepada, hari: openFor(referral.since, env) });
}

/** The ones she names, else all that are open, else the one that ended last. Of a talk beside her reports she knows no number. */
function asksOf({ cases, recent }: Scene, numbers: readonly string[]): readonly ReportedCase[] {
  const named = [...cases, ...recent].filter((one) => numbers.includes(one.number));
  if (named.length > 0) return named;
  const reports = cases.filter(({ kind }) => kind === 'report');
  if (reports.length > 0) return reports;
  return cases.length > 0 ? cases : recent.slice(-1);
}

/** What she hears of her own cases: one, or the one `text` names, in words; several as numbers and days (S6). */
export function statusOf(scene: Scene, world: World, text = ''): Event {
  const { texts, env } = world;
  const asked = asksOf(scene, text.match(/\d{3,8}/g) ?? []);
  const [only] = asked;
  if (!only) return reply(texts.say('S1'));
  if (asked.length > 1) {
    return reply(texts.say('S3', { jumlah: String(asked.length), daftar: listOf(asked, env, 180) }));
  }
  const values = {
    nomor: only.number,
    hari: openFor(only.openedAt, env),
    keadaan: stateWords(only.state, env.language),
  };
  const said = [texts.say('S2', values), atInstitution(only, scene, world)].filter(Boolean).join(' ');
  return reply(said, { caseId: only.id });
}

/** A worker first says *1*: behind it she hears how it stands. */
export const statusBehindDoor = ({ session }: Scene, { texts }: World, because: string): Taken => ({
  events: [reply(texts.say('A1'))],
  session: { ...session, door: 1, asked: 'status' },
  because,
});

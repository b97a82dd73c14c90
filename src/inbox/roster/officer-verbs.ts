import type { Context } from '../../context.ts';
import { findConversation, openConversation } from '../../store/queries/conversations.ts';
import { enrol, enrolledAt, nameOf, type OfficerRow, updateOfficer } from '../../store/queries/officers.ts';
import { addWork } from '../../store/queries/outbox.ts';
import type { Unit } from '../../store/unit.ts';
import { freeCases } from './free-cases.ts';
import { invite } from './invite.ts';
import { LEAVE } from './leave-timers.ts';
import { officerAt } from './officer-at.ts';
import { stopOfficer } from './stop-officer.ts';

/** What the desk asks of the roster, by phone number; `until` and `successor` are for leave. */
export interface RosterCall {
  phone: string;
  /** The new number, or who stands in. */
  other: string;
  until: Date | null;
}

/** What cannot be done with the roster; the message is for the one at the keyboard. */
export class RosterRefusal extends Error {
  override name = 'RosterRefusal';
}

type RosterVerb = (ctx: Context, unit: Unit, call: RosterCall) => Promise<string>;

/** The line of a phone. @throws RosterRefusal */
async function lineOf(unit: Unit, phone: string): Promise<OfficerRow> {
  const officer = await officerAt(unit, phone);
  if (!officer) throw new RosterRefusal(`${phone} tidak ada di daftar petugas.`);
  return officer;
}

const freeze: RosterVerb = async (_ctx, unit, { phone }) => {
  const officer = await lineOf(unit, phone);
  await stopOfficer(unit, officer, 'frozen');
  return `${phone} dibekukan; urusannya dialihkan.`;
};

const remove: RosterVerb = async (_ctx, unit, { phone }) => {
  const officer = await lineOf(unit, phone);
  await stopOfficer(unit, officer, 'left');
  return `${phone} sudah bukan petugas; urusannya dialihkan.`;
};

/** Found again, or back after she had left: asked once more whether the phone is hers. */
const again: RosterVerb = async (ctx, unit, { phone }) => {
  await invite(ctx, unit, await lineOf(unit, phone));
  return `${phone} diminta membalas SIAP.`;
};

const leave: RosterVerb = async (_ctx, unit, { phone, other, until }) => {
  const officer = await lineOf(unit, phone);
  const successor = other ? await lineOf(unit, other) : null;
  if (successor?.standing !== 'active' && other) throw new RosterRefusal(`${other} belum membalas SIAP.`);
  const successorId = successor?.id ?? null;
  await updateOfficer(unit, officer.id, { onDuty: false, backAt: until, successorId });
  await freeCases(unit, officer.id, successorId);
  const { conversationId } = officer;
  if (until) await addWork(unit, { job: 'end_leave', conversationId, runAt: until, timer: LEAVE });
  return `${phone} cuti${until ? ` sampai ${until.toISOString().slice(0, 10)}` : ''}; urusannya dialihkan.`;
};

/** Another number of the same officer: the old one is frozen at once, the new one counts once she answers from it. */
const replace: RosterVerb = async (ctx, unit, { phone, other }) => {
  const officer = await lineOf(unit, phone);
  const old = await findConversation(unit, { channel: 'sms', kind: 'e164', value: phone });
  const channel = old?.id === officer.conversationId ? ('sms' as const) : ('whatsapp' as const);
  const address = { channel, kind: 'e164' as const, value: other };
  const provider = ctx.config.simulator ? 'simulator' : 'twilio';
  const known =
    (await findConversation(unit, address)) ??
    (await openConversation(unit, { address, provider, role: 'worker', country: 'ID' }));
  if (await enrolledAt(unit, known.id)) throw new RosterRefusal(`${other} sudah ada di daftar petugas.`);
  const name = (await nameOf(unit, officer.personId)) ?? '';
  if (officer.standing === 'active') await stopOfficer(unit, officer, 'frozen');
  const { level, areaCode, neighbours, zone, organisation, woman, wake, onCall } = officer;
  const line = { name, level, areaCode, neighbours, zone, organisation, woman, wake, onCall, address, provider };
  const made = await enrol(unit, line, 'invited');
  await updateOfficer(unit, made.id, { replacesId: officer.id });
  await invite(ctx, unit, made);
  return `${other} diminta membalas SIAP; ${phone} dibekukan.`;
};

/** What the desk may do with the roster, by the word that is typed. */
export const ROSTER_VERBS: Readonly<Record<string, { args: string; does: string; run: RosterVerb }>> = {
  freeze: { args: 'PHONE', does: 'HP hilang: dibekukan, urusannya dialihkan', run: freeze },
  again: { args: 'PHONE', does: 'minta membalas SIAP sekali lagi', run: again },
  replace: { args: 'PHONE NEW', does: 'nomor baru petugas yang sama', run: replace },
  leave: { args: 'PHONE [SUCCESSOR] [--until YYYY-MM-DD]', does: 'cuti; penggantinya ditanya lebih dulu', run: leave },
  remove: { args: 'PHONE', does: 'berhenti jadi petugas', run: remove },
};

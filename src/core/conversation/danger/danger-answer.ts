import type { Assessment } from '../../danger/assessment.ts';
import type { Event } from '../events.ts';
import { reply, type World } from '../reader.ts';
import { callOf } from '../texts/call-of.ts';

/** One danger as it was read: whose it is, and the case it belongs to. */
export interface Danger {
  read: Assessment;
  family: boolean;
  caseId: string;
  number: string;
  /** She herself wants to die, or may: no menu, no digits, no numbers (S18). */
  own?: boolean;
  /** Her words may as well quote one of hers: both are asked after. */
  unclear?: boolean;
  /** She wrote "do not phone" beside it. */
  noCalls?: boolean;
}

/**
 * The first of the two steps (S11): received and passed on; no office, no name, nothing when she says so. `first` is
 * false where the case was open before.
 */
export function dangerAnswer({ texts }: World, danger: Danger, first: boolean): Event[] {
  const { read, family, own, unclear, caseId, number, noCalls } = danger;
  if (read.reply === 'none') return [];
  if (read.reply === 'neutral') return family ? [] : [reply(texts.say('A4'), { urgent: true })];
  if (own) {
    const panggilan = callOf(family ? 'family' : 'worker');
    const opening = unclear ? 'SHq' : 'SH';
    return [reply(texts.say(first ? opening : 'SH2', { panggilan }), { urgent: true })];
  }
  if (family && !first) return [reply(texts.say('DF3', { nomor: number }), { urgent: true, caseId })];
  if (family && noCalls) return [reply(texts.say('DF4', { nomor: number }), { urgent: true, caseId })];
  // Whoever wants to die is not left alone by those who can reach her.
  const told = read.category === 'self_harm' ? 'DFs' : 'DF';
  if (family) return [reply(texts.say(told, { nomor: number }), { urgent: true, caseId, asks: 'call_you' })];
  return [reply(texts.say('D1'), { urgent: true })];
}

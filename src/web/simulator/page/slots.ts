import { z } from 'zod';
import { channelSchema, phoneNumberSchema } from '../../../channels/simulator/phone.ts';
import type { Line, PhoneId } from '../../../channels/simulator/threads.ts';
import type { RosterEntry } from '../index.ts';

export const SLOTS = ['worker', 'family', 'officer'] as const;
/** The place of a phone on the page. */
export type Slot = (typeof SLOTS)[number];

/** A phone that can be taken in hand. */
export interface Choice extends PhoneId {
  name: string;
  group: string;
}

/** One phone and what its screen shows. */
export interface PhoneProps {
  slot: Slot;
  phone: Choice;
  lines: Line[];
}

export type Hands = Record<Slot, Choice>;

/** How a phone is written in an address of the page, e.g. `sms:+6280000001001`. */
export const written = ({ channel, address }: PhoneId): string => `${channel}:${address}`;

const phoneSchema = z
  .string()
  .transform((text) => text.split(':'))
  .pipe(z.tuple([channelSchema, phoneNumberSchema]))
  .transform(([channel, address]): PhoneId => ({ channel, address }));

/** Where invented numbers begin; nobody has a number that begins like this. */
export const INVENTED = { worker: '+62800007', family: '+62800001' } as const;
const WHO = { worker: 'Pekerja', family: 'Ibu' } as const;

const invented = (slot: keyof typeof INVENTED, channel: PhoneId['channel']): Choice[] =>
  [1, 2, 3].map((n) => ({ name: `${WHO[slot]} ${n}`, group: 'CONTOH', channel, address: `${INVENTED[slot]}000${n}` }));

const PEOPLE = { worker: invented('worker', 'whatsapp'), family: invented('family', 'sms') };

/** How somebody who is in no list is called: her role where the number tells it, and its end. */
const strangerAt = (address: string): string => {
  const slot = (['worker', 'family'] as const).find((one) => address.startsWith(INVENTED[one]));
  return `${slot ? WHO[slot] : 'Nomor'} …${address.slice(-4)}`;
};

/** Whose phone an address is, by the names of the page. */
export const nameAt = (names: ReadonlyMap<string, string>, address: string): string =>
  names.get(address) ?? strangerAt(address);

const LEVELS = { village: 'Desa', backup: 'Cadangan desa', district: 'Kabupaten', desk: 'Pusat' } as const;

const asChoice = ({ name, level, channel, address }: RosterEntry): Choice => ({
  name: name.replace(/^CONTOH /, ''),
  group: LEVELS[level],
  channel,
  address,
});

/** Everybody whose phone may be taken in hand, by place. */
export const choicesOf = (roster: RosterEntry[]): Record<Slot, Choice[]> => ({
  ...PEOPLE,
  officer: roster.map(asChoice),
});

function inHand(choices: Choice[], wanted: unknown): Choice {
  const [first] = choices;
  if (!first) throw new Error('nobody on the roster');
  const read = phoneSchema.safeParse(wanted);
  if (!read.success) return first;
  const known = choices.find((one) => written(one) === written(read.data));
  return known ?? { ...read.data, name: strangerAt(read.data.address), group: 'CONTOH' };
}

/** Which phone lies in each place; what cannot be read is the first of that place. */
export function handsOf(choices: Record<Slot, Choice[]>, query: Record<string, unknown>): Hands {
  const of = (slot: Slot): Choice => inHand(choices[slot], query[slot]);
  return { worker: of('worker'), family: of('family'), officer: of('officer') };
}

import { z } from 'zod';
import { hourWords, readHour } from '../flow/answers/hour.ts';

const hour = z.number().int().min(0).max(24);

/**
 * How one person may be reached, as she said it in calm. Sealed; parsed on every load. Nothing said means the default
 * of S14: a worker is never written to first, family by day on their own phone.
 */
export const planSchema = z.strictObject({
  /** Who else reads this phone. */
  others: z.enum(['nobody', 'sometimes', 'often']).nullable().default(null),
  /** Full hours of her day in which she may be written to unasked; `to` is not in it any more. */
  hours: z.strictObject({ from: hour, to: hour }).nullable().default(null),
  /** IANA zone where she is. */
  zone: z.string().nullable().default(null),
  /** The order in which she wants to be reached; empty: as she writes. */
  channels: z.array(z.enum(['sms', 'whatsapp'])).default([]),
  mayWriteFirst: z.boolean().nullable().default(null),
  /** What cannot go by WhatsApp may go once by SMS to the same number. */
  failover: z.boolean().default(false),
  /** Opens facts again after quiet (S15). */
  safeWord: z.string().nullable().default(null),
  /** Looks like the safe word and calls for help; only for people the desk enrols. */
  duressWord: z.string().nullable().default(null),
  /** Who must not hear of it, in her words. */
  mustNotKnow: z.array(z.string().max(60)).max(10).default([]),
  /** Every so many days she wants to be asked how she is (S16). */
  checkInDays: z.number().int().min(1).max(31).nullable().default(null),
  /** What shall happen when she is silent then, in her words: nobody does anything else. */
  ifSilent: z.string().max(300).nullable().default(null),
  /** When she last said any of this. */
  confirmedAt: z.iso.datetime().nullable().default(null),
});

export type Plan = z.infer<typeof planSchema>;

/** What is true of somebody who was never asked (S14). */
export const DEFAULT_PLAN: Plan = planSchema.parse({});

/** What a message changes of a plan. `mayKnow`: whom she named as who must not, and who may after all. */
export type PlanPatch = Partial<Plan> & { mayKnow?: string[] };

/** The plan with what she says now; who must not know is added to or taken off, all else is replaced. */
export function withPlan(plan: Plan, { mayKnow = [], mustNotKnow = [], ...patch }: PlanPatch): Plan {
  const still = plan.mustNotKnow.filter((who) => !mayKnow.some((name) => isSame(who, name)));
  const named = mustNotKnow.filter((who) => !still.includes(who));
  return { ...plan, ...patch, mustNotKnow: [...still, ...named].slice(-10) };
}

/** What a change says of the handset, whichever of its two screens heard it. */
const OF_HANDSET: ReadonlySet<string> = new Set([
  'others',
  'hours',
  'zone',
  'safeWord',
  'duressWord',
  'mustNotKnow',
  'mayKnow',
]);

/**
 * What a change by SMS or by WhatsApp means for the other channel of the same number: all that is true of the handset
 * itself, and every no. A yes to being written to is a yes to that one screen; she is asked how she is by one of them.
 */
export const ofHandset = (patch: PlanPatch): PlanPatch => ({
  ...Object.fromEntries(Object.entries(patch).filter(([key, value]) => OF_HANDSET.has(key) || value === false)),
  ...(patch.checkInDays !== undefined && { checkInDays: null }),
});

const EVERYBODY = /^(?:semua|siapa|every|any)/;
/** Whose it is and how somebody is called say nothing of who it is. */
const BESIDE = /^(?:saya|aku|ku|my|the|si|pak|bu|bapak|ibu|mas|mbak)$/;

/** "suami saya" and "suami" are one person; "bapak" and "pak lurah" are not. */
function isSame(who: string, name: string): boolean {
  if (EVERYBODY.test(name)) return true;
  const nouns = (said: string): string[] => {
    const words = said
      .toLowerCase()
      .replace(/(?<=\w{3})(?:nya|ku)\b/g, '')
      .split(/\s+/);
    const own = words.filter((word) => !BESIDE.test(word));
    return own.length > 0 ? own : words;
  };
  return nouns(who).some((word) => nouns(name).includes(word));
}

/** "20-21", "jam 8 sampai 9 malam", "malam": the hours of a plan; null when the words hold none. */
export function readHours(text: string): Plan['hours'] {
  const said = readHour(hourWords(text), true)?.hour ?? null;
  if (said === null) return null;
  const named = PARTS[said];
  if (named) return named;
  const [from, to] = said.split('-').map((one) => Number(one.slice(0, 2)));
  if (from === undefined || Number.isNaN(from)) return null;
  return { from, to: to === undefined || to === from ? from + 1 : to === 0 ? 24 : to };
}

const PARTS: Readonly<Record<string, { from: number; to: number }>> = {
  'kapan saja': { from: 0, to: 24 },
  pagi: { from: 6, to: 10 },
  siang: { from: 10, to: 15 },
  sore: { from: 15, to: 19 },
  malam: { from: 19, to: 22 },
};

/** What of the plan is set, for whoever may see that but not the words. */
export const planKeys = (patch: PlanPatch): string =>
  Object.keys(patch)
    .map((key) => (key === 'mayKnow' ? 'mustNotKnow' : key))
    .filter((key) => key in DEFAULT_PLAN)
    .join(', ');

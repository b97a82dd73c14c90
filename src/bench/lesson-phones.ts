import type { Provider, Webhook } from './provider.ts';

/** A phone that learns: each of its messages is answered by one message at once. */
export interface LessonPhone {
  address: string;
  says: Webhook[];
}

export const TURNS = 12;
const ASKS = 'mau belajar nabung kak';

/** Phones nobody has; `from` keeps those of several measurements apart. */
export function lessonPhones(provider: Provider, { from, count }: { from: number; count: number }): LessonPhone[] {
  return Array.from({ length: count }, (_, i) => {
    const address = `whatsapp:+6012${String(from + i).padStart(7, '0')}`;
    const says = Array.from({ length: TURNS }, (_, turn) => provider.inbound(address, turn === 0 ? ASKS : '1'));
    return { address, says };
  });
}

import type { PostLine } from './post-line.ts';
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

/** Everybody's first message opens her lesson; it waits for quiet, and is not measured. */
export async function openLessons(lines: PostLine[], provider: Provider, phones: LessonPhone[]): Promise<void> {
  const replies = phones.map(({ address }) => provider.next(address));
  await Promise.all(
    lines.map(async (line, at) => {
      for (const { says } of phones.filter((_, i) => i % lines.length === at)) if (says[0]) await line.post(says[0]);
    }),
  );
  await Promise.all(replies);
}

import type { Check } from './check.ts';

/** Every message that was brought is stored once and read; what heard 200 first of all. */
export const inboundKept: Check = {
  name: 'no inbound lost',
  async look({ sql, brought }) {
    const rows = await sql<{ provider_id: string; state: string }[]>`select provider_id, state from messages`;
    const stored = new Map(rows.map((row) => [row.provider_id, row.state]));
    const wrong = brought.flatMap(({ sid, takenAt }) => {
      if (takenAt === null) return [`${sid} never taken`];
      const state = stored.get(sid);
      if (state === undefined) return [`${sid} heard 200 and is not stored`];
      return state === 'pending' ? [`${sid} is stored and not read`] : [];
    });
    return { looked: brought.length, wrong };
  },
};

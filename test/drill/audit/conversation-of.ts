import type { Evidence } from '../evidence.ts';

/** Which conversation a phone has, as the provider writes phones: by what was heard from it. */
export async function conversationOf({ sql, brought }: Evidence): Promise<Map<string, string>> {
  const rows = await sql<{ provider_id: string; conversation_id: string }[]>`
    select provider_id, conversation_id from messages`;
  const heard = new Map(rows.map((row) => [row.provider_id, row.conversation_id]));
  return new Map(
    brought.flatMap(({ sid, from }) => {
      const id = heard.get(sid);
      return id ? [[from, id] as const] : [];
    }),
  );
}

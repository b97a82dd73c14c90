import type { ZodType } from 'zod';
import { putRow, rowsBy } from '../rows.ts';
import { kept } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import type { Conversation } from './conversations.ts';

const spot = (conversation: Conversation, name: string) => ({ column: `kept.${name}`, row: conversation.id });

const keptOf = rowsBy(kept, kept.conversationId);

/** What is kept under a name, or the schema's own value of `{}` where there is nothing, or nothing readable. */
export async function readKept<T>(
  unit: Unit,
  conversation: Conversation,
  name: string,
  schema: ZodType<T>,
): Promise<T> {
  const row = (await keptOf(unit.tx, conversation.id)).find((one) => one.name === name);
  const json = row ? await unit.vault.open(conversation.personId, spot(conversation, name), row.value) : null;
  const parsed = schema.safeParse(json === null ? {} : JSON.parse(json));
  return parsed.success ? parsed.data : schema.parse({});
}

/** Keeps a value instead of the one before. */
export async function writeKept(unit: Unit, conversation: Conversation, name: string, value: unknown): Promise<void> {
  const sealed = await unit.vault.seal(conversation.personId, spot(conversation, name), JSON.stringify(value));
  const row = { conversationId: conversation.id, name, value: sealed, at: unit.now };
  await putRow(unit.tx, kept, row, { keys: ['conversationId', 'name'], change: ['value', 'at'] });
}

import type { ZodType } from 'zod';
import { joinLearners, learnerSchema } from '../../core/learning/learner.ts';
import { putRow, rowsBy } from '../rows.ts';
import { kept } from '../tables/index.ts';
import type { Unit } from '../unit.ts';
import type { Conversation } from './conversations.ts';

/** S8: who came after sixty days of silence, or with another account, reads and writes what is kept since then, nothing of before. */
const since = ({ strangerAt }: Conversation, name: string): string =>
  strangerAt ? `${name}@${strangerAt.toISOString()}` : name;

const spot = (conversation: Conversation, name: string) => ({ column: `kept.${name}`, row: conversation.id });

const keptOf = rowsBy(kept, kept.conversationId);

/** What is kept under a name, or the schema's own value of `{}` where there is nothing, or nothing readable. */
export async function readKept<T>(
  unit: Unit,
  conversation: Conversation,
  name: string,
  schema: ZodType<T>,
): Promise<T> {
  const found = await opened(unit, conversation, since(conversation, name));
  const parsed = schema.safeParse(found ?? {});
  return parsed.success ? parsed.data : schema.parse({});
}

async function opened(unit: Unit, conversation: Conversation, name: string): Promise<unknown> {
  const row = (await keptOf(unit.tx, conversation.id)).find((one) => one.name === name);
  const json = row ? await unit.vault.open(conversation.personId, spot(conversation, name), row.value) : null;
  return json === null ? undefined : JSON.parse(json);
}

/** Keeps a value instead of the one before. */
export const writeKept = (unit: Unit, conversation: Conversation, name: string, value: unknown): Promise<void> =>
  putValue(unit, conversation, since(conversation, name), value);

async function putValue(unit: Unit, conversation: Conversation, name: string, value: unknown): Promise<void> {
  const sealed = await unit.vault.seal(conversation.personId, spot(conversation, name), JSON.stringify(value));
  const row = { conversationId: conversation.id, name, value: sealed, at: unit.now };
  await putRow(unit.tx, kept, row, { keys: ['conversationId', 'name'], change: ['value', 'at'] });
}

type Plain = Record<string, unknown>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The later over the earlier, answer by answer. */
const over = (before: unknown, later: unknown): unknown =>
  isPlain(before) && isPlain(later)
    ? {
        ...before,
        ...Object.fromEntries(Object.entries(later).map(([name, value]) => [name, over(before[name], value)])),
      }
    : later;

const learnerIn = (value: unknown) => learnerSchema.catch(learnerSchema.parse({})).parse(value ?? {});

/** Of lessons a stranger's default is no word of hers; all else goes answer by answer. */
const join = (name: string, before: unknown, later: unknown): unknown =>
  name === 'learning' ? joinLearners(learnerIn(before), learnerIn(later)) : over(before, later);

/** The number is hers after all: what she left as a stranger is put over what was kept before. */
export async function joinKept(unit: Unit, conversation: Conversation): Promise<void> {
  const ending = since(conversation, '');
  if (ending === '') return;
  const rows = (await keptOf(unit.tx, conversation.id)).filter(({ name }) => name.endsWith(ending));
  for (const row of rows) {
    const name = row.name.slice(0, -ending.length);
    const [before, later] = [await opened(unit, conversation, name), await opened(unit, conversation, row.name)];
    if (later !== undefined) await putValue(unit, conversation, name, join(name, before, later));
  }
}

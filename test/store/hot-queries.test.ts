import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadScene } from '../../src/inbox/scene.ts';
import type { Connection } from '../../src/store/database.ts';
import {
  addressOf,
  findConversation,
  lockConversation,
  openConversation,
  readConversation,
  saveConversation,
} from '../../src/store/queries/conversations.ts';
import { failuresOf, messageOfProvider } from '../../src/store/queries/deliveries.ts';
import { freeLeases } from '../../src/store/queries/leases.ts';
import { markMessage, nextMessage, storeInbound } from '../../src/store/queries/messages.ts';
import { officerOf } from '../../src/store/queries/officers.ts';
import { addWork, backlog, claim, readWork, settle, takeDue } from '../../src/store/queries/outbox.ts';
import { addMessage } from '../../src/store/queries/outbox-messages.ts';
import { releaseSender, takeSender } from '../../src/store/queries/senders.ts';
import { openMessages, releaseHeld } from '../../src/store/queries/waiting-messages.ts';
import * as tables from '../../src/store/tables/index.ts';
import { createUnits, type Unit } from '../../src/store/unit.ts';
import { createVault } from '../../src/store/vault/vault.ts';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { TEST_KEYS } from '../support/test-units.ts';

interface Asked {
  query: string;
  params: unknown[];
}

/** A plan as PostgreSQL gives it: https://www.postgresql.org/docs/current/sql-explain.html */
interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: Plan[];
}

const asked: Asked[] = [];
let database: TestDatabase;
let sql: postgres.Sql;
let connection: Connection;

beforeAll(async () => {
  database = await createTestDatabase();
  sql = postgres(database.url, { max: 2, onnotice: () => {} });
  const db = drizzle(sql, { schema: tables, logger: { logQuery: (query, params) => asked.push({ query, params }) } });
  const transaction: Connection['transaction'] = (work) => db.transaction((tx) => work(tx));
  connection = { db, transaction, waiting: () => 0, close: () => sql.end() };
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

const FROM = { channel: 'whatsapp', kind: 'e164', value: '+6280000000001' } as const;

/** What a message costs from the webhook to the provider's answer, and what the relay asks in between. */
async function oneMessage(unit: Unit): Promise<void> {
  const newcomer = { address: FROM, provider: 'simulator', role: 'worker', country: 'SA' } as const;
  const { id: conversationId, personId } = await openConversation(unit, newcomer);
  const conversation = await findConversation(unit, FROM);
  if (!conversation) throw new Error('not found');
  const inbound = { signal: 'message', provider: 'simulator', providerId: '1', from: FROM, text: 'halo', at: null };
  const media = { media: [], choice: null, location: null, replyTo: null, call: false, optOut: null };
  const messageId = (await storeInbound(unit, conversation, { ...inbound, ...media } as never)) ?? '';
  await addWork(unit, { id: messageId, job: 'run_turn', conversationId, runAt: unit.now, timer: 'quiet' });
  await lockConversation(unit, conversationId);
  await nextMessage(unit, conversationId);
  await loadScene(unit, conversation, null);
  await markMessage(unit, messageId, { state: 'done' });
  const more = { caseId: null, officerId: null, urgent: false, expiresAt: null, runAt: unit.now };
  const body = { text: 'halo', options: [], template: null };
  const said = { ...more, conversationId, purpose: 'reply', inReplyTo: messageId, keyOwner: personId, body } as const;
  const { id } = (await addMessage(unit, said)).row;
  await saveConversation(unit, conversationId, { lastInboundAt: unit.now });
  await releaseHeld(unit, conversationId, 'asked_for');
  await takeDue(unit, 200);
  await readWork(unit, id);
  await claim(unit, id);
  const token = randomUUID();
  await takeSender(unit, conversationId, token);
  await openMessages(unit, conversationId);
  await readConversation(unit, conversationId);
  await addressOf(unit, conversation);
  await officerOf(unit, conversationId);
  await settle(unit, id, { state: 'done', provider: 'simulator', providerId: '2' });
  await failuresOf(unit, 'simulator', '2');
  await messageOfProvider(unit, 'simulator', '2');
  await freeLeases(unit, { conversationId, job: 'send_messages' }, unit.now);
  await releaseSender(unit, conversationId, token);
  await backlog(unit);
}

/** Named by their table: a handful of rows at most, whatever the number of people. */
const SMALL = new Set(['crises']);

const scansIn = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(scansIn)];

/** Rows of a table that are reached otherwise than by a condition an index answers; `outbox_due` holds only what waits. */
const isBare = (node: Plan): boolean => {
  const table = node['Relation Name'];
  if (!table || SMALL.has(table) || !node['Node Type'].endsWith('Scan')) return false;
  if (node['Node Type'] === 'Bitmap Heap Scan') return false;
  return node['Index Cond'] === undefined;
};

async function planOf({ query, params }: Asked): Promise<Plan> {
  return sql.begin(async (tx) => {
    // On an empty table reading all of it is cheapest; whether an index could answer shows when that is forbidden.
    for (const way of ['seqscan', 'hashjoin', 'mergejoin']) await tx.unsafe(`set local enable_${way} = off`);
    const [row] = await tx.unsafe(`explain (format json) ${query}`, params as never[]);
    return row?.['QUERY PLAN'][0].Plan as Plan;
  });
}

it('every statement on the way of a message is answered by an index', async () => {
  const { unit } = createUnits(connection, createVault(TEST_KEYS), () => new Date('2026-11-25T05:00:00Z'));
  await unit(oneMessage);
  const statements = [...new Map(asked.map((one) => [one.query, one])).values()];
  expect(statements.length).toBeGreaterThan(30);
  const bare: string[] = [];
  for (const one of statements) {
    if (scansIn(await planOf(one)).some(isBare)) bare.push(one.query);
  }
  expect(bare).toEqual([]);
});

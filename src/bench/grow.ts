import { connect } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';

/** What a year leaves behind: so many people, and so many messages from each with their turns and answers. */
export interface Grown {
  people: number;
  messagesEach: number;
}

/** People whose rows are made by one statement. */
const AT_ONCE = 5_000;

/** Ids of one kind, which grow like those of the helpline; 32 hexadecimal digits. */
const id = (kind: string, n: string): string =>
  `(lpad(to_hex(${n}), 12, '0') || substr(md5('${kind}' || ${n}), 13))::uuid`;
const sealed = (bytes: number, n: string): string => `decode(rpad('', ${bytes * 2}, md5(${n}::text)), 'hex')`;
const LONG_AGO = `timestamptz '2026-01-01' + n * interval '1 second'`;

/** One statement a table. `n` counts people from 1, `m` their messages from 1. */
const rowsOf = (from: number, to: number, each: number): string[] => {
  const people = `from generate_series(${from}, ${to}) n`;
  const said = `(select n, m, n * ${each} + m as k from generate_series(${from}, ${to}) n, generate_series(1, ${each}) m) s`;
  const message = (more: string) => `select ${id('message', 'k')}, ${more} from ${said}`;
  return [
    `insert into vault.keyring (owner_id, owner, wrapped, created_at)
       select ${id('person', 'n')}, 'person', ${sealed(61, 'n')}, ${LONG_AGO} ${people}`,
    `insert into people (id, created_at) select ${id('person', 'n')}, ${LONG_AGO} ${people}`,
    `insert into conversations (id, person_id, channel, provider, session, last_inbound_at, created_at)
       select ${id('talk', 'n')}, ${id('person', 'n')}, 'whatsapp', 'twilio', ${sealed(240, 'n')}, ${LONG_AGO}, ${LONG_AGO} ${people}`,
    `insert into addresses (id, conversation_id, channel, kind, value, value_index, created_at)
       select ${id('address', 'n')}, ${id('talk', 'n')}, 'whatsapp', 'e164', ${sealed(42, 'n')}, sha256(n::text::bytea), ${LONG_AGO} ${people}`,
    `insert into messages (id, conversation_id, provider, provider_id, type, length, body, state, received_at)
       ${message(`${id('talk', 'n')}, 'twilio', 'SM' || md5('in' || k), 'text', 40, ${sealed(420, 'k')}, 'done', ${LONG_AGO}`)}`,
    `insert into outbox (id, job, conversation_id, state, run_at, purpose, in_reply_to, body, key_owner, gate, because, provider, provider_id, attempts, created_at, done_at)
       select ${id('reply', 'k')}, 'send_messages', ${id('talk', 'n')}, 'done', ${LONG_AGO}, 'reply', ${id('message', 'k')}, ${sealed(260, 'k')},
         ${id('person', 'n')}, 'send', 'reply', 'twilio', 'SM' || md5('out' || k), 1, ${LONG_AGO}, ${LONG_AGO} from ${said}`,
    `insert into events (id, at, type, conversation_id, key_owner, because)
       select ${id('event', 'k')}, ${LONG_AGO}, 'message_read', ${id('talk', 'n')}, ${id('person', 'n')}, ${sealed(60, 'k')} from ${said}`,
  ];
};

/** Makes the schema and a year's rows in the database itself, nobody's words in them, and the planner's figures of them. */
export async function grow(url: string, { people, messagesEach }: Grown): Promise<void> {
  await migrate(url);
  const { db, close } = connect(url, 1);
  try {
    for (let from = 1; from <= people; from += AT_ONCE)
      for (const statement of rowsOf(from, Math.min(people, from + AT_ONCE - 1), messagesEach))
        await db.execute(statement);
    await db.execute('vacuum analyze');
    await db.execute('checkpoint');
  } finally {
    await close();
  }
}

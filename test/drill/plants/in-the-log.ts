import { wereUnknown } from '../audit/were-unknown.ts';
import type { Accepted, Evidence } from '../evidence.ts';
import { CANARIES } from '../people.ts';
import type { Plant } from './plant.ts';

interface Left {
  id: string;
  provider_id: string;
  conversation_id: string;
}

/** Plain replies that left at the first try, and of which it was never unknown whether they did. */
async function plain(evidence: Evidence): Promise<Left[]> {
  const rows = await evidence.sql<Left[]>`
    select id, provider_id, conversation_id from outbox o
    where job = 'send_messages' and state = 'done' and purpose = 'reply' and not urgent and attempts = 1
      and not exists (select from events e where e.conversation_id = o.conversation_id and e.type = 'delivery_unknown')
      and exists (select from messages m where m.conversation_id = o.conversation_id)
    order by conversation_id, seq`;
  const unknown = wereUnknown(evidence);
  return rows.filter(({ id }) => !unknown.has(id));
}

const acceptedAs = ({ accepted }: Evidence, sid: string | undefined): Accepted => {
  const found = accepted.find((one) => one.sid === sid);
  if (!found) throw new Error('Nothing was sent: the drill was too short to plant in.');
  return found;
};

/** Two replies of one conversation have changed places on their way. */
async function swapped(evidence: Evidence): Promise<Evidence> {
  const rows = await plain(evidence);
  const at = rows.findIndex((row, n) => rows[n + 1]?.conversation_id === row.conversation_id);
  const [first, second] = [
    acceptedAs(evidence, rows[at]?.provider_id),
    acceptedAs(evidence, rows[at + 1]?.provider_id),
  ];
  const places = new Map([
    [first, second],
    [second, first],
  ]);
  return { ...evidence, accepted: evidence.accepted.map((one) => places.get(one) ?? one) };
}

async function withOneMore(evidence: Evidence, changes: Partial<Accepted>): Promise<Evidence> {
  const [row] = await plain(evidence);
  const one = { ...acceptedAs(evidence, row?.provider_id), sid: 'SMplanted', ...changes };
  return { ...evidence, accepted: [...evidence.accepted, one] };
}

/** The row says that an alert was sent; the provider never had it. */
async function withoutAnAlert(evidence: Evidence): Promise<Evidence> {
  const [row] = await evidence.sql<{ provider_id: string }[]>`
    select o.provider_id from outbox o join events e on e.type = 'officer_alerted' and e.case_id = o.case_id
      and e.officer_id = o.officer_id and e.at = o.created_at
    where o.purpose = 'alert' and o.state = 'done' limit 1`;
  return { ...evidence, accepted: evidence.accepted.filter(({ sid }) => sid !== row?.provider_id) };
}

/** Bugs that would show at the provider and in what was printed. */
export const IN_THE_LOG: Plant[] = [
  {
    name: '200 is said before the commit',
    foundBy: 'stored before the 200',
    put: async (evidence) => ({ ...evidence, brought: evidence.brought.map((one) => ({ ...one, seen: false })) }),
  },
  { name: 'an alert is lost', foundBy: 'every alert handed over', put: withoutAnAlert },
  { name: 'a message is sent twice', foundBy: 'no message sent twice', put: (evidence) => withOneMore(evidence, {}) },
  {
    name: 'an unknown outcome is never explained',
    foundBy: 'every unknown outcome explained',
    put: (evidence) => withOneMore(evidence, { body: 'planted' }),
  },
  { name: 'two replies leave in the wrong order', foundBy: 'order of what goes out', put: swapped },
  {
    name: 'a text is logged',
    foundBy: 'no text, no address in a log',
    put: async (evidence) => ({ ...evidence, printed: [...evidence.printed, `{"text":"saya ${CANARIES[0]}"}`] }),
  },
  {
    name: 'a process ends by itself',
    foundBy: 'no process ends by itself',
    put: async (evidence) => ({ ...evidence, died: [...evidence.died, 'web 1: planted'] }),
  },
  {
    name: 'work stands still after a fault',
    foundBy: 'moves again within 60 s',
    put: async (evidence) => ({ ...evidence, recoveries: [...evidence.recoveries, { after: 'a plant', ms: 61_000 }] }),
  },
];

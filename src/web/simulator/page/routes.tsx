import { randomInt } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PhoneId, Threads } from '../../../channels/simulator/threads.ts';
import { sizeOfSms } from '../../../core/sms/segments.ts';
import type { RosterEntry } from '../index.ts';
import { readAssets } from './assets.ts';
import { ClockFace } from './clock.tsx';
import { DecisionList } from './decision-list.tsx';
import { type Change, Live, type LiveDeps } from './live.ts';
import { Page } from './page.tsx';
import { type Choice, choicesOf, handsOf, INVENTED, SLOTS, type Slot, written } from './slots.ts';
import { STORIES, type Story } from './stories.ts';
import { Bill, Thread } from './thread.tsx';

export interface PageDeps extends LiveDeps {
  roster(): Promise<RosterEntry[]>;
}

/** Nothing but our own files runs or is drawn; nobody frames the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Lines that a phone shows; older ones are read by the desk. */
const MOST_LINES = 80;
const MOST_COUNTED = 10_000;

const asText = (markup: unknown): string => String(markup);

const namesOf = (choices: Record<Slot, Choice[]>): ReadonlyMap<string, string> =>
  new Map(SLOTS.flatMap((slot) => choices[slot].map(({ address, name }) => [address, name] as const)));

const screen = (threads: Threads, phone: PhoneId): string =>
  asText(<Thread phone={phone} lines={threads.read(phone, MOST_LINES)} />) +
  (phone.channel === 'sms' ? asText(<Bill phone={phone} lines={threads.read(phone, MOST_COUNTED)} />) : '');

/** Every end of line begins a field anew, so that no text can end its event. */
const asEvent = (id: string, html: string): string =>
  `id: ${id}\n${html
    .split(/\r\n|\r|\n/)
    .map((line) => `data: ${line}\n`)
    .join('')}\n`;

function* partsOf(change: Change, threads: Threads, names: ReadonlyMap<string, string>): Generator<string> {
  for (const phone of change.phones) yield screen(threads, phone);
  if (change.decisions) yield asText(<DecisionList decisions={change.decisions} names={names} />);
  yield asText(<ClockFace now={change.now} />);
}

const fresh = (slot: Story['fresh']): string => `${INVENTED[slot]}${String(randomInt(1_000, 10_000))}`;

/** A story is told on a phone that nobody has used, to the officer it begins with. */
function addressOfStory(story: Story, roster: Choice[]): string {
  const channel = story.fresh === 'family' ? 'sms' : 'whatsapp';
  const officer = roster.find(({ name }) => name.includes(story.officer));
  const query = new URLSearchParams({ cerita: story.id, [story.fresh]: `${channel}:${fresh(story.fresh)}` });
  if (officer) query.set('officer', written(officer));
  return `/?${query}`;
}

type PageRequest = FastifyRequest<{ Querystring: Record<string, unknown> }>;

/** `GET /` and what it needs: its files, its live events, the size of an SMS that is being typed. */
export async function simulatorPage(app: FastifyInstance, deps: PageDeps): Promise<void> {
  const assets = readAssets();
  const live = new Live(deps);
  app.addHook('preClose', async () => live.close());

  app.get('/', async ({ query }: PageRequest, reply: FastifyReply) => {
    const choices = choicesOf(await deps.roster());
    const story = STORIES.find(({ id }) => id === query.cerita);
    if (story && query[story.fresh] === undefined) return reply.redirect(addressOfStory(story, choices.officer), 303);
    const hands = handsOf(choices, query);
    const lines = (slot: Slot) => deps.threads.read(hands[slot], MOST_LINES);
    const decisions = await live.decisions();
    const page = (
      <Page
        hands={hands}
        choices={choices}
        lines={{ worker: lines('worker'), family: lines('family'), officer: lines('officer') }}
        decisions={decisions}
        names={namesOf(choices)}
        story={story ?? (STORIES[0] as Story)}
        now={deps.now()}
        cursor={live.cursor}
        asset={(name) => `/simulator/assets/${name}?v=${assets.get(name)?.version}`}
      />
    );
    return reply
      .headers(HEADERS)
      .type('text/html; charset=utf-8')
      .send(`<!doctype html>${asText(page)}`);
  });

  app.get('/simulator/assets/:name', async ({ params }: FastifyRequest<{ Params: { name: string } }>, reply) => {
    const asset = assets.get(params.name);
    if (!asset) return reply.callNotFound();
    const headers = { 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' };
    return reply.headers(headers).type(asset.type).send(asset.bytes);
  });

  app.get('/simulator/size', async ({ query }: PageRequest, reply) => {
    const { segments, units, encoding } = sizeOfSms(String(query.text ?? '').slice(0, 2_000));
    const room = encoding === 'GSM-7' ? (segments > 1 ? 153 : 160) : segments > 1 ? 67 : 70;
    const words = `${units}/${Math.max(1, segments) * room}${segments > 1 ? ` · ${segments} SMS` : ''}`;
    return reply.headers(HEADERS).type('text/html; charset=utf-8').send(words);
  });

  app.get('/simulator/events', async (request: PageRequest, reply) => {
    const names = namesOf(choicesOf(await deps.roster()));
    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    const after = request.headers['last-event-id'] ?? request.query.after;
    async function* events(): AsyncGenerator<string> {
      yield ': here\n\n';
      for await (const change of live.changes(String(after ?? ''), gone.signal))
        yield change ? asEvent(change.cursor, [...partsOf(change, deps.threads, names)].join('')) : ': alive\n\n';
    }
    // Its connection serves nothing else: kept alive, it would keep the server from ending.
    return reply
      .headers({ ...HEADERS, connection: 'close' })
      .type('text/event-stream')
      .send(Readable.from(events()));
  });
}

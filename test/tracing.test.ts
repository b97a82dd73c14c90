import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startHelpline, type TestHelpline } from './support/helpline.ts';

/** A collector on this machine: keeps what it is given. */
const given: string[] = [];
const collector = createServer(async (request, response) => {
  given.push(`${request.url} ${await text(request)}`);
  response.end('{}');
});

let line: TestHelpline;
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  line = await startHelpline({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint } });
});
afterAll(() => collector.close());

interface Span {
  name: string;
  spanId: string;
  parentSpanId?: string;
  attributes: { key: string }[];
}

it('tells the steps of a message to the collector, with ids and without a word or a number of anybody', async () => {
  const ibu = { channel: 'sms', from: '+6281200000431' } as const;
  await line.says(ibu, 'LAPOR anak saya di arab 5 bln tdk digaji, desa tieng kejajar wonosobo');
  expect(await line.heard(ibu)).toHaveLength(1);
  await line.close();
  const bodies = given.map((one) => one.slice(one.indexOf(' ') + 1));
  expect(given.every((one) => one.startsWith('/v1/traces '))).toBe(true);
  const spans: Span[] = bodies.flatMap((body) =>
    JSON.parse(body).resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: { spans: Span[] }[] }) =>
      scopeSpans.flatMap((scope) => scope.spans),
    ),
  );
  expect([...new Set(spans.map(({ name }) => name))]).toEqual(
    expect.arrayContaining(['turn', 'send_messages', 'route_case', 'send']),
  );
  const sends = spans.filter(({ name }) => name === 'send');
  const jobs = new Map(spans.map((span) => [span.spanId, span.name]));
  expect(sends.map(({ parentSpanId }) => jobs.get(parentSpanId ?? ''))).toEqual(sends.map(() => 'send_messages'));
  expect(new Set(spans.flatMap(({ attributes }) => attributes.map(({ key }) => key)))).toEqual(
    new Set(['work', 'conversation', 'channel']),
  );
  expect(bodies.join()).not.toMatch(/6281200000431|digaji|LAPOR|tieng/i);
});

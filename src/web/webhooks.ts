import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Channel, RawRequest } from '../channels/channel.ts';
import type { Signal } from '../core/conversation/message.ts';
import { answerError } from './answer-error.ts';
import { keepRawBody } from './raw-body.ts';

/** Stores signals; `stored` is what a 200 means to a provider. */
export type Receive = (signals: Signal[]) => Promise<'stored' | 'unavailable'>;

export interface WebhookDeps {
  channels: Channel[];
  receive: Receive;
  /** Counts what was not taken, by why. */
  refused: (reason: string) => void;
}

type WebhookRequest = FastifyRequest<{ Params: { name: string } }>;

const LIMIT = 64 * 1024;

const asRaw = (request: FastifyRequest): RawRequest => ({
  url: request.raw.url ?? '',
  headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, value?.toString()])),
  body: typeof request.body === 'string' ? request.body : '',
});

const mediaType = (request: FastifyRequest): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A request without a body has no type, and is for the signature to judge. */
const isForeign = (channel: Channel, request: FastifyRequest): boolean =>
  Boolean(request.body) && !channel.accepts.includes(mediaType(request));

const handle = async (deps: WebhookDeps, request: WebhookRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const refuse = (code: number, error: string): FastifyReply => {
    deps.refused(error);
    return reply.code(code).send({ error });
  };
  const channel = deps.channels.find(({ name }) => name === request.params.name);
  if (!channel) return refuse(404, 'no such channel');
  if (isForeign(channel, request)) return refuse(415, 'unknown content type');
  const raw = asRaw(request);
  if (!channel.verify(raw).ok) return refuse(403, 'not signed');
  const stored = await deps.receive(channel.parse(raw));
  if (stored === 'unavailable') return refuse(503, 'not stored');
  const { status, type, body } = channel.answer();
  return reply.code(status).type(type).send(body);
};

/**
 * `POST /webhooks/:name` and `/webhooks/:name/status`. In this order: 413 over 64 KiB, 404, 415, 403 without a
 * right signature, 400 naming the field, 503 when nothing could be stored, else what the provider expects.
 */
export const webhookRoutes = async (app: FastifyInstance, deps: WebhookDeps): Promise<void> => {
  await app.register(async (scope) => {
    keepRawBody(scope, LIMIT);
    scope.setErrorHandler(answerError);
    for (const path of ['/webhooks/:name', '/webhooks/:name/status']) {
      scope.post(path, { bodyLimit: LIMIT }, (request: WebhookRequest, reply) => handle(deps, request, reply));
    }
  });
};

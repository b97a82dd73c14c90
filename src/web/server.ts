import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Context } from '../context.ts';
import { describeError } from '../describe-error.ts';
import { receive } from '../inbox/receive.ts';
import { healthRoutes } from './health.ts';
import { logRequests } from './request-log.ts';
import { webhookRoutes } from './webhooks.ts';

/** The HTTP side of one helpline; nothing listens yet. `alive`: the queue answers. */
export async function createServer(ctx: Context, alive: () => Promise<boolean>): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    requestTimeout: 30_000,
    connectionTimeout: 0,
    // What the router itself refuses: its own answer would repeat the address.
    frameworkErrors: (_error, _request, reply: FastifyReply) => reply.code(400).send({ error: 'bad request' }),
  });
  logRequests(app, ctx.log);
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ error: 'no such page' }));
  app.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status >= 500) ctx.log.error({ err: describeError(error), id: request.id }, 'request failed');
    return reply.code(status).send({ error: status >= 500 ? 'internal error' : 'bad request' });
  });
  await webhookRoutes(app, {
    channels: ctx.channels,
    receive: (signals) => ctx.tracing.step('receive', { signals: signals.length }, () => receive(ctx, signals)),
    refused: (reason) => ctx.metrics.refused.inc({ reason }),
  });
  healthRoutes(app, ctx, alive);
  return app;
}

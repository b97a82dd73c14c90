import type { FastifyInstance } from 'fastify';

/** The part of pino that is needed here. */
export interface RequestLogger {
  info(fields: { route: string; id: string; status: number; ms: number }, message: string): void;
}

/** Logs every answer by the route's pattern, request id, status and time. Never by URL: URLs carry numbers. */
export const logRequests = (app: FastifyInstance, log: RequestLogger): void => {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    log.info({ route, id: request.id, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
};

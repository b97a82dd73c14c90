import type { FastifyInstance } from 'fastify';

/**
 * Within this scope every body, whatever its type, is handed on as the exact text that came: a signature
 * covers it, and unknown or repeated parameters must not get lost. Over `limit` bytes: 413 before anything.
 */
export const keepRawBody = (scope: FastifyInstance, limit: number): void => {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: limit }, (_request, body, done) => done(null, body));
};

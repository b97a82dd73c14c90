import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnreadableSignal } from '../channels/channel.ts';

const WORDS: Readonly<Record<number, string>> = { 413: 'too large', 415: 'unknown content type' };

const statusOf = (error: unknown): number => {
  if (error instanceof UnreadableSignal) return 400;
  const status = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : 500;
};

/** Answers what the sender did wrong, in our words and without echo; the rest is a bug and goes on to the app. */
export const answerError = (error: unknown, _request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const status = statusOf(error);
  if (status < 400 || status >= 500) throw error;
  const words = error instanceof UnreadableSignal ? error.message : (WORDS[status] ?? 'missing or wrong: body');
  return reply.code(status).send({ error: words });
};

import { createHash, timingSafeEqual } from 'node:crypto';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyInstance } from 'fastify';
import type { OpenQueue } from '../jobs/queue.ts';

/** Where the operator looks. */
const PATH = '/queue';
/** Its scripts are ours; it would fetch letters from elsewhere, which nobody shall know of. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'self'";

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** True of `Basic` with any name and this token as its password. */
function holds(header: string | undefined, token: string): boolean {
  const given = Buffer.from(/^Basic (.+)$/.exec(header ?? '')?.[1] ?? '', 'base64').toString('utf8');
  return timingSafeEqual(digest(given.slice(given.indexOf(':') + 1)), digest(token));
}

/** BullMQ's queue to look at, behind a token and read-only. It holds ids and names of jobs, nothing of anybody. */
export async function queueBoard(app: FastifyInstance, { queue }: OpenQueue, token: string): Promise<void> {
  const board = new FastifyAdapter();
  board.setBasePath(PATH);
  createBullBoard({
    queues: [new BullMQAdapter(queue as never, { readOnlyMode: true })],
    serverAdapter: board,
  });
  await app.register(async (guarded) => {
    guarded.addHook('onRequest', async (request, reply) => {
      reply.header('content-security-policy', POLICY).header('cache-control', 'no-store');
      if (!holds(request.headers.authorization, token))
        return reply.code(401).header('www-authenticate', 'Basic realm="queue"').send({ error: 'not signed in' });
    });
    await guarded.register(board.registerPlugin(), { prefix: PATH });
  });
}

import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.ts';
import { countCases } from '../store/queries/cases.ts';
import { backlog } from '../store/queries/outbox.ts';
import { within } from '../within.ts';

/** Milliseconds that the database has to answer in. */
const PATIENCE = 2_000;

/** Figures that are read at scrape time. */
async function measure(ctx: Context): Promise<void> {
  await ctx.unit(async (unit) => {
    const { oldest } = await backlog(unit);
    ctx.metrics.outboxLag.set(oldest ? Math.max(0, unit.now.getTime() - oldest.getTime()) / 1000 : 0);
    ctx.metrics.cases.reset();
    for (const { state, n } of await countCases(unit)) ctx.metrics.cases.set({ state }, n);
  });
}

/** `/health`: the process answers. `/ready`: Postgres and the queue answer. `/metrics`: figures without people. */
export function healthRoutes(app: FastifyInstance, ctx: Context, alive: () => Promise<boolean>): void {
  app.get('/health', async () => ({ ok: true }));
  app.get('/ready', async (_request, reply) => {
    const [database, queue] = await Promise.all([within(PATIENCE, ctx.unit(backlog)), alive()]);
    return reply.code(database && queue ? 200 : 503).send({ ready: database && queue, database, queue });
  });
  app.get('/metrics', async (_request, reply) => {
    await measure(ctx).catch(() => ctx.metrics.outboxLag.set(Number.NaN));
    return reply.type(ctx.metrics.registry.contentType).send(await ctx.metrics.registry.metrics());
  });
}

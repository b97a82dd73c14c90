import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { readFields } from '../../channels/read-fields.ts';
import { SIMULATED_ERRORS } from '../../channels/simulator/faults.ts';
import type { Simulator } from '../../channels/simulator/index.ts';
import { channelSchema, phoneNumberSchema } from '../../channels/simulator/phone.ts';
import type { ChannelName } from '../../core/conversation/message.ts';
import { answerError } from '../answer-error.ts';
import type { Receive } from '../webhooks.ts';
import { durationSchema } from './duration.ts';

/** One thing the helpline decided and why, as the desk would see it. */
export interface Decision {
  id: string;
  at: string;
  address?: string;
  case?: string;
  event: string;
  because: string;
  until?: string;
}

export interface RosterEntry {
  name: string;
  level: 'village' | 'backup' | 'district' | 'desk';
  area: { code: string; name: string };
  woman: boolean;
  wake: boolean;
  on_call: boolean;
  channel: ChannelName;
  address: string;
}

export interface SimulatorDeps {
  simulator: Simulator;
  receive: Receive;
  /** Oldest first, those after this id; null: all that are kept. */
  decisions(after: string | null): Promise<Decision[]>;
  roster(): Promise<RosterEntry[]>;
  /** Moves the clock and resolves with its time when all that is due by then has run. */
  advance(ms: number): Promise<Date>;
}

/** Ten files of 16 MB would be 220 MB of base64; one is allowed. */
const LIMIT = 24 * 1024 * 1024;

const messagesQuery = z.strictObject({ address: phoneNumberSchema.optional(), after: z.string().optional() });
const decisionsQuery = z.strictObject({ after: z.string().optional() });
const clockBody = z.strictObject({ advance: durationSchema });
const faultBody = z.strictObject({
  address: phoneNumberSchema,
  channel: channelSchema,
  error: z.enum(SIMULATED_ERRORS),
  times: z.int().min(0).max(1000),
});

const takeMessage = async (deps: SimulatorDeps, body: unknown, reply: FastifyReply): Promise<FastifyReply> => {
  const inbound = deps.simulator.toInbound(body);
  const { threads } = deps.simulator;
  threads.add({ by: 'phone', message: inbound });
  const stored = await deps.receive([inbound]);
  if (stored === 'unavailable') {
    threads.drop(inbound.providerId);
    return reply.code(503).send({ error: 'not stored' });
  }
  return reply.code(202).send({ id: inbound.providerId });
};

/** The simulator's HTTP contract under `/simulator`. Wrong input: 400 naming the field. Never in production. */
export const simulatorRoutes = async (app: FastifyInstance, deps: SimulatorDeps): Promise<void> => {
  const { simulator } = deps;
  await app.register(
    async (scope) => {
      scope.setErrorHandler(answerError);
      scope.post('/messages', { bodyLimit: LIMIT }, (request, reply) => takeMessage(deps, request.body, reply));
      scope.get('/messages', async ({ query }) => ({ messages: simulator.received(readFields(messagesQuery, query)) }));
      scope.get('/decisions', async ({ query }) => {
        const { after } = readFields(decisionsQuery, query);
        return { decisions: await deps.decisions(after ?? null) };
      });
      scope.post('/faults', async ({ body }) => ({ waiting: simulator.fault(readFields(faultBody, body)) }));
      scope.get('/roster', async () => ({ officers: await deps.roster() }));
      scope.post('/clock', async ({ body }) => {
        const { advance } = readFields(clockBody, body);
        return { now: (await deps.advance(advance)).toISOString() };
      });
    },
    { prefix: '/simulator' },
  );
};

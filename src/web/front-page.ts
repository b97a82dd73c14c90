import type { FastifyInstance } from 'fastify';

const PAGE = `Desbumi Helpline (CONTOH)

Phones are simulated here; nothing leaves this machine.

POST /simulator/messages   {"channel":"sms","from":"+6280000001234","text":"..."}   a phone sends
GET  /simulator/messages?address=%2B6280000001234&after=ID                         what a phone received
GET  /simulator/decisions?after=ID                                                 what was decided, and why
POST /simulator/faults     {"address":"+62...","channel":"sms","error":"unreachable","times":1}
GET  /simulator/roster                                                             who answers here
POST /simulator/clock      {"advance":"2h"}                                        time goes by

GET  /health  /ready  /metrics
`;

/** One page of text with the simulator's calls. */
export function frontPage(app: FastifyInstance): void {
  app.get('/', async (_request, reply) => reply.type('text/plain; charset=utf-8').send(PAGE));
}

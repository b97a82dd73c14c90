import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Figures without people: counts and times only. One registry a helpline, so that two can run in one process. */
export interface Metrics {
  registry: Registry;
  /** Turns by outcome. */
  turns: Counter<'outcome'>;
  /** Seconds from lock to commit. */
  turnSeconds: Histogram;
  /** Sends by channel and result: sent, an error code, or the gate's answer. */
  sends: Counter<'channel' | 'result'>;
  /** Webhooks refused, by reason. */
  refused: Counter<'reason'>;
  /** Seconds since the oldest due row of the outbox. */
  outboxLag: Gauge;
  /** Cases by state. */
  cases: Gauge<'state'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    turns: new Counter({ name: 'helpline_turns_total', help: 'Turns taken', labelNames: ['outcome'], registers }),
    turnSeconds: new Histogram({
      name: 'helpline_turn_seconds',
      help: 'Time of a turn, lock to commit',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    sends: new Counter({
      name: 'helpline_sends_total',
      help: 'Messages by result',
      labelNames: ['channel', 'result'],
      registers,
    }),
    refused: new Counter({
      name: 'helpline_webhooks_refused_total',
      help: 'Webhooks refused',
      labelNames: ['reason'],
      registers,
    }),
    outboxLag: new Gauge({ name: 'helpline_outbox_lag_seconds', help: 'Age of the oldest due work', registers }),
    cases: new Gauge({ name: 'helpline_cases', help: 'Cases by state', labelNames: ['state'], registers }),
  };
}

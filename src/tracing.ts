import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { describeError } from './describe-error.ts';

/** What a step is about: ids of rows, names of jobs and channels, counts. Never a text or an address. */
export type Marks = Readonly<Record<string, string | number>>;

/** Steps of work as OpenTelemetry sees them. */
export interface Tracing {
  /** Runs work as one step, within the step that runs already. */
  step<T>(name: string, marks: Marks, work: () => Promise<T>): Promise<T>;
  /** Hands over what was not handed over yet. */
  stop(): Promise<void>;
}

const NONE: Tracing = { step: (_name, _marks, work) => work(), stop: async () => {} };

/** Traces to the collector at this address (OTLP over HTTP), or nothing at all without one. */
export async function startTracing(endpoint: string | undefined): Promise<Tracing> {
  if (endpoint === undefined) return NONE;
  // Only who traces pays for reading it.
  const { NodeTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-node');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  const provider = new NodeTracerProvider({ spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))] });
  provider.register();
  const tracer = provider.getTracer('desbumi-helpline');
  return {
    async step(name, marks, work) {
      const span = tracer.startSpan(name, { attributes: { ...marks } });
      try {
        return await context.with(trace.setSpan(context.active(), span), work);
      } catch (error) {
        const { class: kind, code } = describeError(error);
        span.setStatus({ code: SpanStatusCode.ERROR, message: code ?? kind });
        throw error;
      } finally {
        span.end();
      }
    },
    stop: () => provider.shutdown().catch(() => {}),
  };
}

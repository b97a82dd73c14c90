import { setFlagsFromString } from 'node:v8';
import { ConfigError, readConfig } from './config.ts';
import { ContentError } from './content-error.ts';
import { reasonOf } from './reason-of.ts';
import { type Service, startService } from './service.ts';
import { CannotStart } from './store/embedded/cannot-start.ts';

const say = (line: string): void => console.log(line);

/** A start that cannot go on: one clear reason, exit code 1. */
function refuse(error: unknown): never {
  const known = error instanceof ConfigError || error instanceof ContentError || error instanceof CannotStart;
  const code = (error as { code?: unknown })?.code;
  const reason = known || code === 'EADDRINUSE' ? (error as Error).message : reasonOf(error);
  console.error(`The helpline did not start.\n${reason}`);
  process.exit(1);
}

function announce({ url, notices, ctx }: Service): void {
  const { config } = ctx;
  say(`Desbumi Helpline (${config.HELPLINE_NAME}) is ready.`);
  if (url) say(`Open ${url}`);
  say(
    `Database: ${config.DATABASE_URL ? 'as configured' : 'embedded PostgreSQL'}; queue: ${config.REDIS_URL ? 'Redis' : 'PostgreSQL'}.`,
  );
  for (const line of notices) say(line);
}

/** Ends on SIGINT and SIGTERM after what runs has finished; a second signal does not hurry it. */
function endOnSignal(service: Service): void {
  const end = (): void => {
    say('Stopping.');
    const late = setTimeout(() => process.exit(1), 9_500);
    late.unref();
    void service.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end).on(signal, () => {});
}

// A small server: the heap grows by a fifth at a time, which halves what is held under load (docs/speed.md).
setFlagsFromString('--heap-growing-percent=20');

try {
  const service = await startService(readConfig(), { say });
  announce(service);
  endOnSignal(service);
} catch (error) {
  refuse(error);
}

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A wire to a server that a test can cut and mend. */
export interface Wire {
  url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** The same server behind a port of our own. `url` is what the server itself is called. */
export async function wireTo(url: string): Promise<Wire> {
  const far = new URL(url);
  const ends = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) return near.destroy();
    const onward = connect(Number(far.port), far.hostname);
    for (const [one, other] of [
      [near, onward],
      [onward, near],
    ] as const) {
      ends.add(one);
      one
        .on('error', () => other.destroy())
        .on('close', () => ends.delete(one) && other.destroy())
        .pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const near = new URL(url);
  near.port = String((server.address() as AddressInfo).port);
  const cut = () => {
    whole = false;
    for (const end of ends) end.destroy();
  };
  const mend = () => {
    whole = true;
  };
  const close = async () => {
    cut();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: near.href, cut, mend, close };
}

/** Asks until the answer is right or the patience is over; then gives the last answer. */
export async function until<T>(ask: () => Promise<T>, right: (answer: T) => boolean, patienceMs = 15_000): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (right(answer) || performance.now() > end) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

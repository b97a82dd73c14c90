import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';

/** A server reached through a wire that a test can cut and mend, without touching the server. */
export interface CutProxy {
  url: string;
  /** Ends every connection at once and refuses new ones. */
  cut(): void;
  mend(): Promise<void>;
  /** Where new connections go from now on: the server came up again on another port. */
  aim(serverUrl: string): void;
  close(): Promise<void>;
}

/** Puts itself before the server of this URL, on a port of its own. */
export async function startCutProxy(serverUrl: string): Promise<CutProxy> {
  let target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = dial(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy() && sockets.delete(one));
      one.pipe(other);
    }
  });
  const listen = (on: number) => new Promise<void>((resolve) => server.listen(on, '127.0.0.1', resolve));
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String(own);
  const cut = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  const aim = (at: string) => {
    target = new URL(at);
  };
  return { url: url.href, cut, mend: () => listen(own), aim, close: async () => cut() };
}

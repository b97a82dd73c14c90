import type { AddressInfo } from 'node:net';
import { createServer, connect as dial, type Socket } from 'node:net';

const READY_FOR_QUERY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** https://www.postgresql.org/docs/current/protocol-message-formats.html, ErrorResponse */
function fatal(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mterminating connection\0\0`);
  const head = Buffer.from([0x45, 0, 0, 0, 0]);
  head.writeUInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** A server behind which each session ends at the first thing that is asked in it, as an administrator ends one (57P01). */
export interface ShortSessions {
  url: string;
  /** Sessions that were ended. */
  ended(): number;
  close(): Promise<void>;
}

/** Puts itself before the server of this URL, which lets its clients in. */
export async function startShortSessions(serverUrl: string): Promise<ShortSessions> {
  const target = new URL(serverUrl);
  const sockets = new Set<Socket>();
  let ended = 0;
  const server = createServer((near) => {
    const far = dial(Number(target.port), target.hostname);
    let isOpen = false;
    for (const one of [near, far]) {
      sockets.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => sockets.delete(one));
    }
    far.on('data', (said: Buffer) => {
      isOpen ||= said.subarray(-READY_FOR_QUERY.length).equals(READY_FOR_QUERY);
      near.write(said);
    });
    near.on('data', (asked: Buffer) => {
      if (!isOpen) return far.write(asked);
      ended += 1;
      far.destroy();
      near.end(fatal('57P01'));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  const close = async () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: url.href, ended: () => ended, close };
}

import { Socket } from 'node:net';

type Write = (...args: unknown[]) => boolean;

/**
 * What is written in one turn of the event loop leaves as one write: statements asked together cost one call of the
 * system instead of one each.
 */
class GatheringSocket extends Socket {
  override write(...args: unknown[]): boolean {
    if (this.writableCorked === 0) {
      this.cork();
      setImmediate(() => this.uncork());
    }
    return (super.write as Write)(...args);
  }
}

/** The parsed options of a pool: a host and a port for each server the URL names, or the path of a local socket. */
interface Servers {
  host: string[];
  port: number[];
  path?: string | false;
}

/** What the driver takes as its option `socket`, for a URL that names one server: the driver itself goes from one to the next. */
export function gatheringSocket({ host: [host], port: [port], path }: Servers): Socket {
  const socket = new GatheringSocket();
  if (path) return socket.connect(path);
  // The driver reads these for the certificate of a server it speaks TLS with.
  return Object.assign(socket, { host, port }).connect(port ?? 5432, host ?? 'localhost');
}

/** Whether a URL names one server; several are separated by commas. */
export const namesOneServer = (url: string): boolean => !/^\w+:\/\/[^/?]*,/.test(url);

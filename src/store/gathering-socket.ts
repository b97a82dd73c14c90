import { Socket } from 'node:net';

type Write = (...args: unknown[]) => boolean;

/**
 * What is written in one turn of the event loop leaves as one call of the system instead of one each. After `connect`,
 * which gives a socket Node's own `write` again.
 */
function gathering(socket: Socket): Socket {
  const write = socket.write.bind(socket) as Write;
  const gathered: Write = (...args) => {
    if (socket.writableCorked === 0) {
      socket.cork();
      setImmediate(() => socket.uncork());
    }
    return write(...args);
  };
  return Object.assign(socket, { write: gathered });
}

/** The parsed options of a pool: a host and a port for each server the URL names, or the path of a local socket. */
interface Servers {
  host: string[];
  port: number[];
  path?: string | false;
}

/** What the driver takes as its option `socket`, for a URL that names one server: the driver itself goes from one to the next. */
export function gatheringSocket({ host: [host], port: [port], path }: Servers): Socket {
  const socket = new Socket();
  // The driver reads the two for the certificate of a server it speaks TLS with.
  const connecting = path ? socket.connect(path) : socket.connect(port ?? 5432, host ?? 'localhost');
  return gathering(Object.assign(connecting, { host, port }));
}

/** Whether a URL names one server; several are separated by commas. */
export const namesOneServer = (url: string): boolean => !/^\w+:\/\/[^/?]*,/.test(url);

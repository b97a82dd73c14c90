import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { gatheringSocket, namesOneServer } from '../../src/store/gathering-socket.ts';

it('sends what is written in one turn of the event loop as one write, in its order', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const accepted = once(server, 'connection') as Promise<[Socket]>;
  const socket = gatheringSocket({ host: ['127.0.0.1'], port: [port] });
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  const writes: number[] = [];
  const write = socket._writev?.bind(socket);
  socket._writev = (chunks, done) => {
    writes.push(chunks.length);
    write?.(chunks, done);
  };
  await once(socket, 'connect');
  for (const word of ['satu ', 'dua ', 'tiga']) socket.write(Buffer.from(word));
  const [peer] = await accepted;
  const [heard] = await once(peer, 'data');
  expect([String(heard), writes]).toEqual(['satu dua tiga', [3]]);
});

it.each([
  ['postgres://helpline@127.0.0.1:5432/helpline', true],
  ['postgres://helpline@one:5432,two:5432/helpline', false],
  ['postgres:///helpline?host=/var/run/postgresql', true],
])('%s names one server: %s', (url, one) => {
  expect(namesOneServer(url)).toBe(one);
});

import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { SOCKETS } from './prepare-requests.js';

const RECEIVE_BUFFER = 1024 * 1024;

/** The load's sockets, each connected to a server, by turns, so that sending costs least. */
export function openSockets(
  ports: readonly number[],
  receive: (socket: number, datagram: Buffer) => void,
): Promise<readonly Socket[]> {
  return Promise.all(
    Array.from({ length: SOCKETS }, async (_, index) => {
      const socket = createSocket('udp4');
      socket.connect(ports[index % ports.length] ?? 0, '127.0.0.1');
      await once(socket, 'connect');
      socket.setRecvBufferSize(RECEIVE_BUFFER);
      return socket.on('message', (datagram) => receive(index, datagram));
    }),
  );
}

/** What an answer is recognised by: the socket and the identifier. */
export function pathOf(socket: number, packet: Buffer): number {
  return socket * 256 + (packet[1] ?? 0);
}

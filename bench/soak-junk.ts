import { createSocket } from 'node:dgram';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';

/** Sends `perSecond` packets that nobody signed to these ports, from a registered address, until stopped. */
export async function sendJunk(ports: readonly number[], perSecond: number): Promise<() => void> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const timer = setInterval(() => {
    for (let left = perSecond / TURNS; left > 0; left -= 1) {
      for (const port of ports) socket.send(junk(), port, '127.0.0.1');
    }
  }, 1_000 / TURNS);
  return () => {
    clearInterval(timer);
    socket.close();
  };
}

const TURNS = 50;

/** Half of it is at least shaped like a request. */
function junk(): Buffer {
  const packet = randomBytes(randomInt(1, 300));
  if (packet.length < 20 || randomInt(2) === 0) return packet;
  packet[0] = 1 + 3 * randomInt(2);
  packet.writeUInt16BE(20, 2);
  return packet;
}

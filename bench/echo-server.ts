import { createSocket } from 'node:dgram';

/*
 * Sends back what it gets: shows what the load generator itself can do.
 *
 *   echo-server.ts <port>
 */

const socket = createSocket('udp4');
socket.on('message', (bytes, from) => socket.send(bytes, from.port, from.address));
socket.on('listening', () => socket.setRecvBufferSize(4 * 1024 * 1024));
socket.bind(Number(process.argv[2]), '127.0.0.1', () => process.stdout.write('ready\n'));
process.once('SIGTERM', () => socket.close());

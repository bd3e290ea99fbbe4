import { type ClientRequest, request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import { SECOND } from '../../base/clock.js';

const LONGEST_SILENCE = 8 * SECOND;
const MOST_OCTETS = 64 * 1024;

/**
 * A request that comes to an end: it emits `error` when the deadline is over, when nothing is heard for a while, when the
 * answer is too long, and when it breaks off in the middle, which Node tells the response alone.
 */
export function boundedRequest(
  options: RequestOptions,
  isSecure: boolean,
  deadline: AbortSignal,
): ClientRequest {
  const send = isSecure ? overHttps : overHttp;
  const request = send({ ...options, agent: false, timeout: LONGEST_SILENCE, signal: deadline });
  request.on('timeout', () => request.destroy(new Error('silent')));
  request.on('response', (response) => {
    let octets = 0;
    response.on('data', (chunk: Buffer | string) => {
      octets += chunk.length;
      if (octets > MOST_OCTETS) request.destroy(new Error('too long'));
    });
    response.on('error', (error) => request.emit('error', error));
  });
  return request;
}

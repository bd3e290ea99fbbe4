import type { AccessRequest } from './access-request.js';
import type { AccountingRecord } from './accounting-request.js';
import type { ReceivedPacket } from './package-codec.js';
import type { Usage } from './session.js';
import { readLimits } from './session-limits.js';

/** `45 seconds`, `57 minutes`, `2 hours 5 minutes`. */
export function durationInWords(seconds: number): string {
  if (seconds < 60) return counted(Math.max(0, Math.floor(seconds)), 'second');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return counted(minutes, 'minute');
  const rest = minutes % 60;
  return `${counted(Math.floor(minutes / 60), 'hour')}${rest === 0 ? '' : ` ${counted(rest, 'minute')}`}`;
}

/** Octets as megabytes, `3.2 MB`. */
export function megabytes(octets: number): string {
  return `${(octets / 1_000_000).toFixed(1)} MB`;
}

const SCHEMES = { chap: 'CHAP', pap: 'PAP', mschapv2: 'MS-CHAPv2' } as const;

/** What an Access-Request asks. */
export function accessRequestInWords({ userName, occasion, credential }: AccessRequest): string {
  if (occasion === 'login') {
    return `Access-Request for ${userName}: may this guest come on? (${SCHEMES[credential.kind]})`;
  }
  return `Access-Request for ${userName}: may this terminal come on? (MAC authentication)`;
}

/** What the answer to an Access-Request says. */
export function accessReplyInWords(reply: ReceivedPacket): string {
  if (reply.code !== 'Access-Accept') return `${reply.code}: no`;
  const { sessionSeconds } = readLimits(reply);
  return `Access-Accept: yes${sessionSeconds ? `, for ${durationInWords(sessionSeconds)}` : ''}`;
}

/** What an Accounting-Request reports. */
export function accountingInWords(record: AccountingRecord): string {
  switch (record.status) {
    case 'Accounting-On':
      return 'Accounting-On: this access point has started';
    case 'Accounting-Off':
      return 'Accounting-Off: this access point is going down';
    case 'Start':
      return `Accounting Start: ${record.session.userName} is online`;
    case 'Interim-Update':
      return `Accounting Interim-Update: ${usageInWords(record.usage)}`;
    case 'Stop':
      return `Accounting Stop: ${usageInWords(record.usage)}; ended by ${record.cause}`;
  }
}

function usageInWords({ seconds, down, up }: Usage): string {
  return `${durationInWords(seconds)}, ${megabytes(down)} down, ${megabytes(up)} up`;
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

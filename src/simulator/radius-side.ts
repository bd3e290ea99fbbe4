import { type AccessRequest, accessRequestAttributes } from './access-request.js';
import { type AccountingRecord, accountingAttributes } from './accounting-request.js';
import type { ActivityLog, NewEntry } from './activity-log.js';
import { type EncodeRequest, encodeRequest } from './package-codec.js';
import { packetDetails } from './packet-details.js';
import { accessReplyInWords, accessRequestInWords, accountingInWords } from './plain-words.js';
import type { RadiusSocket } from './radius-socket.js';
import type { Settings } from './settings.js';
import { readReply, type Verdict, verdictOf } from './verdict.js';

export interface RadiusSide {
  /** Asks and waits: logins from a port of their own, MAC authentication from the gateway's, as the real one does. */
  authenticate(request: AccessRequest): Promise<Verdict>;
  /** Reports; settles when the report is answered or given up for good. */
  account(record: AccountingRecord): Promise<void>;
}

interface RadiusSideParts {
  readonly settings: Settings;
  readonly log: ActivityLog;
  /** The gateway's socket: MAC authentication and accounting. */
  readonly main: RadiusSocket;
  /** A socket for one login. */
  readonly openSocket: () => Promise<RadiusSocket>;
}

interface Question extends Omit<EncodeRequest, 'identifier' | 'secret'> {
  readonly port: number;
  readonly sentence: string;
  readonly terminal?: number;
}

/** The gateway as RADIUS client: packets out, verdicts in, every one of them in the log. */
export function createRadiusSide({ settings, log, main, openSocket }: RadiusSideParts): RadiusSide {
  const { authPort, acctPort, secret } = settings.radius;

  async function ask(socket: RadiusSocket, question: Question): Promise<Buffer | undefined> {
    const { code, attributes, sentence, ...rest } = question;
    const about = rest.terminal === undefined ? {} : { terminal: rest.terminal };
    const reply = await socket.exchange({
      port: question.port,
      encode: (identifier) => encodeRequest({ code, identifier, secret, attributes }),
      onSend: (packet, count) => log.add({ ...about, ...sending(packet, count) }),
    });
    if (!reply) log.add({ ...about, direction: 'note', sentence: `No answer to ${sentence.split(':')[0]}` });
    return reply;

    function sending(packet: Buffer, count: number): NewEntry {
      const again = count === 1 ? '' : ` — the same packet again, sending ${count} of ${settings.sends}`;
      return { direction: 'sent', sentence: sentence + again, details: packetDetails(packet) };
    }
  }

  async function askOnce(question: Question): Promise<Buffer | undefined> {
    const socket = await openSocket();
    try {
      return await ask(socket, question);
    } finally {
      await socket.close();
    }
  }

  async function authenticate(request: AccessRequest): Promise<Verdict> {
    const terminal = request.terminal.number;
    const question: Question = {
      code: 'Access-Request',
      port: authPort,
      attributes: accessRequestAttributes(request, settings),
      sentence: accessRequestInWords(request),
      terminal,
    };
    const bytes = request.occasion === 'login' ? await askOnce(question) : await ask(main, question);
    const reply = readReply(bytes, (sentence) => log.add({ direction: 'note', terminal, sentence }));
    if (!reply) return { kind: 'timeout' };
    log.add({
      direction: 'received',
      terminal,
      sentence: accessReplyInWords(reply.packet),
      details: reply.details,
    });
    return verdictOf(reply.packet);
  }

  async function account(record: AccountingRecord): Promise<void> {
    const terminal = 'terminal' in record ? { terminal: record.terminal.number } : {};
    const reply = await ask(main, {
      code: 'Accounting-Request',
      port: acctPort,
      attributes: accountingAttributes(record, settings),
      sentence: accountingInWords(record),
      ...terminal,
    });
    if (reply) log.add({ ...terminal, direction: 'received', sentence: 'Accounting-Response: noted' });
  }

  return { authenticate, account };
}

import { createHmac, randomUUID } from 'node:crypto';
import { SECOND } from '../base/clock.js';
import type { Secret } from '../base/secrets.js';
import type { MailOutcome } from './mailer.js';

/** A short text to one telephone (`to`: E.164). */
export interface TextMessage {
  readonly to: Secret<string>;
  readonly text: Secret<string>;
}

/** Whoever carries text messages: an address that takes them as JSON. */
export interface TextMessenger {
  /** How many whoever runs the service pays for in a day, for all venues together. */
  readonly perDay: number;
  /** Tries once: a second try could be a second message. Does not reject for anything the other side says or does. */
  send(message: TextMessage): Promise<Exclude<MailOutcome, { kind: 'kept' }>>;
}

export interface WebhookSettings {
  readonly url: string;
  /** Signs what is sent. */
  readonly secret: Secret<string>;
  readonly perDay: number;
  readonly now: () => number;
}

const TIMEOUT = 10 * SECOND;

/** Follows no redirect, for what is posted is for this address alone, and reads no answer but its status. */
export function createSmsWebhook({ url, secret, perDay, now }: WebhookSettings): TextMessenger {
  return {
    perDay,
    async send({ to, text }) {
      const body = JSON.stringify({ id: randomUUID(), to: to.reveal(), text: text.reveal() });
      const timestamp = String(Math.floor(now() / SECOND));
      try {
        const answer = await fetch(url, {
          method: 'POST',
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT),
          headers: {
            'content-type': 'application/json',
            'portico-timestamp': timestamp,
            'portico-signature': `v1=${signatureOf(secret, timestamp, body)}`,
          },
          body,
        });
        await answer.body?.cancel();
        return outcomeOf(answer.status);
      } catch (error) {
        return { kind: 'failed', why: reasonOf(error) };
      }
    },
  };
}

/** HMAC-SHA-256 in hexadecimal over the time, a dot and the body. */
function signatureOf(secret: Secret<string>, timestamp: string, body: string): string {
  return createHmac('sha256', secret.reveal()).update(`${timestamp}.${body}`).digest('hex');
}

const LATER = [408, 425, 429];

function outcomeOf(status: number): Exclude<MailOutcome, { kind: 'kept' }> {
  if (status >= 200 && status < 300) return { kind: 'sent' };
  const isForGood = status < 500 && !LATER.includes(status);
  return { kind: isForGood ? 'refused' : 'failed', why: `status ${status}` };
}

/** A code, never the words of an error, which may repeat what was sent. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: string } };
  return cause?.code ?? name ?? 'unknown';
}

import type { Attribute } from '../../../src/radius/attributes.js';
import { decodePacket, encodePacket, encodeRequest, type Packet } from '../../../src/radius/packet.js';
import {
  type AnswerEvent,
  type Client,
  createResponder,
  type DropEvent,
  type Peer,
  type Reply,
  type Request,
  type ResponderOptions,
} from '../../../src/radius/responder.js';

export const SECRET = Buffer.from('the secret of one access point');
export const PEER: Peer = { address: '192.0.2.10', port: 40_000, socket: 'test' };
export const CLIENT: Client = { id: 'ap-1', secret: SECRET, messageAuthenticator: 'required' };

/** A signed request of `CLIENT`. */
export function signed(code: number, attributes: readonly Attribute[] = [], identifier = 1): Buffer {
  return encodeRequest({ code, identifier, secret: SECRET, attributes });
}

/** An Access-Request as gateways sent them before 2024: nothing in it proves the secret. */
export function unsigned(attributes: readonly Attribute[] = []): Buffer {
  return encodePacket({ code: 1, identifier: 1, authenticator: Buffer.alloc(16, 7), attributes });
}

/** A responder that knows one access point, with all it said and all it was asked. */
export function bench(options: Partial<ResponderOptions> = {}) {
  const events: (DropEvent | AnswerEvent)[] = [];
  const requests: Request[] = [];
  const clock = { now: 1_000 };
  const responder = createResponder({
    kind: 'both',
    clientsFor: (address) => (address === PEER.address ? [CLIENT] : []),
    now: () => clock.now,
    onEvent: (event) => events.push(event),
    ...options,
    handle: (request) => {
      requests.push(request);
      return (options.handle ?? accept)(request);
    },
  });
  return { responder, events, requests, clock, reasons: () => events.map(reasonOf) };
}

export function accept({ packet }: Request): Promise<Reply> {
  return Promise.resolve({ code: replyCode(packet), attributes: [] });
}

/** A promise and the function that fulfils it. */
export function gate<T>() {
  let open: (value: T) => void = () => {};
  const opened = new Promise<T>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

export function codeOf(reply: Buffer | undefined): number | undefined {
  return reply && decodePacket(reply).code;
}

function replyCode(packet: Packet): number {
  return packet.code === 4 ? 5 : 2;
}

function reasonOf(event: DropEvent | AnswerEvent): string {
  return event.kind === 'drop' ? event.reason : event.kind;
}

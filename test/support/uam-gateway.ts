import { hash } from 'node:crypto';
import type { TestContext } from 'node:test';
import { type Attribute, bytes, readBytes, text } from '../../src/radius/attributes.js';
import { Attr } from '../../src/radius/dictionary.js';
import type { Packet } from '../../src/radius/packet.js';
import { openGateway } from './radius-gateway.js';
import { phone, report } from './radius-packets.js';
import { redirectQuery } from './sample-venue.js';
import type { TestApp } from './start-app.js';

/** A phone before the gateway; by default the one of `redirectQuery`. */
export interface AtGateway {
  readonly mac?: string;
  readonly challenge?: string;
}

/** The sample's gateway as browsers and RADIUS meet it: CoovaChilli 1.8's answers to a hand-back. */
export interface UamGateway {
  /** Unmasks the hand-back's credential and asks RADIUS. */
  logOn(handBackUrl: string, at?: AtGateway): Promise<Packet>;
  /** MAC authentication. */
  logOnByMac(mac?: string): Promise<Packet>;
  /** Accounting of the session an Accept began. */
  account(
    status: Parameters<typeof report>[0],
    session: { readonly accept: Packet; readonly userName: string; readonly mac?: string },
    attributes?: readonly Attribute[],
  ): Promise<Packet>;
  /** Where the browser is sent after a hand-back. */
  redirectAfter(handBackUrl: string, changes: Readonly<Record<string, string | undefined>>): string;
}

const MAC = '02-CC-00-00-00-01';
const CHALLENGE = '7acd9e118ae2cc69f5d3d031de7a210a';

/** `uamSecret` masks the challenge as a gateway with that setting does. */
export function openUamGateway(
  t: Pick<TestContext, 'after'>,
  app: Pick<TestApp, 'publicUrl' | 'authPort' | 'acctPort'>,
  options: { readonly uamSecret?: string } = {},
): UamGateway {
  const radius = openGateway(t, app);
  return {
    logOn(handBackUrl, { mac = MAC, challenge = CHALLENGE } = {}) {
      const query = readQuery(handBackUrl);
      const key = maskingKey(Buffer.from(challenge, 'hex'), options.uamSecret);
      const userName = text(Attr.UserName, query.get('username') ?? '');
      return radius.access([userName, ...credential(query, key), ...phone(mac)]);
    },
    logOnByMac(mac = MAC) {
      return radius.access([
        text(Attr.UserName, mac),
        text(Attr.UserPassword, mac),
        text(Attr.CallingStationId, mac),
      ]);
    },
    account(status, { accept, userName, mac = MAC }, attributes = []) {
      const key = bytes(Attr.Class, readBytes(accept, Attr.Class) ?? Buffer.alloc(0));
      return radius.account([
        ...report(status, [text(Attr.UserName, userName), key, ...phone(mac)]),
        ...attributes,
      ]);
    },
    redirectAfter(handBackUrl, changes) {
      const userurl = readQuery(handBackUrl).get('userurl');
      return `${app.publicUrl}/p/linden?${redirectQuery({ userurl, ...changes })}`;
    },
  };
}

/** Gateways decode percent-encoding and nothing else: `+` stays a plus sign. */
export function readQuery(url: string): ReadonlyMap<string, string> {
  const pairs = url.slice(url.indexOf('?') + 1).split('&');
  return new Map(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=', 2);
      return [name, decodeURIComponent(value)];
    }),
  );
}

function maskingKey(challenge: Buffer, uamSecret: string | undefined): Buffer {
  if (uamSecret === undefined) return challenge;
  return hash('md5', Buffer.concat([challenge, Buffer.from(uamSecret)]), 'buffer');
}

function credential(query: ReadonlyMap<string, string>, key: Buffer): Attribute[] {
  const response = query.get('response');
  if (response === undefined) return [bytes(Attr.UserPassword, unmasked(query.get('password') ?? '', key))];
  const chapPassword = Buffer.concat([Buffer.of(0), Buffer.from(response, 'hex')]);
  return [bytes(Attr.ChapChallenge, key), bytes(Attr.ChapPassword, chapPassword)];
}

function unmasked(password: string, key: Buffer): Buffer {
  return Buffer.from(Buffer.from(password, 'hex').map((octet, at) => octet ^ (key[at % key.length] ?? 0)));
}

import { randomInt } from 'node:crypto';
import { type Admission, admitGuest } from '../access/admit-guest.js';
import { cancelGuest } from '../access/cancel-guest.js';
import type { Disconnecter } from '../access/disconnect.js';
import type { RehearsalStep, Rehearse } from '../access/rehearsal.js';
import { createSessionStore } from '../access/session-store.js';
import { randomText } from '../base/secrets.js';
import type { Database } from '../db/database.js';
import type { TicketCredentials } from '../guests/access-ticket.js';
import type { GuestLinks } from '../guests/guest-links.js';
import { registerGuest } from '../guests/register-guest.js';
import type { Vault } from '../guests/vault.js';
import { type Attribute, bytes, integer, readBytes, readInteger, text } from '../radius/attributes.js';
import { Code } from '../radius/codes.js';
import { AcctStatusType, Attr } from '../radius/dictionary.js';
import { decodePacket, encodeRequest, type Packet } from '../radius/packet.js';
import { readAnswer } from '../radius/read-answer.js';
import { createResponder, type Responder } from '../radius/responder.js';
import { firstAddress } from '../venues/network.js';
import type { AccessPoint, Venue } from '../venues/open-venue.js';
import { type AaaDeps, createRequestHandler } from './handle-request.js';
import { createRadiusClients } from './radius-clients.js';

type Deps = Omit<AaaDeps, 'onEvent' | 'onAuthentic'> & {
  readonly db: Database;
  readonly vault: Vault;
  readonly links: GuestLinks;
  readonly disconnecter: Disconnecter;
  readonly monotonic: () => number;
};

/** What became of one packet. */
type Exchanged =
  | { readonly kind: 'answered'; readonly packet: Packet; readonly tookMs: number }
  | { readonly kind: 'failed'; readonly reason: string };

interface Stage {
  send(code: number, attributes: readonly Attribute[]): Promise<Exchanged>;
}

/** See `Rehearse`. Each rehearsal has a server of its own, so that no access point looks alive because of it. */
export function createRehearsal(deps: Deps): Rehearse {
  return async (venue, accessPoint) => {
    const guestId = await registerTestGuest(deps, venue);
    try {
      const steps = await play(deps, { venue, accessPoint, guestId });
      await erase(deps, guestId);
      return [...steps, { name: 'erasure', result: 'done' }];
    } catch (error) {
      await erase(deps, guestId);
      throw error;
    }
  };
}

async function registerTestGuest(deps: Deps, venue: Venue): Promise<string> {
  const [language = 'en'] = venue.document.languages;
  const texts = venue.texts.get(language);
  const acceptance = {
    terms: texts?.terms.version ?? '',
    notice: texts?.notice.version ?? '',
    language,
    method: 'test',
  };
  const { guestId } = await registerGuest(deps, { venue, acceptance, answers: undefined, rememberMs: 0 });
  return guestId;
}

async function erase(deps: Deps, guestId: string): Promise<void> {
  // Its access point never had the sessions, so it is not asked to end any.
  const sessions = createSessionStore(deps.db.write);
  for (const { id } of await sessions.openOfGuest(guestId)) await sessions.close(id, 'stop', deps.now());
  await cancelGuest(deps, guestId);
}

interface Scene {
  readonly venue: Venue;
  readonly accessPoint: AccessPoint;
  readonly guestId: string;
}

async function play(deps: Deps, { venue, accessPoint, guestId }: Scene): Promise<readonly RehearsalStep[]> {
  const plan = Object.values(venue.document.waysIn).find((way) => way !== undefined)?.plan ?? '';
  const terminal = `02${randomInt(2 ** 40)
    .toString(16)
    .padStart(10, '0')}`;
  const admission = await admitGuest(deps, { venue, guestId, plan, terminal });
  if (admission.kind !== 'admitted') return [refusedStep(admission)];
  const admitted: RehearsalStep = { name: 'admission', result: 'done', plan };
  const stage = openStage(deps, accessPoint);
  const named = namesOf(accessPoint, terminal);
  const login = await stage.send(Code.AccessRequest, [...credentialOf(admission.ticket), ...named]);
  if (login.kind === 'failed') return [admitted, { name: 'login', result: 'failed', reason: login.reason }];
  const accepted: RehearsalStep = {
    name: 'login',
    result: 'done',
    sessionSeconds: readInteger(login.packet, Attr.SessionTimeout) ?? 0,
    tookMs: login.tookMs,
  };
  return [admitted, accepted, await account(stage, login.packet, [userNameOf(admission.ticket), ...named])];
}

function refusedStep(admission: Exclude<Admission, { kind: 'admitted' }>): RehearsalStep {
  return { name: 'admission', result: 'failed', reason: admission.reason };
}

/** Start and Stop, with the Class of the Accept (RFC 2865 s.5.25). */
async function account(stage: Stage, accept: Packet, named: readonly Attribute[]): Promise<RehearsalStep> {
  const session = [...named, bytes(Attr.Class, readBytes(accept, Attr.Class) ?? Buffer.alloc(0))];
  for (const status of [AcctStatusType.Start, AcctStatusType.Stop]) {
    const record = [integer(Attr.AcctStatusType, status), ...session];
    const told = await stage.send(Code.AccountingRequest, record);
    if (told.kind === 'failed') return { name: 'accounting', result: 'failed', reason: told.reason };
  }
  return { name: 'accounting', result: 'done' };
}

function userNameOf(ticket: TicketCredentials): Attribute {
  return text(Attr.UserName, ticket.id);
}

function credentialOf(ticket: TicketCredentials): readonly Attribute[] {
  return [userNameOf(ticket), text(Attr.UserPassword, ticket.password.reveal())];
}

function namesOf({ nasIdentifier, calledStationId }: AccessPoint, terminal: string): readonly Attribute[] {
  return [
    text(Attr.NasIdentifier, nasIdentifier ?? 'portico-test'),
    ...(calledStationId === undefined ? [] : [text(Attr.CalledStationId, calledStationId)]),
    text(Attr.CallingStationId, (terminal.match(/../g) ?? []).join('-').toUpperCase()),
    text(Attr.AcctSessionId, randomText(16)),
  ];
}

/** A server that takes the access point's packets as if they came from its address. */
function openStage(deps: Deps, accessPoint: AccessPoint): Stage {
  let refused = '';
  const handle = createRequestHandler({
    ...deps,
    onAuthentic: () => undefined,
    onEvent: (_accessPoint, event) => void (refused = event),
  });
  const responder = createResponder({
    kind: 'both',
    clientsFor: createRadiusClients(deps.directory).clientsFor,
    handle,
    now: deps.monotonic,
    onEvent: (event) => {
      if (event.kind === 'drop') refused = event.reason;
    },
    limits: { replies: 16 },
  });
  let identifier = 0;
  return {
    async send(code, attributes) {
      identifier += 1;
      const raw = encodeRequest({ code, identifier, secret: accessPoint.secret, attributes });
      const began = deps.monotonic();
      const reply = await answerTo(responder, accessPoint, raw);
      const packet = reply && readAnswer(reply, decodePacket(raw), accessPoint.secret);
      if (packet === undefined || packet.code === Code.AccessReject)
        return { kind: 'failed', reason: refused };
      return { kind: 'answered', packet, tookMs: deps.monotonic() - began };
    },
  };
}

async function answerTo(
  responder: Responder,
  { network }: AccessPoint,
  raw: Buffer,
): Promise<Buffer | undefined> {
  return responder.answer(raw, { address: firstAddress(network), port: 0, socket: 'test' });
}

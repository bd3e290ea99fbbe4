import type { Database } from '../db/database.js';
import { createDeviceStore } from '../guests/device-store.js';
import { createIdentityStore } from '../guests/identity-store.js';
import type { KnownGuest } from '../guests/known-guest.js';
import { createLinkStore } from '../guests/link-store.js';
import { createMarketingStore } from '../guests/marketing-store.js';
import { createTicketStore } from '../guests/ticket-store.js';
import type { Answers } from '../venues/field.js';
import type { Venue } from '../venues/open-venue.js';
import type { SealedSession } from './sealed-session.js';
import { createSessionStore, type Session } from './session-store.js';

const STEP = 200;

/** Whose record is written, with what only the guest's own key opens. */
interface RecordedGuest {
  readonly venue: Venue;
  readonly known: KnownGuest;
  readonly answers: Answers | undefined;
  readonly at: number;
}

/**
 * Everything held about a guest, as the pieces of one JSON text (`docs/my-data.md` describes it), sessions a few
 * hundred at a time. For the guest alone: it names terminals and addresses as the access point did, while that is kept.
 */
export async function* guestRecord(
  deps: { readonly db: Database; readonly openSession: (session: Session) => SealedSession | undefined },
  guest: RecordedGuest,
): AsyncGenerator<string> {
  const head = JSON.stringify(await headOf(deps.db, guest), undefined, 2);
  yield `${head.slice(0, -'\n}'.length)},\n  "sessions": [`;
  let separator = '\n    ';
  for await (const session of sessionsOf(deps.db, guest.known.guest.id)) {
    yield separator + JSON.stringify(sessionRecord(session, deps.openSession(session)));
    separator = ',\n    ';
  }
  yield '\n  ]\n}\n';
}

/** Newest first. */
async function* sessionsOf({ read }: Database, guestId: string): AsyncGenerator<Session> {
  let last: Session | undefined;
  for (;;) {
    const page = await createSessionStore(read).pageOfGuest(guestId, { after: last, most: STEP });
    yield* page;
    last = page.at(-1);
    if (page.length < STEP) return;
  }
}

async function headOf({ read }: Database, { venue, known, answers, at }: RecordedGuest): Promise<object> {
  const { guest, consents } = known;
  const links = await createLinkStore(read).of(guest.id);
  const devices = await createDeviceStore(read).of(guest.id);
  const marketing = await createMarketingStore(read).of(guest.id);
  const tickets = await createTicketStore(read).of(guest.id);
  const identities = await createIdentityStore(read).of(guest.id);
  return {
    format: 'portico-my-data',
    version: 1,
    writtenAt: time(at),
    venue: { name: venue.document.name, slug: venue.slug },
    registration: {
      id: guest.id,
      hasAccount: guest.hasAccount,
      registeredAt: time(guest.createdAt),
      lastSeenAt: time(guest.lastSeenAt),
      expiresAt: time(guest.expiresAt),
      ...(guest.plan !== undefined && { plan: guest.plan }),
    },
    answers: answers ?? {},
    consents: consents.map(({ acceptedAt, ...consent }) => ({ ...consent, acceptedAt: time(acceptedAt) })),
    marketing: marketing.map(({ saidAt, ...said }) => ({ ...said, saidAt: time(saidAt) })),
    devices: devices.map((device) => ({
      nickname: device.nickname ?? null,
      plan: device.plan,
      knownSince: time(device.createdAt),
      lastUsedAt: time(device.usedAt),
      rememberedUntil: time(device.rememberedUntil),
    })),
    links: links.map((link) => ({
      kind: link.kind,
      createdAt: time(link.createdAt),
      lastUsedAt: time(link.usedAt),
      leadsOnlineUntil: time(link.rememberedUntil),
      worksUntil: time(link.expiresAt),
    })),
    identities: identities.map(({ provider, createdAt }) => ({ provider, linkedAt: time(createdAt) })),
    tickets: tickets.map((ticket) => ({
      plan: ticket.plan,
      issuedAt: time(ticket.issuedAt),
      expiresAt: time(ticket.expiresAt),
      redeemedAt: time(ticket.redeemedAt),
    })),
  };
}

function sessionRecord(session: Session, sealed: SealedSession | undefined): object {
  const { class: _key, ...accessPointSaid } = sealed ?? { class: '' };
  return {
    plan: session.plan,
    openedAt: time(session.openedAt),
    startedAt: time(session.startedAt),
    lastReportAt: time(session.reportedAt),
    closedAt: time(session.closedAt),
    endsAtTheLatest: time(session.deadlineAt),
    endCause: session.endCause ?? null,
    seconds: session.seconds,
    bytesReceived: session.downBytes,
    bytesSent: session.upBytes,
    accessPointSaid: sealed ? accessPointSaid : null,
  };
}

function time(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

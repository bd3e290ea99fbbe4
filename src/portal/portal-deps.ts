import type { SealedSession } from '../access/sealed-session.js';
import type { LimitChanger } from '../access/change-limits.js';
import type { Disconnecter } from '../access/disconnect.js';
import type { Session } from '../access/session-store.js';
import type { Log } from '../base/log.js';
import type { Database } from '../db/database.js';
import type { TicketIssuer } from '../guests/access-ticket.js';
import type { Accounts } from '../guests/accounts.js';
import type { Authorizations } from '../guests/authorizations.js';
import type { Continuations } from '../guests/continuations.js';
import type { GuestLinks } from '../guests/guest-links.js';
import type { Limiter } from '../guests/limiter.js';
import type { Passwords } from '../guests/passwords.js';
import type { PendingCodes } from '../guests/pending-codes.js';
import type { Vault } from '../guests/vault.js';
import type { Visits } from '../guests/visits.js';
import type { Vouchers } from '../guests/vouchers.js';
import type { Render } from '../http/render.js';
import type { Mailer } from '../mail/mailer.js';
import type { Postman } from '../mail/postman.js';
import type { TextMessenger } from '../mail/sms-webhook.js';
import type { Requests } from '../requests/requests.js';
import type { Surveys } from '../tallies/surveys.js';
import type { Tallies } from '../tallies/tallies.js';
import type { Directory } from '../venues/directory.js';
import type { CodeWay } from '../venues/venue.js';
import type { PortalCookies } from './cookies.js';
import type { IdentityProviders } from './identity-providers/providers.js';

/** What the guests' door works with. */
export interface PortalDeps {
  readonly db: Database;
  readonly directory: Directory;
  readonly visits: Visits;
  readonly authorizations: Authorizations;
  readonly providers: IdentityProviders;
  readonly continuations: Continuations;
  readonly vault: Vault;
  readonly links: GuestLinks;
  readonly tickets: TicketIssuer;
  readonly limiter: Limiter;
  readonly accounts: Accounts;
  readonly vouchers: Vouchers;
  readonly pendingCodes: PendingCodes;
  readonly postman: Postman;
  readonly mailer: Pick<Mailer, 'reachesGuests'>;
  readonly messenger: TextMessenger | undefined;
  readonly passwords: Passwords;
  readonly disconnecter: Disconnecter;
  readonly changer: LimitChanger;
  /** What the access point called a session, while it is kept. */
  readonly openSession: (session: Session) => SealedSession | undefined;
  readonly requests: Requests;
  readonly tallies: Tallies;
  readonly surveys: Surveys;
  readonly cookies: PortalCookies;
  readonly render: Render;
  readonly now: () => number;
  /** Scheme, host and port guests reach us by, without a trailing slash. */
  readonly publicUrl: string;
  readonly log: Log;
  /** Counts what happened at an access point. */
  readonly onEvent: (accessPointId: string, reason: string) => void;
  /** Counts codes that are sent, and those that come back (T29). */
  readonly onCode: (way: CodeWay, step: 'sent' | 'came-back') => void;
  /** Tells upkeep that Disconnects are waiting. */
  readonly onDisconnects: () => void;
  /** Tells upkeep that a request came whose owner is to know. */
  readonly onRequest: () => void;
}

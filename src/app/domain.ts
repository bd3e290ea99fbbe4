import { join } from 'node:path';
import { type Authorizer, createAuthorizer } from '../access/authorize.js';
import { createDisconnecter, type Disconnecter } from '../access/disconnect.js';
import { createLimitChanger, type LimitChanger } from '../access/change-limits.js';
import { createUsageRecorder, type UsageRecorder } from '../access/record-usage.js';
import { createTicketIssuer, type TicketIssuer } from '../guests/access-ticket.js';
import { type Accounts, createAccounts } from '../guests/accounts.js';
import { type Authorizations, createAuthorizations } from '../guests/authorizations.js';
import { type Continuations, createContinuations } from '../guests/continuations.js';
import { createGuestLinks, type GuestLinks } from '../guests/guest-links.js';
import { createLimiter, type Limiter } from '../guests/limiter.js';
import { createPasswords, type Passwords } from '../guests/passwords.js';
import { createPendingCodes, type PendingCodes } from '../guests/pending-codes.js';
import { createVault, type Vault } from '../guests/vault.js';
import { createVisits, type Visits } from '../guests/visits.js';
import { createVouchers, type Vouchers } from '../guests/vouchers.js';
import { createMailer, type Mailer } from '../mail/mailer.js';
import { createOutbox } from '../mail/outbox.js';
import { createPostman, type Postman } from '../mail/postman.js';
import { createSmsWebhook, type TextMessenger } from '../mail/sms-webhook.js';
import { createOwners, type Owners } from '../owners/owners.js';
import { createRadiusClient, type RadiusClient } from '../radius/client.js';
import { createRequests, type Requests } from '../requests/requests.js';
import { createSurveys, type Surveys } from '../tallies/surveys.js';
import { createTallies, type Tallies } from '../tallies/tallies.js';
import { createEventCounts, type EventCounts } from '../upkeep/event-counts.js';
import { createLatencies, type Latencies } from '../upkeep/latencies.js';
import { createUnknownSenders, type UnknownSenders } from '../upkeep/unknown-senders.js';
import type { Foundation } from './foundation.js';

/** The domain's services, shared by the doors. */
export interface Domain {
  readonly authorizer: Authorizer;
  readonly recorder: UsageRecorder;
  readonly tickets: TicketIssuer;
  readonly vault: Vault;
  readonly visits: Visits;
  readonly authorizations: Authorizations;
  readonly continuations: Continuations;
  readonly links: GuestLinks;
  readonly limiter: Limiter;
  readonly passwords: Passwords;
  readonly accounts: Accounts;
  readonly vouchers: Vouchers;
  readonly pendingCodes: PendingCodes;
  readonly owners: Owners;
  readonly disconnecter: Disconnecter;
  readonly changer: LimitChanger;
  readonly radiusClient: RadiusClient;
  readonly counts: EventCounts;
  readonly latencies: Latencies;
  readonly senders: UnknownSenders;
  readonly tallies: Tallies;
  readonly surveys: Surveys;
  readonly requests: Requests;
  readonly mailer: Mailer;
  readonly postman: Postman;
  /** Undefined where nobody carries text messages. */
  readonly messenger: TextMessenger | undefined;
}

export function createDomain(foundation: Foundation): Domain {
  const { config, sealer, serverKeys, directory, clock, log } = foundation;
  const db = foundation.databases.main;
  const { now } = clock;
  const limiter = createLimiter({ db: db.write, key: serverKeys.key('limit'), now });
  const passwords = createPasswords();
  const radiusClient = createRadiusClient({ now });
  const disconnecter = createDisconnecter({ db, sealer, directory, client: radiusClient, now });
  const mailer = createMailer({
    smtpUrl: config.smtpUrl,
    from: config.mailFrom,
    outbox: createOutbox(join(config.dataDir, 'outbox'), now),
    keepsGuests: config.demo,
  });
  const visits = createVisits({ db, sealer, key: serverKeys.key('visit'), now });
  return {
    authorizer: createAuthorizer({ db, sealer, now }),
    recorder: createUsageRecorder(db, sealer),
    tickets: createTicketIssuer(serverKeys),
    vault: createVault(foundation.databases.keys, sealer),
    visits,
    authorizations: createAuthorizations({ db: db.write, sealer, key: serverKeys.key('visit'), now }),
    continuations: createContinuations({ db, visits, key: serverKeys.key('continuation'), now }),
    links: createGuestLinks(serverKeys.key('link')),
    limiter,
    passwords,
    accounts: createAccounts({ db, passwords, limiter }),
    vouchers: createVouchers({ db, sealer, limiter, now }),
    pendingCodes: createPendingCodes({ db, sealer, visits, limiter, now }),
    owners: createOwners({ db, sealer, serverKeys, passwords, limiter, now }),
    disconnecter,
    changer: createLimitChanger({ db, sealer, directory, client: radiusClient, disconnecter, now }),
    radiusClient,
    counts: createEventCounts(db, now),
    latencies: createLatencies(db, now),
    senders: createUnknownSenders({ db, directory, now }),
    tallies: createTallies(db),
    surveys: createSurveys(db, sealer.seal),
    requests: createRequests({ db, sealer, now }),
    mailer,
    postman: createPostman({ mailer, log }),
    messenger: config.sms && createSmsWebhook({ ...config.sms, now }),
  };
}

import { firstJourney } from './0001-first-journey.js';
import { pendingChanges } from './0002-pending-changes.js';
import { tallies } from './0003-tallies.js';
import { retention } from './0004-retention.js';
import { identities } from './0005-identities.js';
import { provisional } from './0006-provisional.js';
import { consent } from './0007-consent.js';
import { requests } from './0008-requests.js';
import { owners } from './0010-owners.js';
import { drafts } from './0011-drafts.js';
import { pictures } from './0012-pictures.js';
import { voucherLogins } from './0013-voucher-logins.js';
import { vouchers } from './0013-vouchers.js';
import { notices } from './0014-notices.js';
import { deployment } from './0020-deployment.js';
import { providerApplications } from './0024-provider-applications.js';
import { pendingCodes } from './0030-pending-codes.js';
import { reportMails } from './0032-report-mails.js';
import { noticesOfEveryKind } from './0033-notices-of-every-kind.js';
import { retentionFailures } from './0034-retention-failures.js';
import { latencies } from './0035-latencies.js';
import { unknownSenders } from './0036-unknown-senders.js';
import { sealedSessions } from './0039-sealed-sessions.js';
import { advertisements } from './0040-advertisements.js';
import { questionnaires } from './0042-questionnaires.js';
import { closedUntil } from './0043-closed-until.js';

/** The history of the main database, oldest first. */
export const mainMigrations = [
  firstJourney,
  pendingChanges,
  tallies,
  retention,
  identities,
  provisional,
  consent,
  requests,
  owners,
  drafts,
  pictures,
  vouchers,
  voucherLogins,
  notices,
  deployment,
  providerApplications,
  pendingCodes,
  reportMails,
  noticesOfEveryKind,
  retentionFailures,
  latencies,
  unknownSenders,
  sealedSessions,
  advertisements,
  questionnaires,
  closedUntil,
];

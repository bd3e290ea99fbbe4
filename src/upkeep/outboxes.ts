import type { LimitChanger } from '../access/change-limits.js';
import { createChangeStore, type PendingChange } from '../access/change-store.js';
import { createDisconnectStore, type PendingDisconnect } from '../access/disconnect-store.js';
import type { Disconnecter } from '../access/disconnect.js';
import type { Database } from '../db/database.js';
import { mailAddress } from '../mail/mail-address.js';
import type { Mailer } from '../mail/mailer.js';
import type { Message } from '../mail/template.js';
import { mailNotice } from '../owners/mail-notice.js';
import { createNoticeMailStore, type NoticeMail } from '../owners/notice-mail-store.js';
import { createReportMailStore, type ReportMail } from '../owners/report-mail-store.js';
import { tellOwner } from '../requests/request-mails.js';
import { createRequestStore, type RequestToTell } from '../requests/request-store.js';
import type { Directory } from '../venues/directory.js';
import { nextReportAt } from '../tallies/report-period.js';
import type { Venue } from '../venues/open-venue.js';
import type { Outbox } from './deliver.js';

/** Disconnects, until they are settled or the session's own deadline makes them pointless. */
export function disconnectOutbox(deps: {
  readonly db: Database;
  readonly disconnecter: Disconnecter;
  readonly now: () => number;
}): Outbox<PendingDisconnect> {
  const store = createDisconnectStore(deps.db.write);
  return {
    name: 'Disconnect-Request',
    due: store.due,
    claim: store.claim,
    async attempt(pending) {
      const { accessPointId: accessPoint } = pending;
      if (pending.deadlineAt <= deps.now()) {
        await store.remove(pending.id);
        return { accessPoint, outcome: 'pointless' };
      }
      const outcome = await deps.disconnecter.attempt(pending);
      return { accessPoint, outcome: outcome.kind, errorCause: errorCauseOf(outcome) };
    },
  };
}

/** Changes of limits, until the access point has answered or the session has ended. */
export function changeOutbox(deps: {
  readonly db: Database;
  readonly changer: LimitChanger;
}): Outbox<PendingChange> {
  const store = createChangeStore(deps.db.write);
  return {
    name: 'CoA-Request',
    due: store.due,
    claim: store.claim,
    async attempt(pending) {
      const outcome = await deps.changer.attempt(pending);
      return { outcome: outcome.kind, errorCause: errorCauseOf(outcome) };
    },
  };
}

/** What owners are to be told of requests, by mail. */
export function requestOutbox(deps: {
  readonly db: Database;
  readonly mailer: Mailer;
  readonly directory: Directory;
  readonly now: () => number;
}): Outbox<RequestToTell> {
  const store = createRequestStore(deps.db.write);
  return {
    name: 'Mail about a request',
    due: store.toTell,
    claim: store.claim,
    async attempt(request) {
      const venue = deps.directory.venueById(request.venueId);
      if (!venue) return { outcome: 'venue unknown' };
      const told = await tellOwner(deps.mailer, { request, venue, now: deps.now() });
      if (told.settled) await store.told(request.id, told.mails, told.nextAt);
      return { outcome: told.outcome };
    },
  };
}

const UNWANTED = { outcome: 'not wanted any more', settled: true } as const;

/** Notices that are still to be mailed. */
export function noticeOutbox(deps: {
  readonly db: Database;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly directory: Pick<Directory, 'venueById'>;
  readonly consoleUrl: string;
}): Outbox<NoticeMail> {
  const store = createNoticeMailStore(deps.db.write);
  return {
    name: 'Mail of a notice',
    due: store.due,
    claim: store.claim,
    async attempt(mail) {
      const isWanted = await store.isWanted(mail);
      const { outcome, settled } = isWanted ? await mailNotice(deps, mail) : UNWANTED;
      if (settled) await store.remove(mail);
      return { outcome, kind: mail.notice.news.kind };
    },
  };
}

/** Most of a day of trying; then the next period's mail is waited for. */
const MOST_REPORT_ATTEMPTS = 96;

/**
 * Reports that members want by mail: of the last period that is over, however many have passed. At least once: who is
 * killed between sending a mail and settling it sends it again.
 */
export function reportOutbox(deps: {
  readonly db: Database;
  readonly mailer: Pick<Mailer, 'send'>;
  readonly directory: Pick<Directory, 'venueById'>;
  readonly now: () => number;
  /** Undefined where a day of it is still open. */
  readonly compose: (
    wanted: Pick<ReportMail, 'every'> & { readonly venue: Venue; readonly now: number },
  ) => Promise<Message | undefined>;
}): Outbox<ReportMail> {
  const store = createReportMailStore(deps.db.write);
  return {
    name: 'Mail of a report',
    due: store.due,
    claim: store.claim,
    async attempt(mail) {
      const { every, attempts } = mail;
      const [venue, address, now] = [
        deps.directory.venueById(mail.venueId),
        mailAddress(mail.email),
        deps.now(),
      ];
      const message = venue && (await deps.compose({ venue, every, now }));
      const outcome =
        message && address
          ? (await deps.mailer.send({ to: 'owner', address, ...message })).kind
          : 'nothing to send yet';
      const isDone = outcome !== 'failed' && message !== undefined;
      if (isDone || attempts >= MOST_REPORT_ATTEMPTS)
        await store.settle(mail, nextReportAt(every, venue?.document.timeZone ?? 'UTC', now));
      return { outcome, every };
    },
  };
}

function errorCauseOf(outcome: { readonly kind: string; readonly errorCause?: number | undefined }) {
  return outcome.errorCause;
}

import { reportMail } from '../../src/console/reports/report-mail.js';
import type { Mailer } from '../../src/mail/mailer.js';
import { createDelivery } from '../../src/upkeep/deliver.js';
import { reportOutbox } from '../../src/upkeep/outboxes.js';
import type { TestApp } from './start-app.js';

/** Mails the reports that are due, as upkeep of one process does each minute; at another time or by another mailer. */
export async function mailReports(
  { foundation, domain }: TestApp,
  other: { readonly now?: () => number; readonly mailer?: Pick<Mailer, 'send'> } = {},
): Promise<void> {
  const { databases, directory, clock, log, config } = foundation;
  const db = databases.main;
  const own = { ...domain, db, directory, log, now: clock.now, ...other };
  const compose = reportMail.bind(undefined, { db: db.read, consoleUrl: config.consoleUrl ?? '' });
  const delivery = createDelivery(reportOutbox({ ...own, compose }), own);
  await delivery.beginDue();
  await delivery.settled();
}

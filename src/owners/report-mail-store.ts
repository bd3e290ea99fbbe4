import type { Queryable } from '../db/database.js';
import type { ReportPeriod } from '../tallies/report-period.js';
import { covers, ROLES } from './owner.js';

const TABLE = 'venue_members';

/** Who may see reports. */
const READERS = ROLES.filter((role) => covers(role, 'manager'));

/** A report that somebody is to have by mail. */
export interface ReportMail {
  readonly venueId: string;
  readonly ownerId: string;
  readonly email: string;
  readonly every: ReportPeriod;
  readonly attempts: number;
  /** When the next attempt is due, epoch ms. */
  readonly dueAt: number;
}

type Which = Pick<ReportMail, 'venueId' | 'ownerId'>;

/** Each member who wants reports has one mail to come. */
export function createReportMailStore(db: Queryable) {
  const one = ({ venueId, ownerId }: Which) => db(TABLE).where({ venue_id: venueId, owner_id: ownerId });

  return {
    /** How often this member has reports; undefined: never. */
    async of(which: Which): Promise<ReportPeriod | undefined> {
      const row = await one(which).first('reports_every');
      return (row?.reports_every || undefined) as ReportPeriod | undefined;
    },

    async choose(
      which: Which,
      chosen: { readonly every: ReportPeriod; readonly firstAt: number } | undefined,
    ): Promise<void> {
      await one(which).update({
        reports_every: chosen?.every ?? '',
        report_attempts: 0,
        report_at: chosen?.firstAt ?? null,
      });
    },

    async due(now: number, most: number): Promise<readonly ReportMail[]> {
      const rows = await db(TABLE)
        .join('owners', 'owners.id', `${TABLE}.owner_id`)
        .where('report_at', '<=', now)
        .whereIn('role', READERS)
        .whereNull('owners.deactivated_at')
        .orderBy(['report_at', 'venue_id', 'owner_id'])
        .limit(most)
        .select(`${TABLE}.*`, 'owners.email');
      return rows.map((row) => ({
        venueId: row.venue_id,
        ownerId: row.owner_id,
        email: row.email,
        every: row.reports_every,
        attempts: Number(row.report_attempts),
        dueAt: Number(row.report_at),
      }));
    },

    /** Takes the next attempt for this process; false where another has taken it. */
    async claim(mail: ReportMail, nextAttemptAt: number): Promise<boolean> {
      const { attempts, every, dueAt } = mail;
      const changed = await one(mail)
        .where({ reports_every: every, report_attempts: attempts, report_at: dueAt })
        .update({ report_attempts: attempts + 1, report_at: nextAttemptAt });
      return changed === 1;
    },

    /** Done with this period; nothing where the member has chosen otherwise meanwhile. */
    async settle({ attempts, ...mail }: ReportMail, nextAt: number): Promise<void> {
      await one(mail)
        .where({ reports_every: mail.every, report_attempts: attempts + 1 })
        .update({ report_attempts: 0, report_at: nextAt });
    },
  };
}

import type { Queryable } from '../db/database.js';

/**
 * How often a row of `sessions` is reported on, ms: as its Accept asked for or, where the access point plainly goes by
 * an interval of its own (Acct-Interim-Interval is a wish to many), as often as it did so far.
 */
export function reportInterval(db: Queryable) {
  return db.raw(`(case
    when (sessions.reported_at - coalesce(sessions.started_at, sessions.opened_at)) / nullif(sessions.interims, 0)
      > sessions.interim_seconds * 1500
    then (sessions.reported_at - coalesce(sessions.started_at, sessions.opened_at)) / nullif(sessions.interims, 0)
    else sessions.interim_seconds * 1000 end)`);
}

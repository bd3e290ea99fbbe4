import type { Database } from '../db/database.js';
import type { Postman } from '../mail/postman.js';
import type { Owners } from './owners.js';

/** What the use cases of accounts work with. */
export interface OwnerDeps {
  readonly db: Database;
  readonly owners: Owners;
  readonly postman: Postman;
  readonly now: () => number;
  /** Where mails lead, without a trailing slash. */
  readonly consoleUrl: string;
}

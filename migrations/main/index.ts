import { firstJourney } from './0001-first-journey.js';
import { pendingChanges } from './0002-pending-changes.js';

/** The history of the main database, oldest first. */
export const mainMigrations = [firstJourney, pendingChanges];

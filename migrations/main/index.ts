import { firstJourney } from './0001-first-journey.js';

/** The history of the main database, oldest first. */
export const mainMigrations = [firstJourney];

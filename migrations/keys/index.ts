import { guestKeys } from './0001-guest-keys.js';
import { orphanedKeys } from './0002-orphaned-keys.js';
import { declinedMarketing } from './0003-declined-marketing.js';

/** The history of the key store, oldest first. */
export const keyMigrations = [guestKeys, orphanedKeys, declinedMarketing];

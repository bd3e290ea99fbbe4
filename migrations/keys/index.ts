import { guestKeys } from './0001-guest-keys.js';

/** The history of the key store, oldest first. */
export const keyMigrations = [guestKeys];

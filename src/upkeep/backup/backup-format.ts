import { createHmac, type Hash } from 'node:crypto';
import { OperatorError } from '../../base/errors.js';
import type { Table } from '../../db/table-catalog.js';

// A backup is gzip over lines of JSON: a head; for each table an object that names it and its columns, then its rows
// as arrays; an end. docs/backup.md describes it for those who want to read one without Portico.

export const BACKUP_VERSION = 1;

/** The first line. */
export interface BackupHead {
  readonly portico: 'backup';
  readonly version: number;
  /** Epoch ms. */
  readonly madeAt: number;
  /** The steps the database had taken, oldest first. */
  readonly migrations: readonly string[];
}

/** Stands before a table's rows. */
export interface BackupTable {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The last line. A file without it is cut short. */
export interface BackupEnd {
  readonly end: { readonly rows: number; readonly mac: string };
}

/** Tables of how Portico runs at this moment: not part of any backup. */
const OF_THE_MOMENT = ['deployment', 'pending_codes', 'serving_processes'];

export function isBackedUp({ name }: Table): boolean {
  return !OF_THE_MOMENT.includes(name);
}

/** What only a holder of the master key can write under all lines before the end. */
export function macOver(lines: Hash, key: Buffer): string {
  return createHmac('sha256', key).update(lines.digest()).digest('base64url');
}

/** A file that is not taken, said in one sentence; nothing has been changed by it. */
export function refused(path: string, why: string): OperatorError {
  return new OperatorError(`${path} ${why}. Nothing was changed.`, 3);
}

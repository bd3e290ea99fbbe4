import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { sameText } from '../../base/secrets.js';
import type { Table } from '../../db/table-catalog.js';
import type { Values } from '../../db/table-rows.js';
import type { ServerKeyRow } from '../../keys/server-key-store.js';
import {
  BACKUP_VERSION,
  type BackupEnd,
  type BackupHead,
  type BackupTable,
  macOver,
  refused,
} from './backup-format.js';

/** A piece of a backup, in the file's order. */
type BackupPart =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'rows'; readonly table: Table; readonly rows: readonly Values[] };

/** Gives the key the end was signed with, from the backup's own root key. Throws where the master key does not open it. */
export type MacKeyOf = (serverKey: ServerKeyRow) => Buffer;

const CHUNK = 256 * 1_024;

/**
 * Reads a backup piece by piece. Throws OperatorError where the file is none, is of a later format, is cut short, or is
 * not what Portico wrote; what that is can only be told at the end, so nothing read before may be relied on.
 */
export async function* readBackup(path: string, macKeyOf: MacKeyOf): AsyncGenerator<BackupPart> {
  const reading = createReading(path, macKeyOf);
  for await (const lines of linesIn(path)) yield* reading.take(lines);
  reading.finish();
}

function createReading(path: string, macKeyOf: MacKeyOf) {
  const digest = createHash('sha256');
  let head: BackupHead | undefined;
  let table: Table | undefined;
  let serverKey: ServerKeyRow | undefined;
  let end: BackupEnd['end'] | undefined;
  let seen = 0;

  function* take(lines: readonly string[]): Generator<BackupPart> {
    let rows: Values[] = [];
    for (const line of lines) {
      const parsed = parse(line);
      if (end) throw refused(path, 'has been altered');
      if ('end' in parsed) end = (parsed as BackupEnd).end;
      else digest.update(line).update('\n');
      if (Array.isArray(parsed)) rows.push(parsed as Values);
      else {
        if (table) yield* rowsOf(table, rows);
        rows = [];
      }
      if ('portico' in parsed) yield { kind: 'head', head: begun(parsed as BackupHead) };
      if ('table' in parsed) table = tableOf(parsed as BackupTable);
    }
    if (table) yield* rowsOf(table, rows);
  }

  function parse(line: string): object {
    try {
      return JSON.parse(line) as object;
    } catch {
      throw refused(path, head ? 'is damaged' : 'is not a backup of Portico');
    }
  }

  function begun(found: BackupHead): BackupHead {
    if (found.version > BACKUP_VERSION) throw refused(path, 'was made by a later version of Portico');
    head = found;
    return found;
  }

  function* rowsOf(from: Table, rows: readonly Values[]): Generator<BackupPart> {
    if (!head) throw refused(path, 'is not a backup of Portico');
    if (rows.length === 0) return;
    seen += rows.length;
    if (from.name === 'server_keys') serverKey = latestOf(from, rows);
    yield { kind: 'rows', table: from, rows };
  }

  function finish(): void {
    if (!end) throw refused(path, head ? 'is cut short' : 'is not a backup of Portico');
    if (!serverKey || end.rows !== seen) throw refused(path, 'has been altered');
    if (!isSigned(digest, end.mac, macKeyOf(serverKey))) throw refused(path, 'has been altered');
  }

  return { take, finish };
}

function isSigned(digest: Hash, mac: string, key: Buffer): boolean {
  return sameText(mac, macOver(digest, key));
}

function tableOf({ table, columns }: BackupTable): Table {
  return { name: table, columns };
}

function latestOf({ columns }: Table, rows: readonly Values[]): ServerKeyRow | undefined {
  const at = (name: string) => columns.indexOf(name);
  const found = rows.map((row) => ({
    id: String(row[at('id')]),
    sealed: String(row[at('sealed')]),
    createdAt: Number(row[at('created_at')]),
  }));
  return found.sort((one, other) => one.createdAt - other.createdAt).at(-1);
}

/** The lines of a compressed file, as many at once as a piece of it holds. */
async function* linesIn(path: string): AsyncGenerator<readonly string[]> {
  const file = createReadStream(path);
  const text = createGunzip({ chunkSize: CHUNK }).setEncoding('utf8');
  file.on('error', (error) => text.destroy(error)).pipe(text);
  let rest = '';
  try {
    for await (const chunk of text) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
  } catch (error) {
    throw readingFault(path, error);
  } finally {
    file.destroy();
  }
  if (rest !== '') throw refused(path, 'is cut short');
}

function readingFault(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return refused(path, 'is cut short');
  if (code === 'Z_DATA_ERROR') return refused(path, 'is no backup of Portico, or damaged');
  return error;
}

import { OperatorError } from '../base/errors.js';
import { isDatabaseAway } from '../db/database-away.js';

/** What Node's system errors, SQLite's and PostgreSQL's carry beside their message. */
interface CodedError extends Error {
  readonly code: string;
  readonly path?: string;
  readonly syscall?: string;
  readonly address?: string;
  readonly port?: number;
}

type Sentence = (error: CodedError) => string;

const SENTENCES: Readonly<Record<string, Sentence>> = {
  EADDRINUSE: (error) => `Another program already uses ${endpoint(error)}; choose another one.`,
  EADDRNOTAVAIL: (error) => `This machine does not have the address of ${endpoint(error)}.`,
  EACCES: (error) =>
    error.port === undefined
      ? `No right to use ${file(error)}.`
      : `No right to listen on ${endpoint(error)}.`,
  EPERM: (error) => `No right to use ${file(error)}.`,
  EROFS: (error) => `${file(error)} is on a file system that cannot be written.`,
  ENOENT: (error) => `${file(error)} ${error.syscall === 'mkdir' ? 'cannot be made' : 'does not exist'}.`,
  ENOTDIR: (error) => `${file(error)} is not a directory.`,
  EEXIST: (error) => `${file(error)} exists already.`,
  EISDIR: (error) => `${file(error)} is a directory.`,
  ENOSPC: () => 'The disk is full.',
  ECONNREFUSED: (error) => `Nothing answers on ${endpoint(error)}: is the database running?`,
  ENOTFOUND: () => 'The host of the database is not known.',
  ETIMEDOUT: () => 'The database does not answer.',
  SQLITE_CANTOPEN: () =>
    'The database file cannot be opened: is the data directory there, and may Portico write in it?',
  SQLITE_READONLY: () => 'The database file cannot be written.',
  SQLITE_FULL: () => 'The disk is full.',
  SQLITE_BUSY: () => 'Another program holds the database file: SQLite is for one Portico at a time.',
  SQLITE_NOTADB: () => 'The database file is not a SQLite database.',
  SQLITE_CORRUPT: () => 'The database file is damaged; restore it from a backup.',
  '28P01': () => 'PostgreSQL refuses the user name or password.',
  '28000': () => 'PostgreSQL refuses this user.',
  '3D000': () => 'The PostgreSQL database does not exist; create it first.',
  '42501': () => 'PostgreSQL: this user may not do that; it needs to own the database.',
  '53300': () => 'PostgreSQL has no connection left.',
  '57P03': () => 'PostgreSQL is still starting.',
};

/**
 * The plain sentence for a fault outside the program (port, directory, disk, database), as an OperatorError
 * with exit code 3; nothing when the fault is not of that sort. Looks through causes and aggregates.
 */
export function explainFailure(error: unknown): OperatorError | undefined {
  if (error instanceof OperatorError) return error;
  if (error instanceof AggregateError)
    return error.errors.map(explainFailure).find((found) => found !== undefined);
  if (!(error instanceof Error)) return undefined;
  const sentence = isCoded(error) ? SENTENCES[error.code]?.(error) : undefined;
  if (sentence !== undefined) return new OperatorError(sentence, 3, { cause: error });
  const within = explainFailure(error.cause);
  if (within || !isDatabaseAway(error)) return within;
  return new OperatorError('The database does not answer.', 3, { cause: error });
}

function isCoded(error: Error): error is CodedError {
  return 'code' in error && typeof error.code === 'string';
}

function endpoint({ address, port }: CodedError): string {
  if (address === undefined) return 'the port';
  return `port ${port} of ${address}`;
}

function file({ path }: CodedError): string {
  return path ?? 'a file';
}

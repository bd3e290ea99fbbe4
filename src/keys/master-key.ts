import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../base/errors.js';
import { Secret } from '../base/secrets.js';
import { writeNewFile } from '../base/write-file.js';

const KEY_BYTES = 32;
const ATTEMPTS = 20;
/** Milliseconds. */
const PAUSE = 50;

/** Where the master keys come from. */
export interface KeySource {
  readonly dataDir: string;
  /** `PORTICO_MASTER_KEY`: then there is no file. */
  readonly masterKey: Secret<string> | undefined;
  /** `PORTICO_MASTER_KEY_NEXT`: the one that is to take its place. */
  readonly masterKeyNext: Secret<string> | undefined;
}

/** Where the key is kept that no setting gives. */
export function masterKeyFile({ dataDir }: Pick<KeySource, 'dataDir'>): string {
  return join(dataDir, 'master.key');
}

/**
 * The keys everything sealed hangs on, the older first: given by settings (64 hexadecimal or 44 base64 characters), else
 * read from `<data>/master.key`, a key on a line. Two while one is being replaced; nothing where there is no file.
 */
export async function readMasterKeys(source: KeySource): Promise<readonly Secret<Buffer>[]> {
  const { masterKey, masterKeyNext } = source;
  if (masterKey !== undefined) {
    const next = masterKeyNext && parseKey(masterKeyNext.reveal(), 'PORTICO_MASTER_KEY_NEXT');
    return [parseKey(masterKey.reveal(), 'PORTICO_MASTER_KEY'), ...(next ? [next] : [])];
  }
  const file = masterKeyFile(source);
  try {
    return masterKeysIn(await readFile(file, 'utf8'), file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return [];
  }
}

/** The keys in a text, one on a line. `source` names it in the sentence thrown where it holds something else. */
export function masterKeysIn(text: string, source: string): readonly Secret<Buffer>[] {
  return text
    .trim()
    .split('\n')
    .map((line) => parseKey(line, source));
}

/** As `readMasterKeys`, and where there is none yet makes one with mode 0600. Whoever loses it loses the sealed data. */
export async function loadMasterKeys(source: KeySource): Promise<readonly Secret<Buffer>[]> {
  const keys = await readMasterKeys(source);
  if (keys.length > 0) return keys;
  try {
    return [await createKeyFile(masterKeyFile(source))];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFreshKey(source);
  }
}

/** Another process was quicker to make the file; it may still be writing. */
async function readFreshKey(source: KeySource): Promise<readonly Secret<Buffer>[]> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const keys = await readMasterKeys(source).catch(() => []);
    if (keys.length > 0) return keys;
    await sleep(PAUSE);
  }
  return readMasterKeys(source);
}

async function createKeyFile(file: string): Promise<Secret<Buffer>> {
  const key = newMasterKey();
  // Everything sealed from now on hangs on it: it must outlive a power cut as the databases do.
  await writeNewFile(file, lineOf(key));
  return key;
}

export function newMasterKey(): Secret<Buffer> {
  return new Secret(randomBytes(KEY_BYTES));
}

/** As the file has it. */
export function lineOf(key: Secret<Buffer>): string {
  return `${key.reveal().toString('hex')}\n`;
}

function parseKey(text: string, source: string): Secret<Buffer> {
  const trimmed = text.trim();
  const key = /^[0-9a-fA-F]{64}$/.test(trimmed)
    ? Buffer.from(trimmed, 'hex')
    : Buffer.from(trimmed, 'base64');
  if (key.length === KEY_BYTES) return new Secret(key);
  throw new OperatorError(
    `${source} does not hold a key of 32 bytes (64 hexadecimal or 44 base64 characters).`,
    2,
  );
}

/** Said wherever the keys there are do not open what the database holds. */
export function wrongMasterKey(): OperatorError {
  return new OperatorError(
    'The master key is not the one this database was made with; nothing sealed in it would open.',
    3,
  );
}

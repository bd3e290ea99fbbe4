import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OperatorError } from '../base/errors.js';
import { Secret } from '../base/secrets.js';

const KEY_BYTES = 32;

/**
 * The key everything sealed hangs on: given by setting (64 hexadecimal or 44 base64 characters), else read from
 * `<data>/master.key`, which is made on first use with mode 0600. Whoever loses it loses the sealed data.
 */
export async function loadMasterKey(options: {
  readonly dataDir: string;
  readonly setting: Secret<string> | undefined;
}): Promise<Secret<Buffer>> {
  if (options.setting !== undefined)
    return new Secret(parseKey(options.setting.reveal(), 'PORTICO_MASTER_KEY'));
  const file = join(options.dataDir, 'master.key');
  try {
    return new Secret(parseKey(await readFile(file, 'utf8'), file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return createKeyFile(file);
  }
}

async function createKeyFile(file: string): Promise<Secret<Buffer>> {
  const key = randomBytes(KEY_BYTES);
  const handle = await open(file, 'wx', 0o600);
  await handle.writeFile(`${key.toString('hex')}\n`);
  // Everything sealed from now on hangs on it: it must outlive a power cut as the databases do.
  await handle.sync();
  await handle.close();
  return new Secret(key);
}

function parseKey(text: string, source: string): Buffer {
  const trimmed = text.trim();
  const key = /^[0-9a-fA-F]{64}$/.test(trimmed)
    ? Buffer.from(trimmed, 'hex')
    : Buffer.from(trimmed, 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new OperatorError(
    `${source} does not hold a key of 32 bytes (64 hexadecimal or 44 base64 characters).`,
    2,
  );
}

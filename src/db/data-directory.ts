import { existsSync } from 'node:fs';
import { access, constants, mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { OperatorError } from '../base/errors.js';

/** Makes the data directory (0700) and its parents where missing, and makes sure that it can be written. */
export async function makeDataDirectory(path: string): Promise<void> {
  await makeDirectory(path);
  const found = await stat(path);
  if (!found.isDirectory()) throw new OperatorError(`The data directory ${path} is a file.`, 3);
  await access(path, constants.W_OK | constants.X_OK);
}

/** Step by step, because Node's own recursive way never ends in folders that refuse children as /proc does. */
async function makeDirectory(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeDirectory(dirname(path));
  await mkdir(path, { mode: 0o700 });
}

import { access, constants, stat, statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fault, type Finding, ok, warning } from './finding.js';

const CHECK = 'data directory';
const MEBIBYTE = 2 ** 20;
const LITTLE = 1_024 * MEBIBYTE;
const HARDLY_ANY = 100 * MEBIBYTE;
const OTHERS = 0o077;

/** Whether it is there, is ours alone, can be written, and has room. */
export async function checkDataDirectory(path: string): Promise<readonly Finding[]> {
  const folder = resolve(path);
  const found = await stat(folder).catch(() => undefined);
  if (!found) {
    const advice = 'Start Portico once, or check PORTICO_DATA_DIR and the folder you start it in.';
    return [warning(CHECK, `${folder} does not exist yet.`, advice)];
  }
  if (!found.isDirectory())
    return [fault(CHECK, `${folder} is a file.`, 'Name a directory in PORTICO_DATA_DIR.')];
  return [await checkRights(folder, found.mode), await checkRoom(folder)];
}

async function checkRights(folder: string, mode: number): Promise<Finding> {
  const mayWrite = await access(folder, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!mayWrite)
    return fault(CHECK, `${folder} cannot be written.`, 'Give it to the account Portico runs as.');
  if ((mode & OTHERS) !== 0)
    return warning(CHECK, `${folder} is open to other accounts.`, `Run: chmod 700 ${folder}`);
  return ok(CHECK, `${folder} is Portico's alone.`);
}

async function checkRoom(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const says = `${Math.round(free / MEBIBYTE).toLocaleString('en')} MiB are free on its disk.`;
  const advice = 'Make room: on a full disk no login and no accounting is kept.';
  if (free < HARDLY_ANY) return fault('disk', says, advice);
  return free < LITTLE ? warning('disk', says, advice) : ok('disk', says);
}

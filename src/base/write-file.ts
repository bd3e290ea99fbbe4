import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts `content` in the place of a file, whole or not at all whatever happens, for this account alone. When it
 * resolves the content is on the disk.
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  const beside = `${path}.new`;
  await rm(beside, { force: true });
  await writeNewFile(beside, content);
  await moveFile(beside, path);
}

/** Writes a file that was not there, for this account alone (0600), and sees that it lasts. Rejects with `EEXIST` where it was. */
export async function writeNewFile(path: string, content: string | Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await keepNames(dirname(path));
}

/** Gives a file of the same directory another name, in the place of what has it, and sees that it lasts. */
export async function moveFile(from: string, to: string): Promise<void> {
  await rename(from, to);
  await keepNames(dirname(to));
}

/** A name is on the disk once its directory is. */
async function keepNames(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

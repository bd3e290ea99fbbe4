import { type FileHandle, open } from 'node:fs/promises';
import { replaceFile } from '../base/write-file.js';
import type { Secret } from '../base/secrets.js';
import { type KeySource, lineOf, masterKeyFile } from './master-key.js';

/**
 * Makes these the keys the file holds, whole or not at all. What it held before is written over where the file system
 * keeps a file in its place; a copy-on-write one, or a flash disk, keeps what it likes.
 */
export async function writeKeyFile(
  source: Pick<KeySource, 'dataDir'>,
  keys: readonly Secret<Buffer>[],
): Promise<void> {
  const file = masterKeyFile(source);
  const before = await open(file, 'r+');
  try {
    await replaceFile(file, keys.map(lineOf).join(''));
    await overwrite(before);
  } finally {
    await before.close();
  }
}

async function overwrite(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  await file.write(Buffer.alloc(size), 0, size, 0);
  await file.sync();
}

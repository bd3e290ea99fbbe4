import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WRITES = 50;

/** Milliseconds this disk takes to keep 4 KiB for good: what every commit waits for. */
export async function measureDisk(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-disk-'));
  const file = await open(join(folder, 'file'), 'w');
  const began = performance.now();
  for (let write = 0; write < WRITES; write += 1) {
    await file.write(Buffer.alloc(4096, write));
    await file.datasync();
  }
  const took = (performance.now() - began) / WRITES;
  await file.close();
  await rm(folder, { recursive: true });
  return took;
}

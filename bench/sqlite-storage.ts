import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMON, type Settings, type Storage } from './storage.js';

/** States as data directories with SQLite files, below a temporary folder. */
export async function openSqliteStorage(): Promise<Storage> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-bench-'));
  const settingsOf = (state: string): Settings => ({ ...COMMON, PORTICO_DATA_DIR: join(folder, state) });
  return {
    name: 'SQLite',
    async create(state) {
      await mkdir(join(folder, state));
      return settingsOf(state);
    },
    settle: () => Promise.resolve(),
    async copy(from, to) {
      await cp(join(folder, from), join(folder, to), { recursive: true });
      return settingsOf(to);
    },
    remove: (state) => rm(join(folder, state), { recursive: true }),
    close: () => rm(folder, { recursive: true }),
  };
}

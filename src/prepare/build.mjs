import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'migrations'];
const SETTINGS = ['tsconfig.json', 'package-lock.json'];

/** Compiles to dist/ when a source has changed since the last time, and returns an exit code. */
export async function build(root) {
  const stamp = join(root, 'dist', '.sources');
  const fingerprint = fingerprintOf(root);
  if (contentOf(stamp) === fingerprint) return 0;

  console.log('Building Portico …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', root], { cwd: root, stdio: 'inherit' });
  if (status === 0) writeFileSync(stamp, fingerprint);
  return status ?? 1;
}

/** By content: dates change when files are copied or checked out. */
function fingerprintOf(root) {
  const sources = SOURCES.flatMap((folder) => typescriptIn(root, folder));
  const hash = createHash('sha256');
  for (const file of [...sources, ...SETTINGS])
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function typescriptIn(root, folder) {
  const files = readdirSync(join(root, folder), { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts'))
    .sort((one, other) => (one < other ? -1 : 1))
    .map((file) => join(folder, file));
}

function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { runQuietly } from './run-program.mjs';

/** What compiling sqlite3 needs where no ready-made build of it fits the machine. */
const COMPILERS = ['python3', 'make', 'g++'];

/**
 * Makes node_modules match package-lock.json and returns an exit code. Does nothing when it already does.
 * Development tools are installed when asked for, and kept when they are there.
 */
export async function install(root, { development }) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  const withTools = development || Object.values(present).some((entry) => entry.dev);
  if (isComplete(wanted, present, withTools)) return 0;

  process.stdout.write('Installing what Portico needs (once, about two minutes) ');
  const tools = withTools ? '--include=dev' : '--omit=dev';
  const { code, output } = await runQuietly([...npm(), 'ci', tools, '--loglevel=error'], root);
  if (code !== 0) console.error(explain(output));
  return code;
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}

/** npm writes what it installed, in the form of a lock file, as its last step. Optional packages depend on the platform. */
function isComplete(wanted, present, withTools) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.optional || (entry.dev && !withTools)) return true;
    return present[path]?.version === entry.version;
  });
}

/** Says what to do where compilers are missing; else the output of npm is all there is to say. */
function explain(output) {
  const missing = COMPILERS.filter((name) => spawnSync(name, ['--version']).error !== undefined);
  if (!/sqlite3|node-gyp/.test(output) || missing.length === 0) return output;
  return `sqlite3 has no ready-made build for this machine and has to be compiled, which needs ${missing.join(', ')}. Install what is missing and start again.`;
}

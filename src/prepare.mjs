/*
 * What `npm start` and `npm test` run first. Plain JavaScript on Node's own modules,
 * because it works before anything is installed or built.
 *
 *   node src/prepare.mjs run <arguments of portico>
 *   node src/prepare.mjs test [test files]
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from './prepare/build.mjs';
import { install } from './prepare/install.mjs';
import { check } from './prepare/check.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [task, ...rest] = process.argv.slice(2);

if (isTooOld(process.versions.node)) {
  console.error(`Portico needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exitCode = 2;
} else if (task === 'run') {
  await run(rest);
} else if (task === 'test') {
  process.exitCode = (await install(ROOT, { development: true })) || (await check(ROOT, rest));
} else {
  console.error('Usage: node src/prepare.mjs run <arguments> | test [files]');
  process.exitCode = 2;
}

/** Goes on in this process, so that signals reach the program itself. */
async function run(args) {
  const failed = (await install(ROOT, { development: false })) || (await build(ROOT));
  if (failed) {
    process.exitCode = failed;
    return;
  }
  const main = join(ROOT, 'dist', 'src', 'main.js');
  process.argv = [process.argv[0], main, ...args];
  process.setSourceMapsEnabled(true);
  await import(pathToFileURL(main).href);
}

function isTooOld(version) {
  const [major, minor] = version.split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19);
}

import { npm } from './npm.mjs';
import { runProgram } from './run-program.mjs';

/** Scripts of package.json, in this order. */
const CHECKS = [
  ['Format', 'check:format'],
  ['Lint', 'check:lint'],
  ['Types', 'check:types'],
];

/** Checks the code, then runs the tests (all, or the files named); the first step that fails ends it with its exit code. */
export async function check(root, testFiles) {
  for (const [name, script] of CHECKS) {
    console.log(`${name} …`);
    const code = await runProgram([...npm(), 'run', '--silent', script], root);
    if (code !== 0) return code;
  }
  console.log('Tests …');
  return runProgram([process.execPath, '--import', 'tsx', 'test/run.ts', ...testFiles], root);
}

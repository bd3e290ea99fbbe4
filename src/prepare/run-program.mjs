import { spawn } from 'node:child_process';

const ALIVE_EVERY_MS = 3_000;

/** Runs a program as if it were started here, signals included; gives its exit code. */
export function runProgram([command, ...args], cwd) {
  const child = spawn(command, args, { cwd, stdio: 'inherit' });
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}

/** Runs a long program with its output kept back and a dot now and then; gives its exit code and its output. */
export function runQuietly([command, ...args], cwd) {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const alive = setInterval(() => process.stdout.write('.'), ALIVE_EVERY_MS);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    const end = (code) => {
      clearInterval(alive);
      process.stdout.write(code === 0 ? ' done\n' : ' failed\n');
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += `${command} cannot be started: ${error.message}\n`;
      end(1);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

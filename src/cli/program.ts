import { Command, CommanderError } from 'commander';
import { OperatorError } from '../base/errors.js';
import { describeError } from '../base/log.js';
import { addAnnounceEnd } from './announce-end.js';
import { addApply } from './apply.js';
import { addBackup } from './backup.js';
import { addBreach } from './breach.js';
import type { CommandContext } from './context.js';
import { addDisconnect } from './disconnect.js';
import { addDoctor } from './doctor.js';
import { explainFailure } from './explain-failure.js';
import { addMigrate } from './migrate.js';
import { addRemove } from './remove.js';
import { addOwners } from './owners.js';
import { addReport } from './report.js';
import { addRequests } from './requests.js';
import { addRestore } from './restore.js';
import { addRotateKey } from './rotate-key.js';
import { addServe } from './serve.js';
import { addSettings } from './settings.js';
import { addShow } from './show.js';
import { addSimulate } from './simulate.js';

/** In the order of the help. */
const COMMANDS = [
  addServe,
  addMigrate,
  addApply,
  addRemove,
  addShow,
  addOwners,
  addReport,
  addRequests,
  addBreach,
  addAnnounceEnd,
  addDisconnect,
  addDoctor,
  addBackup,
  addRestore,
  addRotateKey,
  addSimulate,
  addSettings,
];

const WRONG_USE = 2;
const BUG = 1;

/**
 * Runs `portico <args>` and resolves to its exit code: 0 done, 1 a fault of the program or found by `doctor`,
 * 2 wrong use or settings, 3 something outside refuses, 4 not found.
 */
export async function runCommand(args: readonly string[], context: CommandContext): Promise<number> {
  try {
    await createProgram(context).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USE;
    return report(error, context);
  }
}

function createProgram(context: CommandContext): Command {
  const program = new Command('portico')
    .description('Guest WiFi: a RADIUS server for access points and a captive portal for guests.')
    .addHelpText('after', '\nSettings come from the environment; `portico settings` lists them.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.say(text.trimEnd()),
      writeErr: (text) => context.complain(text.trimEnd()),
    });
  for (const add of COMMANDS) add(program, context);
  return program;
}

function report(error: unknown, { complain }: CommandContext): number {
  const known: OperatorError | undefined = explainFailure(error);
  complain(known?.message ?? `Portico failed unexpectedly: ${describeError(error)}`);
  return known?.exitCode ?? BUG;
}

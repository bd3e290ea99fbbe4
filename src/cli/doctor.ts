import type { Command } from 'commander';
import { OperatorError } from '../base/errors.js';
import type { CommandContext } from './context.js';
import { examine } from './doctor/examine.js';
import { fault, type Finding } from './doctor/finding.js';

/** `portico doctor`: looks whether everything is as it should be, and says what to do where it is not. */
export function addDoctor(program: Command, context: CommandContext): void {
  program
    .command('doctor')
    .description('look whether everything is as it should be; ends with 1 where it is not')
    .option('--json', 'as JSON, for programs')
    .action(({ json }: { json?: true }) => doctor(context, json ? printJson : printLines));
}

type Print = (findings: readonly Finding[], say: (line: string) => void) => void;

async function doctor(context: CommandContext, print: Print): Promise<void> {
  const findings = await examineOrExplain(context);
  print(findings, context.say);
  const faults = findings.filter(({ level }) => level === 'fault').length;
  if (faults > 0) throw new OperatorError(faults === 1 ? 'One fault.' : `${faults} faults.`, 1);
}

/** Wrong settings are a finding too, but nothing else can be looked at then. */
async function examineOrExplain({ config }: CommandContext): Promise<readonly Finding[]> {
  try {
    return await examine(config());
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return [fault('settings', error.message, '`portico settings` lists them.')];
  }
}

function printJson(findings: readonly Finding[], say: (line: string) => void): void {
  say(JSON.stringify(findings, undefined, 2));
}

function printLines(findings: readonly Finding[], say: (line: string) => void): void {
  for (const { level, check, says, advice } of findings) {
    say(`${level.padEnd(7)}  ${check}: ${says}${advice === undefined ? '' : ` ${advice}`}`);
  }
}

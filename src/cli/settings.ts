import type { Command } from 'commander';
import { settingsReference } from '../config/settings-reference.js';
import type { CommandContext } from './context.js';

/** `portico settings`: the reference of all settings, as Markdown. */
export function addSettings(program: Command, { say }: CommandContext): void {
  program
    .command('settings')
    .description('print the reference of all settings')
    .action(() => say(settingsReference().trimEnd()));
}

import type { ActivityEntry } from './activity-log.js';
import type { Terminal } from './terminal.js';
import type { TerminalLife } from './terminal-life.js';
import type { TerminalLogins } from './terminal-logins.js';

/** A terminal by program: what its owner, and the person holding it, can do. */
export interface SimulatedTerminal
  extends TerminalLogins,
    Pick<TerminalLife, 'leave' | 'download' | 'sendInterim'> {
  /** Where its browser meets the gateway, `http://127.0.0.1:3991`. */
  readonly url: string;
  state(): Terminal;
  logoff(): void;
  /** Newest first. */
  log(): readonly ActivityEntry[];
}

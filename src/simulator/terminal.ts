import type { Session } from './session.js';

/** A guest's device as the gateway knows it. A value: each function below gives the next one. */
export interface Terminal {
  /** Counted from 1; also its NAS-Port. */
  readonly number: number;
  readonly mac: string;
  readonly ip: string;
  readonly stage: Stage;
  /** Stays the same for all redirects until a reject, the end of a session, or its age replaces it. */
  readonly challenge: Challenge;
  /** Acct-Session-Id of the session to come, or of the one that is on. */
  readonly sessionId: string;
  /** The page the guest wanted last; empty at first. */
  readonly userUrl: string;
}

export type Stage =
  | { readonly kind: 'away' }
  | { readonly kind: 'captured'; readonly last?: Session }
  | { readonly kind: 'online'; readonly session: Session };

/** 16 random octets and when they were made, epoch milliseconds. */
export interface Challenge {
  readonly octets: Buffer;
  readonly at: number;
}

/** A terminal out of reach, with a locally administered MAC address and an address in 10.1.0.0/24. */
export function newTerminal(number: number, fresh: Challenge): Terminal {
  const hex = number.toString(16).toUpperCase().padStart(2, '0');
  return {
    number,
    mac: `02-CC-00-00-00-${hex}`,
    ip: `10.1.0.${number + 1}`, // .1 is the gateway
    stage: { kind: 'away' },
    challenge: fresh,
    sessionId: '',
    userUrl: '',
  };
}

/** It joins the network. One that is there already stays as it is. */
export function joined(terminal: Terminal, fresh: Challenge): Terminal {
  return terminal.stage.kind === 'away' ? renewed(terminal, fresh, { kind: 'captured' }) : terminal;
}

export function accepted(terminal: Terminal, session: Session): Terminal {
  return { ...terminal, stage: { kind: 'online', session }, sessionId: session.id };
}

/** A reject renews challenge and session id; while online, or away, it means nothing. */
export function rejected(terminal: Terminal, fresh: Challenge): Terminal {
  return terminal.stage.kind === 'captured' ? renewed(terminal, fresh, terminal.stage) : terminal;
}

/** The session is over, by whatever cause, or the guest asked for it without one: captured again. */
export function loggedOff(terminal: Terminal, fresh: Challenge): Terminal {
  const { stage } = terminal;
  if (stage.kind === 'away') return terminal;
  return renewed(
    terminal,
    fresh,
    stage.kind === 'online' ? { kind: 'captured', last: stage.session } : stage,
  );
}

export function left(terminal: Terminal): Terminal {
  return { ...terminal, stage: { kind: 'away' }, userUrl: '' };
}

export function challengeIsOld(terminal: Terminal, now: number, lifeSeconds: number): boolean {
  return now - terminal.challenge.at >= lifeSeconds * 1000;
}

function renewed(terminal: Terminal, fresh: Challenge, stage: Stage): Terminal {
  return { ...terminal, stage, challenge: fresh, sessionId: newSessionId(fresh.at, terminal.number) };
}

/** Second and port, hence the same again for who logs off and on within one second. */
function newSessionId(now: number, port: number): string {
  return `${Math.floor(now / 1000)}${portId(port)}`;
}

/** NAS-Port-Id, eight digits. */
export function portId(port: number): string {
  return String(port).padStart(8, '0');
}

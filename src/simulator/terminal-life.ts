import { randomBytes } from 'node:crypto';
import type { AccountingRecord, TerminateCause } from './accounting-request.js';
import {
  changed,
  downloaded,
  type Meter,
  nextDue,
  nextInterim,
  openSession,
  type Session,
  usageAt,
} from './session.js';
import type { SessionLimits } from './session-limits.js';
import type { Settings } from './settings.js';
import * as next from './terminal.js';
import type { Acceptance } from './verdict.js';

/** A terminal through time: keeps its state, watches the session's limits and has everything reported. */
export interface TerminalLife {
  /** As it is now; while captured its challenge is never older than `challengeSeconds`. */
  current(): next.Terminal;
  join(): void;
  /** Remembers the page the guest wants. */
  want(userUrl: string): void;
  /** Puts it online and reports Start. A second Accept renews the limits and reports Start again. */
  begin(acceptance: Acceptance, opening: Pick<Session, 'id' | 'userName'>): void;
  /** New challenge, new session id. */
  refuse(): void;
  /** Ends the session, if there is one, reports Stop, and makes a new challenge in any case. */
  end(cause: TerminateCause): void;
  leave(): void;
  change(limits: SessionLimits): void;
  /** Reports an Interim-Update now; the next one follows an interval later. Nothing happens while offline. */
  sendInterim(): void;
  /** Uses up `octets` at once; nothing happens while offline. */
  download(octets: number): void;
}

interface LifeParts {
  readonly number: number;
  readonly settings: Settings;
  readonly report: (record: AccountingRecord) => void;
}

export function createTerminalLife({ number, settings, report }: LifeParts): TerminalLife {
  const { timers, traffic } = settings;
  let terminal = next.newTerminal(number, freshChallenge());
  let callOff = () => {};

  function freshChallenge(): next.Challenge {
    return { octets: randomBytes(16), at: timers.now() };
  }

  function current(): next.Terminal {
    const old = next.challengeIsOld(terminal, timers.now(), settings.challengeSeconds);
    if (old && terminal.stage.kind === 'captured') terminal = { ...terminal, challenge: freshChallenge() };
    return terminal;
  }

  function carryOn(session: Session): void {
    terminal = next.accepted(terminal, session);
    callOff();
    callOff = timers.after(nextDue(session, traffic).at - timers.now(), attend);
  }

  function attend(): void {
    if (terminal.stage.kind !== 'online') return;
    const { session } = terminal.stage;
    const due = nextDue(session, traffic);
    if (due.at > timers.now()) return carryOn(session);
    if (due.what !== 'interim') return end(due.what);
    sendInterim();
  }

  function sendInterim(): void {
    if (terminal.stage.kind !== 'online') return;
    const { session } = terminal.stage;
    const now = timers.now();
    report({ status: 'Interim-Update', terminal, session, usage: usageAt(session, { now, traffic }) });
    carryOn(nextInterim(session, now, settings.interimSeconds));
  }

  function begin({ limits, classes }: Acceptance, opening: Pick<Session, 'id' | 'userName'>): void {
    if (terminal.stage.kind === 'away') return; // left before the answer came
    const session =
      terminal.stage.kind === 'online'
        ? { ...terminal.stage.session, limits, classes }
        : openSession({ ...opening, limits, classes }, timers.now(), settings.interimSeconds);
    carryOn(session);
    report({ status: 'Start', terminal, session });
  }

  function end(cause: TerminateCause): void {
    callOff();
    if (terminal.stage.kind === 'online') {
      const { session } = terminal.stage;
      report({
        status: 'Stop',
        terminal,
        session,
        usage: usageAt(session, { now: timers.now(), traffic }),
        cause,
      });
    }
    terminal = next.loggedOff(terminal, freshChallenge());
  }

  function adjust(step: (session: Session, meter: Meter) => Session): void {
    if (terminal.stage.kind === 'online')
      carryOn(step(terminal.stage.session, { now: timers.now(), traffic }));
  }

  return {
    current,
    begin,
    end,
    sendInterim,
    join() {
      terminal = next.joined(terminal, freshChallenge());
    },
    want(userUrl) {
      terminal = { ...terminal, userUrl };
    },
    refuse() {
      terminal = next.rejected(terminal, freshChallenge());
    },
    leave() {
      end('Lost-Carrier');
      terminal = next.left(terminal);
    },
    change: (limits) => adjust((session, meter) => changed(session, limits, meter)),
    download: (octets) => adjust((session, meter) => downloaded(session, octets, meter)),
  };
}

import { type Session, usageAt } from './session.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';

interface JsonGateway {
  readonly settings: Settings;
  readonly logoffUrl: () => string;
}

export interface GatewayJson {
  /** `/json/status`, and with `message` the answer to `/json/logon`. */
  status(terminal: Terminal, message?: string): object;
  /** `/json/logoff`: the session that is over, its counters at nought. */
  logoff(terminal: Terminal): object;
  /** `/captive-portal-identification` (RFC 8908 s.5). The quoted null is the real gateway's. */
  captivePortal(terminal: Terminal): object;
}

/** The gateway's JSON, member for member as the real one's. */
export function createGatewayJson({ settings, logoffUrl }: JsonGateway): GatewayJson {
  const { timers, traffic } = settings;

  function opening(terminal: Terminal): object {
    return {
      version: '1.0',
      clientState: terminal.stage.kind === 'online' ? 1 : 0,
      nasid: settings.nasIdentifier,
    };
  }

  function redir(terminal: Terminal): object {
    return {
      originalURL: terminal.userUrl,
      redirectionURL: '',
      logoutURL: logoffUrl(),
      ipAddress: terminal.ip,
      macAddress: terminal.mac,
    };
  }

  function accounting(session: Session): object {
    const { seconds, down, up } = usageAt(session, { now: timers.now(), traffic });
    const [input, output] = settings.viewPoint === 'client' ? [down, up] : [up, down];
    return {
      sessionTime: seconds,
      idleTime: 0,
      inputOctets: input % 2 ** 32,
      outputOctets: output % 2 ** 32,
      inputGigawords: Math.floor(input / 2 ** 32),
      outputGigawords: Math.floor(output / 2 ** 32),
      viewPoint: settings.viewPoint,
    };
  }

  function status(terminal: Terminal, message?: string): object {
    const said = message === undefined ? {} : { message };
    const challenge = settings.nochallenge ? {} : { challenge: terminal.challenge.octets.toString('hex') };
    if (terminal.stage.kind !== 'online') {
      const location = message === undefined ? { location: { name: settings.locationName } } : {};
      return { ...opening(terminal), ...said, ...challenge, ...location, redir: redir(terminal) };
    }
    const { session } = terminal.stage;
    return {
      ...opening(terminal),
      ...said,
      redir: redir(terminal),
      session: sessionJson(session),
      accounting: accounting(session),
    };
  }

  function logoff(terminal: Terminal): object {
    const last = terminal.stage.kind === 'captured' ? terminal.stage.last : undefined;
    const { challenge } = terminal;
    return {
      ...opening(terminal),
      challenge: challenge.octets.toString('hex'),
      ...(last && { session: sessionJson(last) }),
      accounting: NOTHING_USED,
    };
  }

  function captivePortal(terminal: Terminal): object {
    if (terminal.stage.kind !== 'online') return { captive: true, 'user-portal-url': '(null)' };
    const { limits, startedAt } = terminal.stage.session;
    const end = limits.sessionSeconds && startedAt + limits.sessionSeconds * 1000;
    return {
      captive: false,
      'user-portal-url': '(null)',
      'can-extend-session': true,
      ...(end && { 'seconds-remaining': Math.max(0, Math.floor((end - timers.now()) / 1000)) }),
    };
  }

  return { status, logoff, captivePortal };
}

const NOTHING_USED = {
  sessionTime: 0,
  idleTime: 0,
  inputOctets: 0,
  outputOctets: 0,
  inputGigawords: 0,
  outputGigawords: 0,
};

function sessionJson(session: Session): object {
  return {
    sessionId: session.id,
    userName: session.userName,
    startTime: Math.floor(session.startedAt / 1000),
    sessionTimeout: session.limits.sessionSeconds ?? 0,
    terminateTime: 0,
    idleTimeout: session.limits.idleSeconds ?? 0,
  };
}

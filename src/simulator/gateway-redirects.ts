import type { Session } from './session.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';
import { portalRedirect, type RedirectParameters } from './uam-redirect.js';
import type { Acceptance } from './verdict.js';

/** The addresses a terminal's browser is sent to, one function for each value of `res`. */
export interface GatewayRedirects {
  /** Not online: please sign in. */
  notyet(terminal: Terminal): string;
  success(terminal: Terminal, answer: { acceptance: Acceptance; lang: string | undefined }): string;
  failed(terminal: Terminal, why: { reason: 'reject' | 'timeout'; reply: string | undefined }): string;
  already(terminal: Terminal): string;
  /** What /status says, with the times of this session or of the last. */
  status(terminal: Terminal): string;
  logoff(terminal: Terminal): string;
}

interface Gateway {
  readonly settings: Settings;
  readonly uamip: string;
  readonly uamport: () => number;
  /** When the gateway started, epoch milliseconds: its session starts are told in seconds since. */
  readonly bootedAt: number;
}

export function createGatewayRedirects({ settings, uamip, uamport, bootedAt }: Gateway): GatewayRedirects {
  type Extra = Pick<RedirectParameters, 'res'> & Partial<RedirectParameters>;

  function to(terminal: Terminal, extra: Extra): string {
    return portalRedirect(settings, {
      uamip,
      uamport: uamport(),
      called: settings.calledStationId,
      mac: terminal.mac,
      ip: terminal.ip,
      ssid: settings.ssid,
      nasid: settings.nasIdentifier,
      sessionid: terminal.sessionId,
      userurl: terminal.userUrl,
      ...extra,
    });
  }

  function challengeOf(terminal: Terminal): string | undefined {
    return settings.nochallenge ? undefined : terminal.challenge.octets.toString('hex');
  }

  function timesOf(session: Session): Partial<RedirectParameters> {
    const sessionSeconds = session.limits.sessionSeconds;
    const seconds = Math.floor((settings.timers.now() - session.startedAt) / 1000);
    return {
      starttime: Math.floor((session.startedAt - bootedAt) / 1000),
      sessiontime: seconds,
      sessiontimeout: sessionSeconds,
      uid: session.userName,
      timeleft: sessionSeconds && Math.max(0, sessionSeconds - seconds),
    };
  }

  function status(terminal: Terminal): string {
    const { stage } = terminal;
    const session =
      stage.kind === 'online' ? stage.session : stage.kind === 'captured' ? stage.last : undefined;
    const res = stage.kind === 'online' ? 'already' : 'notyet';
    return to(terminal, { res, challenge: challengeOf(terminal), ...(session && timesOf(session)) });
  }

  return {
    notyet: (terminal) => to(terminal, { res: 'notyet', challenge: challengeOf(terminal) }),
    success: (terminal, { acceptance, lang }) =>
      to(terminal, {
        res: 'success',
        uid: terminal.stage.kind === 'online' ? terminal.stage.session.userName : undefined,
        timeleft: acceptance.limits.sessionSeconds,
        reply: acceptance.replyMessage,
        lang,
      }),
    failed: (terminal, { reason, reply }) =>
      to(terminal, { res: 'failed', reason, challenge: challengeOf(terminal), reply }),
    already: (terminal) => to(terminal, { res: 'already' }),
    status,
    logoff: (terminal) => to(terminal, { res: 'logoff', challenge: challengeOf(terminal) }),
  };
}

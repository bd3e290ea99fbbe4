import type { AccessRequest } from './access-request.js';
import type { GatewayRedirects } from './gateway-redirects.js';
import type { RadiusSide } from './radius-side.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';
import type { TerminalLife } from './terminal-life.js';
import { challengeKey, type Credential, readCredential, readPlainCredential } from './uam-credentials.js';

/** Where a browser ends: out of reach, before the portal, or through. */
export type Arrival =
  | { readonly kind: 'away' }
  | { readonly kind: 'captured'; readonly redirect: string }
  | { readonly kind: 'online' };

/** What a hand-back led to, and where the browser goes now. `reply` is RADIUS's Reply-Message. */
export type LoginOutcome =
  | { readonly kind: 'away' }
  | { readonly kind: 'incomplete' | 'already' | 'timeout'; readonly redirect: string }
  | { readonly kind: 'accepted' | 'rejected'; readonly redirect: string; readonly reply: string | undefined };

export interface TerminalLogins {
  /**
   * Joins the network: MAC authentication where it is on, and captured when that brings nothing. `wanted` is the page
   * its browser then asks for.
   */
  join(wanted?: string): Promise<Arrival>;
  /** A web page is asked for. */
  browse(url: string): Arrival;
  /** The query of a hand-back, `username` with `response` or `password`. */
  logon(query: ReadonlyMap<string, string>): Promise<LoginOutcome>;
  /** Asks RADIUS by the MAC address; settles with the answers to all its requests. */
  authenticateByMac(): Promise<void>;
}

interface LoginParts {
  readonly settings: Settings;
  readonly life: TerminalLife;
  readonly radius: RadiusSide;
  readonly redirects: GatewayRedirects;
  readonly logoffUrl: () => string;
}

const LONGEST_USER_NAME = 253;

export function createTerminalLogins(parts: LoginParts): TerminalLogins {
  const { settings, life, radius, redirects } = parts;

  function arrival(): Arrival {
    const terminal = life.current();
    if (terminal.stage.kind !== 'captured') return { kind: terminal.stage.kind };
    return { kind: 'captured', redirect: redirects.notyet(terminal) };
  }

  async function join(wanted?: string): Promise<Arrival> {
    life.join();
    if (wanted !== undefined) life.want(wanted);
    if (settings.macauth && life.current().stage.kind === 'captured') await authenticateByMac();
    return arrival();
  }

  async function authenticateByMac(): Promise<void> {
    const terminal = life.current();
    await Promise.all(
      Array.from({ length: settings.macauthRequests }, (_, index) =>
        askByMac(terminal, index === 0 ? 'discover' : 'request'),
      ),
    );
  }

  async function askByMac(terminal: Terminal, occasion: AccessRequest['occasion']): Promise<void> {
    const credential: Credential = { kind: 'pap', password: terminal.mac };
    const verdict = await ask(terminal, { userName: terminal.mac, credential, occasion });
    // A reject changes nothing here: the guest stays redirectable as before.
    if (verdict.kind === 'accept') life.begin(verdict, { id: terminal.sessionId, userName: terminal.mac });
  }

  function ask(terminal: Terminal, question: Pick<AccessRequest, 'userName' | 'credential' | 'occasion'>) {
    return radius.authenticate({ terminal, logoffUrl: parts.logoffUrl(), ...question });
  }

  function browse(url: string): Arrival {
    if (life.current().stage.kind === 'captured') life.want(url);
    return arrival();
  }

  async function logon(query: ReadonlyMap<string, string>): Promise<LoginOutcome> {
    if (life.current().stage.kind === 'away') return { kind: 'away' };
    life.want(query.get('userurl') ?? life.current().userUrl);
    const terminal = life.current();
    if (terminal.stage.kind === 'online') return { kind: 'already', redirect: redirects.already(terminal) };
    const userName = query.get('username') ?? '';
    const credential = credentialOf(terminal, query);
    if (!userName || Buffer.byteLength(userName) > LONGEST_USER_NAME || !credential) {
      return { kind: 'incomplete', redirect: redirects.notyet(terminal) };
    }
    const verdict = await ask(terminal, { userName, credential, occasion: 'login' });
    if (verdict.kind !== 'accept') return refused(verdict);
    life.begin(verdict, { id: terminal.sessionId, userName });
    const success = redirects.success(life.current(), { acceptance: verdict, lang: query.get('lang') });
    return { kind: 'accepted', redirect: verdict.redirection ?? success, reply: verdict.replyMessage };
  }

  function refused(
    verdict: { kind: 'reject'; replyMessage: string | undefined } | { kind: 'timeout' },
  ): LoginOutcome {
    life.refuse();
    const reply = verdict.kind === 'reject' ? verdict.replyMessage : undefined;
    const redirect = redirects.failed(life.current(), { reason: verdict.kind, reply });
    return verdict.kind === 'reject' ? { kind: 'rejected', redirect, reply } : { kind: 'timeout', redirect };
  }

  function credentialOf(terminal: Terminal, query: ReadonlyMap<string, string>): Credential | undefined {
    if (settings.nochallenge) return readPlainCredential(query);
    return readCredential(query, challengeKey(terminal.challenge.octets, settings.uamsecret));
  }

  return { join, browse, logon, authenticateByMac };
}

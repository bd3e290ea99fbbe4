import type { ActivityLog } from './activity-log.js';
import type { Arrival, LoginOutcome, TerminalLogins } from './terminal-logins.js';
import { readQuery } from './uam-query.js';

const OUTCOMES: Readonly<Record<LoginOutcome['kind'], string>> = {
  away: 'Turned away: this phone has not joined the WiFi',
  incomplete: 'Sent back to the portal: user name or password is missing',
  already: 'Sent back to the portal: this phone is online already',
  timeout: 'Sent back to the portal: nobody answered',
  accepted: 'Let through',
  rejected: 'Sent back to the portal: refused',
};

/** The same logins, with what the browser does told in the log. Hand-backs are told without what they carry. */
export function noteLogins(logins: TerminalLogins, log: ActivityLog, terminal: number): TerminalLogins {
  function note(sentence: string, url = ''): void {
    log.add({ direction: 'note', terminal, sentence, details: [...readQuery(url)] });
  }

  function noteArrival(arrival: Arrival): Arrival {
    if (arrival.kind === 'captured') note('Captured: the browser is sent to the portal', arrival.redirect);
    return arrival;
  }

  return {
    ...logins,
    async join(wanted) {
      note('Joins the WiFi');
      return noteArrival(await logins.join(wanted));
    },
    browse: (url) => noteArrival(logins.browse(url)),
    async logon(query) {
      note(`The browser comes back from the portal as ${query.get('username') ?? 'nobody'}`);
      const outcome = await logins.logon(query);
      note(OUTCOMES[outcome.kind], 'redirect' in outcome ? outcome.redirect : '');
      return outcome;
    },
  };
}

import { placeAttributes, portAttributes, vendorInteger, versionAttribute } from './nas-attributes.js';
import type { WireAttribute } from './package-codec.js';
import type { Session, Usage } from './session.js';
import type { Settings } from './settings.js';
import type { Terminal } from './terminal.js';
import { Chilli, Vendor } from './vendor-attributes.js';

/** Acct-Terminate-Cause, by the names of RFC 2866 s.5.10. */
export type TerminateCause =
  | 'User-Request'
  | 'Lost-Carrier'
  | 'Idle-Timeout'
  | 'Session-Timeout'
  | 'Admin-Reset'
  | 'NAS-Reboot';

/** One report to the RADIUS server. */
export type AccountingRecord =
  | { readonly status: 'Accounting-On' | 'Accounting-Off' }
  | { readonly status: 'Start'; readonly terminal: Terminal; readonly session: Session }
  | {
      readonly status: 'Interim-Update';
      readonly terminal: Terminal;
      readonly session: Session;
      readonly usage: Usage;
    }
  | {
      readonly status: 'Stop';
      readonly terminal: Terminal;
      readonly session: Session;
      readonly usage: Usage;
      readonly cause: TerminateCause;
    };

/** Attributes in the order a real gateway sends them. No Message-Authenticator, no Acct-Delay-Time. */
export function accountingAttributes(record: AccountingRecord, settings: Settings): WireAttribute[] {
  return [
    versionAttribute(),
    vendorInteger(Vendor.Chilli, Chilli.AcctViewPoint, settings.viewPoint === 'client' ? 2 : 1),
    ['Event-Timestamp', new Date(settings.timers.now())],
    ...('session' in record ? sessionAttributes(record, settings) : gatewayAttributes(record.status)),
    ...placeAttributes(settings),
  ];
}

type SessionRecord = Extract<AccountingRecord, { readonly session: Session }>;

function sessionAttributes(record: SessionRecord, settings: Settings): WireAttribute[] {
  const { terminal, session } = record;
  return [
    ['User-Name', session.userName],
    ...('usage' in record ? usageAttributes(record.usage, settings.viewPoint) : []),
    ...('cause' in record ? [['Acct-Terminate-Cause', record.cause] as const] : []),
    ['Acct-Status-Type', record.status],
    ['Acct-Session-Id', session.id],
    ...session.classes.map((value) => ['Class', value] as const),
    ['Framed-IP-Address', terminal.ip],
    ...portAttributes(terminal),
  ];
}

function gatewayAttributes(status: 'Accounting-On' | 'Accounting-Off'): WireAttribute[] {
  return [
    ...(status === 'Accounting-Off' ? [['Acct-Terminate-Cause', 0] as const] : []),
    ['Acct-Status-Type', status],
    ['NAS-Port-Type', 19],
    ['Calling-Station-Id', '00-00-00-00-00-00'],
  ];
}

function usageAttributes({ seconds, down, up }: Usage, viewPoint: 'client' | 'nas'): WireAttribute[] {
  const [input, output] = viewPoint === 'client' ? [down, up] : [up, down];
  return [
    ['Acct-Input-Octets', input % 2 ** 32],
    ['Acct-Output-Octets', output % 2 ** 32],
    ['Acct-Input-Gigawords', Math.floor(input / 2 ** 32)],
    ['Acct-Output-Gigawords', Math.floor(output / 2 ** 32)],
    ['Acct-Input-Packets', packets(input)],
    ['Acct-Output-Packets', packets(output)],
    ['Acct-Session-Time', seconds],
  ];
}

function packets(octets: number): number {
  return Math.ceil(octets / 1000) % 2 ** 32;
}

import {
  type Attribute,
  address,
  bytes,
  integer,
  text,
  vendorInteger,
  vendorText,
} from '../src/radius/attributes.js';
import { Code } from '../src/radius/codes.js';
import { AcctStatusType, AcctTerminateCause, Attr, ServiceType } from '../src/radius/dictionary.js';
import { type Guest, terminalName } from './guest.js';

/** A request before it has an identifier. */
export interface Unsent {
  readonly code: number;
  readonly attributes: readonly Attribute[];
}

/** The guest's session as accounting speaks of it. */
export interface OpenSession {
  readonly guest: Guest;
  readonly class: Buffer;
}

// Attributes, values and their order are those of a captured CoovaChilli 1.8.
const CHILLI = 14_559;
const WISPR = 14_122;
const VERSION = vendorText(CHILLI, 8, '1.8');
const NAS_VIEW = vendorInteger(CHILLI, 10, 1);
const PLACE: readonly Attribute[] = [
  text(Attr.CalledStationId, '02-AA-00-00-00-01'),
  address(Attr.NasIpAddress, '198.51.100.1'),
  text(Attr.NasIdentifier, 'bench-nas'),
  vendorText(WISPR, 1, 'isocc=de,cc=49,ac=30,network=bench'),
  vendorText(WISPR, 2, 'Bench'),
];

/** A login with the guest's ticket, by PAP. */
export function ticketLogin(guest: Guest): Unsent {
  return accessRequest(guest, [
    text(Attr.UserName, guest.ticket.id),
    text(Attr.UserPassword, guest.ticket.password),
    integer(Attr.ServiceType, ServiceType.Login),
  ]);
}

/** MAC authentication: the terminal's address as name and password. */
export function terminalLogin(guest: Guest): Unsent {
  return accessRequest(guest, [
    text(Attr.UserName, terminalName(guest)),
    text(Attr.UserPassword, terminalName(guest)),
    integer(Attr.ServiceType, ServiceType.Framed),
  ]);
}

/** Start, Interim-Update and Stop of one session, in this order. */
export function accountingOf(session: OpenSession): readonly Unsent[] {
  const stop = integer(Attr.AcctTerminateCause, AcctTerminateCause.UserRequest);
  return [
    accountingRequest(session, AcctStatusType.Start, []),
    accountingRequest(session, AcctStatusType.InterimUpdate, usageAfter(600)),
    accountingRequest(session, AcctStatusType.Stop, [...usageAfter(900), stop]),
  ];
}

function accessRequest(guest: Guest, credential: readonly Attribute[]): Unsent {
  const attributes = [VERSION, ...credential, ...terminalAttributes(guest), ...PLACE];
  return { code: Code.AccessRequest, attributes };
}

function accountingRequest(
  { guest, class: value }: OpenSession,
  status: number,
  usage: readonly Attribute[],
): Unsent {
  return {
    code: Code.AccountingRequest,
    attributes: [
      VERSION,
      NAS_VIEW,
      text(Attr.UserName, guest.ticket.id),
      ...usage,
      integer(Attr.AcctStatusType, status),
      bytes(Attr.Class, value),
      ...terminalAttributes(guest),
      ...PLACE,
    ],
  };
}

function terminalAttributes(guest: Guest): Attribute[] {
  return [
    text(Attr.AcctSessionId, `1795360061${String(guest.number).padStart(8, '0')}`),
    address(Attr.FramedIpAddress, `10.1.${(guest.number >> 8) & 255}.${guest.number & 255}`),
    integer(Attr.NasPortType, 19),
    integer(Attr.NasPort, guest.number),
    text(Attr.NasPortId, String(guest.number).padStart(8, '0')),
    text(Attr.CallingStationId, terminalName(guest)),
  ];
}

function usageAfter(seconds: number): Attribute[] {
  return [
    integer(Attr.AcctInputOctets, seconds * 10_000),
    integer(Attr.AcctOutputOctets, seconds * 100_000),
    integer(Attr.AcctInputGigawords, 0),
    integer(Attr.AcctOutputGigawords, 1),
    integer(Attr.AcctInputPackets, seconds * 20),
    integer(Attr.AcctOutputPackets, seconds * 100),
    integer(Attr.AcctSessionTime, seconds),
  ];
}

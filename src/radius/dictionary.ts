/*
 * The numbers of the wire, under the names of their documents: attribute `NAS-IP-Address` is `Attr.NasIpAddress`.
 * The vendors' numbers are a file of their own and part of this dictionary.
 */

export * from './vendors.js';

/** Attribute types of the standard space (IANA radius-types). */
export const Attr = {
  // RFC 2865
  UserName: 1,
  UserPassword: 2,
  ChapPassword: 3,
  NasIpAddress: 4,
  NasPort: 5,
  ServiceType: 6,
  FramedProtocol: 7,
  FramedIpAddress: 8,
  FramedIpNetmask: 9,
  FramedRouting: 10,
  FilterId: 11,
  FramedMtu: 12,
  FramedCompression: 13,
  LoginIpHost: 14,
  LoginService: 15,
  LoginTcpPort: 16,
  ReplyMessage: 18,
  FramedRoute: 22,
  State: 24,
  Class: 25,
  VendorSpecific: 26,
  SessionTimeout: 27,
  IdleTimeout: 28,
  TerminationAction: 29,
  CalledStationId: 30,
  CallingStationId: 31,
  NasIdentifier: 32,
  ProxyState: 33,
  ChapChallenge: 60,
  NasPortType: 61,
  PortLimit: 62,
  // RFC 2866
  AcctStatusType: 40,
  AcctDelayTime: 41,
  AcctInputOctets: 42,
  AcctOutputOctets: 43,
  AcctSessionId: 44,
  AcctAuthentic: 45,
  AcctSessionTime: 46,
  AcctInputPackets: 47,
  AcctOutputPackets: 48,
  AcctTerminateCause: 49,
  AcctMultiSessionId: 50,
  AcctLinkCount: 51,
  // RFC 2867
  AcctTunnelConnection: 68,
  AcctTunnelPacketsLost: 86,
  // RFC 2868
  TunnelType: 64,
  TunnelMediumType: 65,
  TunnelClientEndpoint: 66,
  TunnelServerEndpoint: 67,
  TunnelPassword: 69,
  TunnelPrivateGroupId: 81,
  TunnelAssignmentId: 82,
  TunnelPreference: 83,
  TunnelClientAuthId: 90,
  TunnelServerAuthId: 91,
  // RFC 2869 and RFC 3579
  AcctInputGigawords: 52,
  AcctOutputGigawords: 53,
  EventTimestamp: 55,
  ArapPassword: 70,
  ConnectInfo: 77,
  EapMessage: 79,
  MessageAuthenticator: 80,
  AcctInterimInterval: 85,
  NasPortId: 87,
  FramedPool: 88,
  // RFC 3162
  NasIpv6Address: 95,
  FramedInterfaceId: 96,
  FramedIpv6Prefix: 97,
  LoginIpv6Host: 98,
  FramedIpv6Route: 99,
  FramedIpv6Pool: 100,
  // RFC 5176
  ErrorCause: 101,
  // RFC 4372
  ChargeableUserIdentity: 89,
  // RFC 4818
  DelegatedIpv6Prefix: 123,
  // RFC 6911
  FramedIpv6Address: 168,
  DnsServerIpv6Address: 169,
  RouteIpv6Information: 170,
  DelegatedIpv6PrefixPool: 171,
  StatefulIpv6AddressPool: 172,
} as const;

/** Service-Type (RFC 2865 s.5.6, RFC 5176 s.3.2). */
export const ServiceType = {
  Login: 1,
  Framed: 2,
  CallbackLogin: 3,
  CallbackFramed: 4,
  Outbound: 5,
  Administrative: 6,
  NasPrompt: 7,
  AuthenticateOnly: 8,
  CallbackNasPrompt: 9,
  CallCheck: 10,
  CallbackAdministrative: 11,
  AuthorizeOnly: 17,
} as const;

/** Termination-Action (RFC 2865 s.5.29). */
export const TerminationAction = {
  Default: 0,
  RadiusRequest: 1,
} as const;

/** NAS-Port-Type (RFC 2865 s.5.41): those a guest network meets. */
export const NasPortType = {
  Virtual: 5,
  Ethernet: 15,
  WirelessOther: 18,
  Wireless80211: 19,
} as const;

/** Acct-Status-Type (RFC 2866 s.5.1). */
export const AcctStatusType = {
  Start: 1,
  Stop: 2,
  InterimUpdate: 3,
  AccountingOn: 7,
  AccountingOff: 8,
  Failed: 15,
} as const;

/** Acct-Authentic (RFC 2866 s.5.6). */
export const AcctAuthentic = {
  Radius: 1,
  Local: 2,
  Remote: 3,
} as const;

/** Acct-Terminate-Cause (RFC 2866 s.5.10). */
export const AcctTerminateCause = {
  UserRequest: 1,
  LostCarrier: 2,
  LostService: 3,
  IdleTimeout: 4,
  SessionTimeout: 5,
  AdminReset: 6,
  AdminReboot: 7,
  PortError: 8,
  NasError: 9,
  NasRequest: 10,
  NasReboot: 11,
  PortUnneeded: 12,
  PortPreempted: 13,
  PortSuspended: 14,
  ServiceUnavailable: 15,
  Callback: 16,
  UserError: 17,
  HostRequest: 18,
} as const;

/** Tunnel-Type (RFC 2868 s.3.1, RFC 3580 s.3.31): with tag octet 0 a plain integer. */
export const TunnelType = {
  Vlan: 13,
} as const;

/** Tunnel-Medium-Type (RFC 2868 s.3.2): with tag octet 0 a plain integer. */
export const TunnelMediumType = {
  Ieee802: 6,
} as const;

/** Error-Cause (RFC 5176 s.3.5). */
export const ErrorCause = {
  ResidualSessionContextRemoved: 201,
  InvalidEapPacket: 202,
  UnsupportedAttribute: 401,
  MissingAttribute: 402,
  NasIdentificationMismatch: 403,
  InvalidRequest: 404,
  UnsupportedService: 405,
  UnsupportedExtension: 406,
  InvalidAttributeValue: 407,
  AdministrativelyProhibited: 501,
  RequestNotRoutable: 502,
  SessionContextNotFound: 503,
  SessionContextNotRemovable: 504,
  OtherProxyProcessingError: 505,
  ResourcesUnavailable: 506,
  RequestInitiated: 507,
  MultipleSessionSelectionUnsupported: 508,
} as const;

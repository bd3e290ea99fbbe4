// What the equipment families read or send, not all that a vendor has.

/** Vendor-Id of Vendor-Specific: IANA private enterprise numbers. */
export const Vendor = {
  Cisco: 9,
  Microsoft: 311,
  Ascend: 529,
  Extreme: 1916,
  Huawei: 2011,
  AdslForum: 3561,
  Siemens: 4329,
  Ruijie: 4881,
  TpLink: 11863,
  Fortinet: 12356,
  Wispr: 14122,
  Airespace: 14179,
  Chilli: 14559,
  Aruba: 14823,
  Mikrotik: 14988,
  Cambium: 17713,
  Ruckus: 25053,
  H3c: 25506,
  Aerohive: 26928,
  Meraki: 29671,
  Ubiquiti: 41112,
} as const;

/** Vendor 14122, Wi-Fi Alliance WISPr: bandwidths in bit/s, seen from the guest (up = from the guest). */
export const Wispr = {
  LocationId: 1,
  LocationName: 2,
  LogoffUrl: 3,
  RedirectionUrl: 4,
  BandwidthMinUp: 5,
  BandwidthMinDown: 6,
  BandwidthMaxUp: 7,
  BandwidthMaxDown: 8,
  SessionTerminateTime: 9,
  SessionTerminateEndOfDay: 10,
  BillingClassOfService: 11,
} as const;

/** Vendor 14559, ChilliSpot and CoovaChilli: octets in bytes, bandwidths in kbit/s. */
export const Chilli = {
  MaxInputOctets: 1,
  MaxOutputOctets: 2,
  MaxTotalOctets: 3,
  BandwidthMaxUp: 4,
  BandwidthMaxDown: 5,
  Config: 6,
  Lang: 7,
  Version: 8,
  OriginalUrl: 9,
  AcctViewPoint: 10,
  RequireUam: 11,
  RequireSplash: 12,
  SessionState: 15,
  SessionId: 16,
  ApSessionId: 17,
  UserAgent: 18,
  AcceptLanguage: 19,
  MaxInputGigawords: 21,
  MaxOutputGigawords: 22,
  MaxTotalGigawords: 23,
  VlanId: 24,
  Location: 25,
  DhcpHostname: 54,
  InjectUrl: 70,
} as const;

/** Vendor 14988, MikroTik RouterOS: Recv is from the guest, Xmit to the guest; limits in bytes. */
export const Mikrotik = {
  RecvLimit: 1,
  XmitLimit: 2,
  Group: 3,
  RateLimit: 8,
  Realm: 9,
  HostIp: 10,
  MarkId: 11,
  AdvertiseUrl: 12,
  AdvertiseInterval: 13,
  RecvLimitGigawords: 14,
  XmitLimitGigawords: 15,
  TotalLimit: 17,
  TotalLimitGigawords: 18,
  AddressList: 19,
  WirelessVlanId: 26,
  WirelessVlanIdType: 27,
} as const;

/** Vendor 9, Cisco IOS. */
export const Cisco = {
  AvPair: 1,
} as const;

/** Vendor 14179, Cisco wireless controllers: bandwidths in kbit/s. */
export const Airespace = {
  WlanId: 1,
  QosLevel: 2,
  Dscp: 3,
  Tag8021p: 4,
  InterfaceName: 5,
  AclName: 6,
  DataBandwidthAverageContract: 7,
  DataBandwidthBurstContract: 9,
  GuestRoleName: 11,
  DataBandwidthAverageContractUpstream: 13,
  DataBandwidthBurstContractUpstream: 15,
} as const;

/** Vendor 29671, Cisco Meraki. */
export const Meraki = {
  DeviceName: 1,
  NetworkName: 2,
  ApName: 3,
  ApTags: 4,
} as const;

/** Vendor 3561, Broadband Forum (RFC 4679): rates in bit/s. */
export const AdslForum = {
  MaximumDataRateUpstream: 135,
  MaximumDataRateDownstream: 136,
} as const;

/** Vendor 529, Ascend: rates in bit/s. */
export const Ascend = {
  DataRate: 197,
  XmitRate: 255,
} as const;

/** Vendor 14823, HPE Aruba. */
export const Aruba = {
  UserRole: 1,
  UserVlan: 2,
  EssidName: 5,
  LocationId: 6,
  NamedUserVlan: 9,
  ApGroup: 10,
  DeviceType: 12,
  ApIpAddress: 34,
  CaptivePortalUrl: 43,
  ApMacAddress: 60,
  DeviceMacAddress: 61,
} as const;

/** Vendor 25053, Ruckus. */
export const Ruckus = {
  UserGroups: 1,
  StaRssi: 2,
  Ssid: 3,
  WlanId: 4,
  Location: 5,
  GracePeriod: 6,
  VlanId: 9,
  Bssid: 14,
  ZoneName: 134,
  WlanName: 135,
  ClientHostName: 138,
  ClientOsType: 139,
  VlanPool: 141,
  CpToken: 143,
  MaxDlUlQuota: 144,
  ClusterName: 154,
  DomainName: 155,
  VlanName: 157,
} as const;

/** Vendor 11863, TP-Link Omada: unit of the limits not documented. */
export const TpLink = {
  RecvLimit: 1,
  XmitLimit: 2,
  UserCommand: 5,
  Site: 6,
  Omada: 7,
  RedirectUrl: 8,
  PortalAccessStatus: 9,
} as const;

/** Vendor 17713, Cambium: quotas in bytes. */
export const Cambium = {
  TrafficQuotaLimitUp: 151,
  TrafficQuotaLimitDown: 152,
  TrafficQuotaLimitUpGigawords: 153,
  TrafficQuotaLimitDownGigawords: 154,
  TrafficQuotaLimitTotal: 155,
  TrafficQuotaLimitTotalGigawords: 156,
  VlanPoolId: 157,
  WalledGardenState: 160,
} as const;

/** Vendor 12356, Fortinet. */
export const Fortinet = {
  GroupName: 1,
  ClientIpAddress: 2,
  VdomName: 3,
  AccessProfile: 6,
  Ssid: 7,
  ApName: 8,
  DeviceMac: 23,
  WtpId: 24,
  AssocTime: 25,
} as const;

/** Vendor 4329, ExtremeCloud IQ Controller (formerly Siemens HiPath). */
export const Siemens = {
  UrlRedirection: 1,
  ApName: 2,
  ApSerial: 3,
  VnsName: 4,
  Ssid: 5,
  BssMac: 6,
  PolicyName: 7,
  TopologyName: 8,
  IngressRcName: 9,
  EgressRcName: 10,
} as const;

/** Vendor 26928, Aerohive, now ExtremeCloud IQ. */
export const Aerohive = {
  UserVlan: 1,
  UserProfileAttribute: 6,
  DataUsageLimit: 7,
  AvPair: 8,
  IdmRedirectUrl: 211,
} as const;

/** Vendor 1916, Extreme EXOS. */
export const Extreme = {
  NetloginVlan: 203,
  NetloginUrl: 204,
  NetloginVlanTag: 209,
} as const;

/** Vendor 2011, Huawei: input is from the guest; rates in bit/s. */
export const Huawei = {
  InputAverageRate: 2,
  InputPeakRate: 3,
  OutputAverageRate: 5,
  OutputPeakRate: 6,
  RemanentVolume: 15,
  PortalUrl: 27,
  QosProfileName: 31,
  HttpRedirectUrl: 140,
  UserMac: 153,
  AvPair: 188,
  ExtSpecific: 238,
  UserGroupName: 251,
  WebUrl: 253,
} as const;

/** Vendor 25506, H3C: input is from the guest; rates in bit/s. */
export const H3c = {
  InputPeakRate: 1,
  InputAverageRate: 2,
  InputBasicRate: 3,
  OutputPeakRate: 4,
  OutputAverageRate: 5,
  OutputBasicRate: 6,
  RemanentVolume: 15,
  UserGroup: 140,
  UserRole: 155,
  AvPair: 210,
  WebUrl: 250,
} as const;

/** Vendor 311, Microsoft (RFC 2548): MS-CHAP and the keys of MPPE. */
export const Microsoft = {
  ChapResponse: 1,
  ChapError: 2,
  MppeEncryptionPolicy: 7,
  MppeEncryptionTypes: 8,
  ChapChallenge: 11,
  MppeSendKey: 16,
  MppeRecvKey: 17,
  Chap2Response: 25,
  Chap2Success: 26,
} as const;

/** MS-MPPE-Encryption-Policy (RFC 2548 s.2.4.4). */
export const MppeEncryptionPolicy = {
  Allowed: 1,
  Required: 2,
} as const;

/** MS-MPPE-Encryption-Types (RFC 2548 s.2.4.5). */
export const MppeEncryptionTypes = {
  Rc4With40Or128Bits: 6,
} as const;

import { isStation } from '../access-points/terminal-address.js';
import { readText } from '../radius/attributes.js';
import { Attr } from '../radius/dictionary.js';
import type { Packet } from '../radius/packet.js';
import type { Client } from '../radius/responder.js';
import type { Directory } from '../venues/directory.js';
import type { AccessPoint } from '../venues/open-venue.js';

interface RadiusClients {
  /** The access points a packet from `address` may come from, as the responder wants them. */
  clientsFor(address: string): readonly Client[];
  /** From now on this access point's Access-Requests need a Message-Authenticator; true where that is new. */
  tighten(accessPoint: AccessPoint): boolean;
}

/** Shows the directory's access points as RADIUS clients. */
export function createRadiusClients(directory: Directory): RadiusClients {
  const tightened = new Set<string>();
  // By the directory's own lists, which are replaced whole when anything changes.
  const known = new WeakMap<readonly AccessPoint[], readonly Client[]>();

  function clientOf(accessPoint: AccessPoint): Client {
    return {
      id: accessPoint.id,
      secret: accessPoint.secret,
      get messageAuthenticator() {
        return isRequired(accessPoint) ? 'required' : 'off';
      },
      names: (packet) => naming(accessPoint, packet),
    };
  }

  function isRequired(accessPoint: AccessPoint): boolean {
    if (accessPoint.messageAuthenticator !== 'auto') return accessPoint.messageAuthenticator === 'required';
    return accessPoint.messageAuthenticatorSeen || tightened.has(accessPoint.id);
  }

  return {
    clientsFor(address) {
      const accessPoints = directory.accessPointsAt(address);
      const clients = known.get(accessPoints) ?? accessPoints.map(clientOf);
      known.set(accessPoints, clients);
      return clients;
    },
    tighten(accessPoint) {
      if (accessPoint.messageAuthenticator !== 'auto' || isRequired(accessPoint)) return false;
      tightened.add(accessPoint.id);
      return true;
    },
  };
}

/**
 * NAS-Identifier and Called-Station-Id tell apart what shares an address, and hold where nothing does: a gateway left
 * over from another entry is not counted as this one. Not every packet has both.
 */
function naming(
  { nasIdentifier, calledStationId }: AccessPoint,
  packet: Packet,
): 'this' | 'another' | 'nobody' {
  const nas = readText(packet, Attr.NasIdentifier);
  const called = readText(packet, Attr.CalledStationId);
  const answers = [
    ...(nasIdentifier === undefined || nas === undefined ? [] : [nas === nasIdentifier]),
    ...(calledStationId === undefined || called === undefined ? [] : [isStation(calledStationId, called)]),
  ];
  if (answers.includes(false)) return 'another';
  return answers.length > 0 ? 'this' : 'nobody';
}

import type { Queryable } from '../db/database.js';
import type { MessageAuthenticatorPolicy } from './access-point.js';

const TABLE = 'access_points';

/** An access point as stored; secret and family settings sealed. */
export interface AccessPointRow {
  readonly id: string;
  readonly venueId: string;
  readonly name: string;
  readonly network: string;
  readonly nasIdentifier: string | null;
  readonly calledStationId: string | null;
  readonly family: string;
  readonly settingsSealed: string;
  readonly secretSealed: string;
  readonly handBack: readonly string[];
  readonly messageAuthenticator: MessageAuthenticatorPolicy;
  readonly messageAuthenticatorSeen: boolean;
  readonly coaPort: number | null;
  readonly lastSeenAt: number | null;
  /** It had guests online and reported nothing when it should have, nor was it heard since; upkeep finds that out. */
  readonly isSilent: boolean;
}

export function createAccessPointStore(db: Queryable) {
  return {
    async all(): Promise<readonly AccessPointRow[]> {
      return (await db(TABLE).select().orderBy(['venue_id', 'name'])).map(rowToAccessPoint);
    },

    async ofVenue(venueId: string): Promise<readonly AccessPointRow[]> {
      return (await db(TABLE).where({ venue_id: venueId }).orderBy('name')).map(rowToAccessPoint);
    },

    async byId(venueId: string, id: string): Promise<AccessPointRow | undefined> {
      const row = await db(TABLE).where({ venue_id: venueId, id }).first();
      return row && rowToAccessPoint(row);
    },

    async add(accessPoint: AccessPointRow, now: number): Promise<void> {
      await db(TABLE).insert({ ...accessPointToRow(accessPoint), created_at: now });
    },

    async change(accessPoint: AccessPointRow): Promise<void> {
      const { id, ...columns } = accessPointToRow(accessPoint);
      await db(TABLE).where({ id }).update(columns);
    },

    async changeSecret(id: string, secretSealed: string): Promise<void> {
      await db(TABLE).where({ id }).update({ secret_sealed: secretSealed });
    },

    async remove(venueId: string, id: string): Promise<void> {
      await db(TABLE).where({ venue_id: venueId, id }).delete();
    },

    /** From now on requests of this access point need a Message-Authenticator, whatever a packet looks like. */
    async requireMessageAuthenticator(id: string): Promise<void> {
      await db(TABLE).where({ id }).update({ message_authenticator_seen: 1 });
    },

    async markSeen(id: string, at: number): Promise<void> {
      await db(TABLE).where({ id }).update({ last_seen_at: at });
    },
  };
}

function rowToAccessPoint(row: Record<string, unknown>): AccessPointRow {
  return {
    id: row.id as string,
    venueId: row.venue_id as string,
    name: row.name as string,
    network: row.network as string,
    nasIdentifier: row.nas_identifier as string | null,
    calledStationId: row.called_station_id as string | null,
    family: row.family as string,
    settingsSealed: row.settings_sealed as string,
    secretSealed: row.secret_sealed as string,
    handBack: JSON.parse(row.hand_back as string) as string[],
    messageAuthenticator: row.message_authenticator as MessageAuthenticatorPolicy,
    messageAuthenticatorSeen: row.message_authenticator_seen === 1,
    coaPort: row.coa_port as number | null,
    lastSeenAt: row.last_seen_at === null ? null : Number(row.last_seen_at),
    isSilent: row.silent_since !== null && Number(row.last_seen_at) <= Number(row.silent_since),
  };
}

function accessPointToRow(accessPoint: AccessPointRow) {
  return {
    id: accessPoint.id,
    venue_id: accessPoint.venueId,
    name: accessPoint.name,
    network: accessPoint.network,
    nas_identifier: accessPoint.nasIdentifier,
    called_station_id: accessPoint.calledStationId,
    family: accessPoint.family,
    settings_sealed: accessPoint.settingsSealed,
    secret_sealed: accessPoint.secretSealed,
    hand_back: JSON.stringify(accessPoint.handBack),
    message_authenticator: accessPoint.messageAuthenticator,
    message_authenticator_seen: accessPoint.messageAuthenticatorSeen ? 1 : 0,
    coa_port: accessPoint.coaPort,
  };
}

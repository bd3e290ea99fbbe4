import type { Equipment, Family } from '../access-points/family.js';
import { type ZonedTime, zonedTime } from '../base/zoned-time.js';
import { familyNamed } from '../access-points/index.js';
import { Secret } from '../base/secrets.js';
import type { Sealer } from '../keys/sealing.js';
import { messagesFor } from '../languages/messages.js';
import type { MessageAuthenticatorPolicy } from './access-point.js';
import type { AccessPointRow } from './access-point-store.js';
import type { Language } from '../languages/language-choices.js';
import { createOpeningHours, type Opening } from './opening-hours.js';
import { networkMatcher } from './network.js';
import type { DocumentText } from './document-text.js';
import { marketingDocument, privacyNotice, termsDocument, versionOf } from './notice.js';
import type { NoticeFacts } from './notice-sections.js';
import type { Plan } from './plan.js';
import { type ProviderApp, type ProviderName, PROVIDERS } from './providers.js';
import type { ProviderSecretRow } from './provider-secret-store.js';
import { plansInForce, type VenueDocument, venueSchema } from './venue.js';
import type { VenueRow } from './venue-store.js';

export interface VersionedText extends DocumentText {
  /** Hash of the content. */
  readonly version: string;
}

/** The texts a guest is asked to accept, in one language. */
export interface AcceptedTexts {
  readonly terms: VersionedText;
  readonly notice: VersionedText;
  /** What may be agreed to beside them, where the venue asks. */
  readonly marketing: VersionedText | undefined;
}

/** A venue ready for use. */
export interface Venue {
  readonly id: string;
  readonly slug: string;
  readonly document: VenueDocument;
  /** Random, of this venue alone: what it hashes can't be linked to another venue's. */
  readonly lookupKey: Buffer;
  readonly texts: ReadonlyMap<Language, AcceptedTexts>;
  /** Its own applications at providers. */
  readonly providerApps: ReadonlyMap<ProviderName, ProviderApp>;
  /** Its wall clock and calendar. */
  readonly zone: ZonedTime;
  plan(name: string): Plan | undefined;
  opening(at: number): Opening;
}

/** An access point ready for use. */
export interface AccessPoint {
  readonly id: string;
  readonly venueId: string;
  readonly name: string;
  /** The address, or network in CIDR notation, its packets come from. */
  readonly network: string;
  readonly family: Family;
  /** As its owner set them. */
  readonly settings: unknown;
  /** How it behaves, by its family and settings. */
  readonly equipment: Equipment;
  readonly secret: Buffer;
  readonly handBack: readonly string[];
  readonly messageAuthenticator: MessageAuthenticatorPolicy;
  readonly messageAuthenticatorSeen: boolean;
  readonly nasIdentifier: string | undefined;
  readonly calledStationId: string | undefined;
  readonly coaPort: number | undefined;
  inNetwork(address: string): boolean;
}

export const sealedIn = {
  lookupKey: (venueId: string) => `venues.lookup_key:${venueId}`,
  secret: (accessPointId: string) => `access_points.secret:${accessPointId}`,
  settings: (accessPointId: string) => `access_points.settings:${accessPointId}`,
  providerSecret: (venueId: string, provider: ProviderName) => `provider_secrets:${venueId}:${provider}`,
} as const;

interface OpeningWith {
  readonly sealer: Sealer;
  readonly facts: NoticeFacts;
}

/** `secrets` may be those of all venues. */
export function openVenue(row: VenueRow, secrets: readonly ProviderSecretRow[], options: OpeningWith): Venue {
  const document = venueSchema.parse(JSON.parse(row.document));
  const lookupKey = options.sealer.open(sealedIn.lookupKey(row.id), row.lookupKeySealed);
  const { id, slug } = row;
  return withDocument({ id, slug, lookupKey }, document, { ...options, secrets });
}

/** The venue as it would be with another document. `secrets` likewise. */
export function withDocument(
  { id, slug, lookupKey }: Pick<Venue, 'id' | 'slug' | 'lookupKey'>,
  document: VenueDocument,
  options: OpeningWith & { readonly secrets: readonly ProviderSecretRow[] },
): Venue {
  const { sealer, facts } = options;
  const secrets = options.secrets.filter(({ venueId }) => venueId === id);
  return {
    id,
    slug,
    lookupKey,
    ...inUse(document, facts),
    providerApps: openProviderApps(document, { sealer, secrets }),
  };
}

/** What follows from the document alone. */
function inUse(
  document: VenueDocument,
  facts: NoticeFacts,
): Pick<Venue, 'document' | 'texts' | 'zone' | 'plan' | 'opening'> {
  const plans = new Map(plansInForce(document).map((plan) => [plan.name, plan]));
  const zone = zonedTime(document.timeZone);
  return {
    document,
    texts: acceptedTexts(document, facts),
    zone,
    plan: (name) => plans.get(name),
    opening: createOpeningHours(document.openingHours, zone),
  };
}

function openProviderApps(
  { waysIn }: VenueDocument,
  stored: { readonly sealer: Sealer; readonly secrets: readonly ProviderSecretRow[] },
): ReadonlyMap<ProviderName, ProviderApp> {
  const apps = PROVIDERS.flatMap((provider) => {
    const id = waysIn[provider]?.clientId;
    const row = stored.secrets.find((one) => one.provider === provider && one.clientId === id);
    if (row === undefined || id === undefined) return [];
    const secret = stored.sealer.openText(sealedIn.providerSecret(row.venueId, provider), row.sealed);
    return [[provider, { id, secret: new Secret(secret) }] as const];
  });
  return new Map(apps);
}

/** What guests are asked to accept in each of the venue's languages, with the versions. */
export function acceptedTexts(
  document: VenueDocument,
  facts: NoticeFacts,
): ReadonlyMap<Language, AcceptedTexts> {
  return new Map(
    document.languages.map((language) => {
      const marketing = marketingDocument(document, language);
      const texts = {
        terms: versioned(termsDocument(document, language)),
        notice: versioned(privacyNotice(document, facts, messagesFor(language))),
        marketing: marketing && versioned(marketing),
      };
      return [language, texts];
    }),
  );
}

function versioned(text: DocumentText): VersionedText {
  return { ...text, version: versionOf(text) };
}

export function openAccessPoint(row: AccessPointRow, sealer: Sealer): AccessPoint {
  const family = familyNamed(row.family);
  const settings: unknown = JSON.parse(sealer.openText(sealedIn.settings(row.id), row.settingsSealed));
  return {
    id: row.id,
    venueId: row.venueId,
    name: row.name,
    network: row.network,
    family,
    settings,
    equipment: family.equipment(settings),
    secret: sealer.open(sealedIn.secret(row.id), row.secretSealed),
    handBack: row.handBack,
    messageAuthenticator: row.messageAuthenticator,
    messageAuthenticatorSeen: row.messageAuthenticatorSeen,
    nasIdentifier: row.nasIdentifier ?? undefined,
    calledStationId: row.calledStationId ?? undefined,
    coaPort: row.coaPort ?? undefined,
    inNetwork: networkMatcher(row.network),
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PublicError } from '../../base/errors.js';
import type { Secret } from '../../base/secrets.js';
import type { AccessPointRow } from '../../venues/access-point-store.js';
import { openAccessPoint } from '../../venues/open-venue.js';
import { providersOffered } from '../../venues/providers.js';
import { hostsOf } from '../../venues/walled-garden.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accessPointTexts as t } from '../texts/access-points.js';
import { findAccessPoint } from './find-access-point.js';
import type { SheetFacts, SheetStep } from './guide.js';
import { guideOf } from './guides.js';

interface SheetPage extends ConsolePage {
  readonly view: 'access-points/sheet';
  readonly t: typeof t;
  readonly secret: string | undefined;
  readonly steps: readonly SheetStep[];
  readonly facts: SheetFacts;
  readonly path: string;
}

/** `GET /venues/<id>/access-points/<id>/sheet`: without the secret. */
export async function showSheet(scope: VenueScope): Promise<void> {
  const { row } = await findAccessPoint(scope);
  await sendSheet(scope, row, undefined);
}

/** The sheet of an access point. With a secret it is the answer to what made it, and nothing shows it again. */
export async function sendSheet(
  scope: VenueScope,
  row: AccessPointRow,
  secret: Secret<string> | undefined,
): Promise<void> {
  const facts = sheetFacts(scope, row, secret?.reveal());
  const page: SheetPage = {
    view: 'access-points/sheet',
    title: t.sheet.title(row.name),
    section: 'access-points',
    t,
    secret: facts.secret,
    steps: guideOf(row.family)?.sheet(facts) ?? [],
    facts,
    path: `${scope.path}/access-points/${row.id}`,
  };
  await sendPage(scope, page);
}

function sheetFacts(
  { deps, venue }: VenueScope,
  row: AccessPointRow,
  secret: string | undefined,
): SheetFacts {
  const { settings } = openAccessPoint(row, deps.sealer);
  return {
    portalUrl: `${deps.publicUrl}/p/${venue.slug}`,
    server: new URL(deps.publicUrl).hostname.replace(/^\[|\]$/g, ''),
    authPort: deps.radius.authPort,
    acctPort: deps.radius.acctPort,
    secret,
    nasIdentifier: row.nasIdentifier ?? undefined,
    signs: row.messageAuthenticator !== 'off',
    coaPort: row.coaPort ?? undefined,
    interimSeconds: Math.min(...venue.document.plans.map((plan) => plan.interimSeconds)),
    walledGarden: [new URL(deps.publicUrl).hostname, ...hostsOf(providersOffered(venue.document))],
    settings,
    handBack: row.handBack,
  };
}

/** `GET /venues/<id>/access-points/<id>/files/<name>`: a file for the access point, with this venue's address in it. */
export async function sendFile(scope: VenueScope): Promise<void> {
  const { deps, venue, req, res } = scope;
  const { guide } = await findAccessPoint(scope);
  const name = String(req.params.file);
  const read = (path: string) => readFileSync(join(deps.root, path), 'utf8');
  const content = guide?.file?.(name, { portalUrl: `${deps.publicUrl}/p/${venue.slug}`, read });
  if (content === undefined) throw new PublicError('not-found');
  res.attachment(name).type('application/octet-stream').send(content);
}

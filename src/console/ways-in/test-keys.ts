import { sealedIn } from '../../venues/open-venue.js';
import { createProviderSecretStore } from '../../venues/provider-secret-store.js';
import { PROVIDER_LABELS, type ProviderApp, type ProviderName } from '../../venues/providers.js';
import { Secret } from '../../base/secrets.js';
import { draftOf } from '../page/draft.js';
import type { VenueScope } from '../scope.js';
import { providerTexts as t } from '../texts/providers.js';
import { sendWay } from './edit-way.js';
import type { KeyTest } from './provider-part.js';
import { providerNamed } from './ways.js';

/** `POST /venues/<id>/ways-in/<provider>/test`: asks the provider about the draft's keys. */
export async function testKeys(scope: VenueScope): Promise<void> {
  const provider = providerNamed(scope);
  await sendWay(scope, provider, { provider: { test: await tested(scope, provider) } });
}

async function tested(scope: VenueScope, provider: ProviderName): Promise<KeyTest> {
  const { deps, venue } = scope;
  const within = await deps.limiter.count('key-tests-by-venue', venue.id);
  if (within.kind === 'over') return { tone: 'warning', says: [t.found['too-often']], link: undefined };
  const own = await ownApp(scope, provider);
  const checked = own === 'secret-missing' ? undefined : await deps.checkKeys(provider, own);
  if (!checked) return { tone: 'bad', says: [t.found.none], link: undefined };
  const { finding, reason, url } = checked;
  if (finding !== 'fits') {
    const tone = finding === 'unreachable' || finding === 'unclear' ? 'warning' : 'bad';
    const detail = reason === undefined ? [] : [t.detail(reason)];
    return { tone, says: [t.found[finding], ...detail], link: undefined };
  }
  const about = provider === 'x' ? t.callbackKnown : t.callbackOpen;
  const link = url === undefined || provider === 'x' ? undefined : linkTo(provider, url);
  return { tone: 'good', says: [t.found.fits, about], link };
}

function linkTo(provider: ProviderName, href: string): KeyTest['link'] {
  return { label: t.open(PROVIDER_LABELS[provider]), href };
}

/** As the draft names it; undefined where it goes by the operator's. */
async function ownApp(
  scope: VenueScope,
  provider: ProviderName,
): Promise<ProviderApp | undefined | 'secret-missing'> {
  const { deps, venue } = scope;
  const { document } = await draftOf(scope);
  const id = document.waysIn[provider]?.clientId;
  if (id === undefined) return undefined;
  const rows = await createProviderSecretStore(deps.db.read).ofVenue(venue.id);
  const row = rows.find((one) => one.provider === provider && one.clientId === id);
  if (!row) return 'secret-missing';
  const secret = deps.sealer.openText(sealedIn.providerSecret(venue.id, provider), row.sealed);
  return { id, secret: new Secret(secret) };
}

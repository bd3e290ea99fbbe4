import { Secret } from '../../base/secrets.js';
import { type Form, formOf, typedInto } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { forgetUnnamedApplications } from '../../venues/named-applications.js';
import { sealedIn } from '../../venues/open-venue.js';
import { createProviderSecretStore } from '../../venues/provider-secret-store.js';
import { PROVIDER_LABELS, type ProviderName } from '../../venues/providers.js';
import type { VenueDocument } from '../../venues/venue.js';
import { createVenueStore } from '../../venues/venue-store.js';
import type { FieldError, FieldSpec } from '../forms/field.js';
import { textField } from '../forms/fields.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { change, draftOf } from '../page/draft.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { providerTexts } from '../texts/providers.js';
import { faultsInWords } from './fault-in-words.js';
import { keysHeld } from './provider-keys-held.js';
import { turnedOn } from './turned-on.js';
import { providerNamed, settingsOf, withWay } from './ways.js';

const t = providerTexts.form;
const LONGEST = 200;

/** `GET /venues/<id>/ways-in/<provider>/keys` */
export async function showKeys(scope: VenueScope): Promise<void> {
  const provider = providerNamed(scope);
  const { document } = await draftOf(scope);
  await sendKeys(scope, provider, { typed: { id: document.waysIn[provider]?.clientId }, errors: [] });
}

/** `POST` likewise: the secret is sealed at once, the id goes to the draft. */
export async function changeKeys(scope: VenueScope): Promise<void> {
  const provider = providerNamed(scope);
  const { deps, venue, res, path } = scope;
  const form = formOf(scope.req);
  const spec = keysSpec(provider, false);
  const reading = readForm(spec, form);
  const again = (errors: readonly FieldError[], problem?: string) =>
    sendKeys(scope, provider, {
      typed: typedIn(spec, form),
      errors,
      ...(problem !== undefined && { problem }),
    });
  if (reading.kind === 'errors') return again(reading.errors);
  const { id } = reading.values;
  const secret = secretIn(form);
  const stored = await createProviderSecretStore(deps.db.read).ofVenue(venue.id);
  const isStored = stored.some((row) => row.provider === provider && row.clientId === id);
  if (!secret && !isStored) return again([{ field: 'secret', message: t.secretMissing }]);
  const { document } = await draftOf(scope);
  const { settings } = await turnedOn(deps.db.read, venue.id, { way: provider, document });
  const outcome = await change(scope, (before) => named(before, { provider, id, settings }));
  if (outcome.kind === 'faults') return again([], faultsInWords(outcome.faults));
  await storeKeys(scope, { provider, clientId: id, secret });
  res.redirect(303, `${path}/ways-in/${provider}?done=keys`);
}

/** `POST …/keys/shared`: the draft goes by the operator's application. */
export async function useSharedKeys(scope: VenueScope): Promise<void> {
  const provider = providerNamed(scope);
  const isThere = scope.deps.facts.providers?.includes(provider) === true;
  const outcome = await change(scope, (document) => {
    const way = document.waysIn[provider];
    if (!way || !isThere) return document;
    const { clientId: _own, ...rest } = way;
    return withWay(document, provider, rest);
  });
  if (outcome.kind === 'kept') await forgetUnnamedApplications(scope.deps.db.write, scope.venue.id);
  scope.res.redirect(303, `${scope.path}/ways-in/${provider}?done=saved`);
}

function named(
  document: VenueDocument,
  {
    provider,
    id,
    settings,
  }: { readonly provider: ProviderName; readonly id: string; readonly settings: object },
): object {
  return withWay(document, provider, { ...(settingsOf(document, provider) ?? settings), clientId: id });
}

/** Where it is the application in force, other processes take the secret up as they do a changed venue. */
async function storeKeys(
  { deps, venue, owner }: VenueScope,
  keys: {
    readonly provider: ProviderName;
    readonly clientId: string;
    readonly secret: Secret<string> | undefined;
  },
): Promise<void> {
  const { provider, clientId, secret } = keys;
  await deps.db.transaction(async (trx) => {
    if (secret) {
      const context = sealedIn.providerSecret(venue.id, provider);
      const sealed = deps.sealer.seal(context, secret.reveal());
      await createProviderSecretStore(trx).put({ venueId: venue.id, provider, clientId, sealed });
    }
    await forgetUnnamedApplications(trx, venue.id);
    const audited = {
      ownerId: owner.id,
      venueId: venue.id,
      object: PROVIDER_LABELS[provider],
      at: deps.now(),
    };
    await recordAction(trx, { ...audited, action: 'provider-keys-changed' });
    await createVenueStore(trx).bumpRevision();
  });
  await deps.directory.refresh();
}

async function sendKeys(
  scope: VenueScope,
  provider: ProviderName,
  shown: { readonly typed: Typed; readonly errors: readonly FieldError[]; readonly problem?: string },
): Promise<void> {
  const { path, deps } = scope;
  const { document } = await draftOf(scope);
  const at = `${path}/ways-in/${provider}`;
  const held = (await keysHeld(scope, document))(provider);
  const canShare = held === 'own' && deps.facts.providers?.includes(provider) === true;
  const { errors, problem } = shown;
  const page: FormPage = {
    view: 'form',
    title: t.title(PROVIDER_LABELS[provider]),
    section: 'ways-in',
    lead: provider === 'facebook' && held === 'own' ? `${t.lead} ${t.strangers}` : t.lead,
    errors,
    form: {
      action: `${at}/keys`,
      fields: fieldViews(keysSpec(provider, held === 'own'), shown),
      button: t.save,
      back: { label: t.back, href: at },
    },
    ...(canShare && { instead: { action: `${at}/keys/shared`, fields: [], button: t.shared } }),
    ...(problem !== undefined && { problem }),
  };
  await sendPage(scope, page, errors.length > 0 || problem !== undefined ? 422 : 200);
}

function keysSpec(provider: ProviderName, isStored: boolean) {
  const names = providerTexts.names[provider];
  const id = textField({ label: names.id, most: LONGEST });
  const secret: FieldSpec<unknown> = {
    kind: 'password',
    label: names.secret,
    help: isStored ? t.stored : t.fresh,
    optional: isStored,
    autocomplete: 'off',
    read: ([typed = '']) =>
      typed.length > LONGEST || /\s/.test(typed.trim()) ? { fault: t.idWrong } : { value: undefined },
  };
  return { id, secret };
}

function secretIn(form: Form): Secret<string> | undefined {
  const typed = typedInto(form, 'secret').trim();
  return typed === '' ? undefined : new Secret(typed);
}

import { formOf } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import type { AccessPointDocument } from '../../venues/access-point.js';
import { bindAccessPoint, type Binding } from '../../venues/bind-access-point.js';
import { createAccessPointStore } from '../../venues/access-point-store.js';
import { isNetwork } from '../../venues/network.js';
import type { FieldError } from '../forms/field.js';
import type { Typed } from '../forms/form.js';
import type { ConsolePage, FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { accessPointTexts as t } from '../texts/access-points.js';
import { accessPointForm, readAccessPoint, typedAccessPoint, usualAccessPoint } from './access-point-form.js';
import { findGuide } from './find-access-point.js';
import type { Guide } from './guide.js';
import { GUIDES } from './guides.js';
import { sendSheet } from './show-sheet.js';

interface ChoosePage extends ConsolePage {
  readonly view: 'access-points/choose';
  readonly lead: string;
  readonly makers: readonly { readonly maker: string; readonly about: string; readonly href: string }[];
}

/** `GET /venues/<id>/access-points/new`: which maker? An address in the query goes along. */
export async function chooseMaker(scope: VenueScope): Promise<void> {
  const address = addressIn(scope);
  const query = address === '' ? '' : `?address=${encodeURIComponent(address)}`;
  const page: ChoosePage = {
    view: 'access-points/choose',
    title: t.choose.title,
    section: 'access-points',
    lead: t.choose.lead,
    makers: GUIDES.map(({ family, maker, about }) => ({
      maker,
      about,
      href: `${scope.path}/access-points/new/${family}${query}`,
    })),
  };
  await sendPage(scope, page);
}

/** `GET /venues/<id>/access-points/new/<family>` */
export async function showNewAccessPoint(scope: VenueScope): Promise<void> {
  const guide = findGuide(scope.req.params.family);
  await sendForm(scope, guide, { typed: usualAccessPoint(guide, addressIn(scope)) });
}

/** `POST /venues/<id>/access-points/new/<family>`: answered with the sheet, the one page that shows the secret. */
export async function addAccessPoint(scope: VenueScope): Promise<void> {
  const { deps, req, venue } = scope;
  const guide = findGuide(req.params.family);
  const form = formOf(req);
  const again = (errors: readonly FieldError[], problem?: string) =>
    sendForm(scope, guide, {
      typed: typedAccessPoint(scope, guide, form),
      errors,
      ...(problem !== undefined && { problem }),
    });
  const reading = readAccessPoint(scope, guide, { form, before: undefined });
  if (reading.kind === 'errors') return again(reading.errors);
  const bound = await bind(scope, reading.wanted);
  if (bound.kind === 'refused') {
    if (bound.reason === 'name-taken') return again([{ field: 'name', message: t.refused['name-taken'] }]);
    return again([], t.refused[bound.reason]);
  }
  await deps.directory.refresh();
  const row = await createAccessPointStore(deps.db.read).byId(venue.id, bound.id);
  if (row) await sendSheet(scope, row, bound.secret);
}

async function bind({ deps, venue, owner }: VenueScope, wanted: AccessPointDocument): Promise<Binding> {
  const now = deps.now();
  return deps.db.transaction(async (trx) => {
    const bound = await bindAccessPoint(trx, { sealer: deps.sealer, now }, { venueId: venue.id, wanted });
    if (bound.kind === 'bound') {
      const audited = { ownerId: owner.id, venueId: venue.id, object: wanted.name, at: now };
      await recordAction(trx, { ...audited, action: 'access-point-bound' });
    }
    return bound;
  });
}

async function sendForm(
  scope: VenueScope,
  guide: Guide,
  shown: { readonly typed: Typed; readonly errors?: readonly FieldError[]; readonly problem?: string },
): Promise<void> {
  const { typed, errors = [], problem } = shown;
  const page: FormPage = {
    view: 'form',
    title: t.form.addTitle(guide.maker),
    section: 'access-points',
    lead: `${guide.about} ${t.form.lead}`,
    errors,
    ...(problem !== undefined && { problem }),
    form: accessPointForm(scope, guide, {
      action: `${scope.path}/access-points/new/${guide.family}`,
      button: t.form.add,
      back: `${scope.path}/access-points/new`,
      typed,
      errors,
    }),
  };
  await sendPage(scope, page, errors.length > 0 || problem !== undefined ? 422 : 200);
}

function addressIn({ req }: VenueScope): string {
  const { address } = req.query;
  return typeof address === 'string' && isNetwork(address) ? address : '';
}

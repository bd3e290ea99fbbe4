import type { FieldError, FormSpec } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { optionalTextField, selectField, textField } from '../forms/fields.js';
import { postedVersion, versioned } from '../forms/meanwhile.js';
import { type Form, formOf } from '../../http/posted-form.js';
import { type AccessPointDocument, accessPointSchema } from '../../venues/access-point.js';
import { networkFault } from '../../venues/bindable-network.js';
import type { AccessPointRow } from '../../venues/access-point-store.js';
import { isNetwork } from '../../venues/network.js';
import type { FormView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { accessPointTexts } from '../texts/access-points.js';
import { networkField, optionalPortField, originsField } from './access-point-fields.js';
import type { Guide } from './guide.js';

const t = accessPointTexts.form;

/** The questions about an access point of one family. */
function specOf({ deps, req }: VenueScope, guide: Guide) {
  const insideAllowed = deps.privateAccessPoints;
  const address = req.ip ?? '';
  const isTheirs = isNetwork(address) && networkFault(address, { insideAllowed }) === undefined;
  const where = insideAllowed ? t.addressInsideHelp : t.addressHelp;
  const main = {
    name: textField({ label: t.name, help: t.nameHelp, most: 80 }),
    address: networkField({
      label: t.address,
      help: isTheirs ? `${where} ${t.yourAddress(address)}` : where,
      insideAllowed,
    }),
    'hand-back': originsField({ label: t.handBack, help: `${guide.handBack.help} ${t.handBackMore}` }),
    'nas-identifier': optionalTextField({
      label: t.nasIdentifier,
      help: guide.nasIdentifierHelp,
      most: 253,
    }),
  };
  const further = {
    'called-station-id': optionalTextField({
      label: t.calledStationId,
      help: t.calledStationIdHelp,
      most: 253,
    }),
    'message-authenticator': selectField({
      label: t.messageAuthenticator,
      help: t.messageAuthenticatorHelp,
      options: Object.entries(t.policies).map(([value, label]) => ({ value, label })),
    }),
    'coa-port': optionalPortField({ label: t.coaPort, help: t.coaPortHelp }),
  };
  return { main, further };
}

export type AccessPointReading =
  | { readonly kind: 'wanted'; readonly wanted: AccessPointDocument }
  | { readonly kind: 'errors'; readonly errors: readonly FieldError[] };

/** What was typed as an access point. `before`: the settings it has. */
export function readAccessPoint(
  scope: VenueScope,
  guide: Guide,
  { form, before }: { readonly form: Form; readonly before: unknown },
): AccessPointReading {
  const { main, further } = specOf(scope, guide);
  const own = readForm({ ...main, ...further }, form);
  const asked = { ...guide.questions.main, ...guide.questions.further };
  const family = readForm(asked as FormSpec, form);
  if (own.kind === 'errors' || family.kind === 'errors') {
    return { kind: 'errors', errors: [...errorsIn(own), ...errorsIn(family)] };
  }
  const { values } = own;
  const parsed = accessPointSchema.safeParse({
    name: values.name,
    address: values.address,
    nasIdentifier: values['nas-identifier'] || undefined,
    calledStationId: values['called-station-id'] || undefined,
    family: guide.family,
    settings: guide.questions.settings(family.values, before),
    handBack: values['hand-back'],
    messageAuthenticator: values['message-authenticator'],
    coaPort: values['coa-port'] ?? null,
  });
  if (parsed.success) return { kind: 'wanted', wanted: parsed.data };
  return { kind: 'errors', errors: parsed.error.issues.map((issue) => errorOf(issue)) };
}

function errorsIn(reading: { readonly kind: string; readonly errors?: readonly FieldError[] }) {
  return reading.errors ?? [];
}

/** What the fields one by one could not see: the hand-back of a fixed log-in, and what settings demand of each other. */
function errorOf(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): FieldError {
  const { faults } = accessPointTexts;
  if (issue.path[0] === 'handBack') return { field: 'hand-back', message: faults.notListed(issue.message) };
  if (issue.path.at(-1) === 'url') return { field: 'login-url', message: faults.loginWhere };
  return { field: 'name', message: faults.settings };
}

/** The form as it is shown: what is seldom needed stands behind "More settings". */
export function accessPointForm(
  scope: VenueScope,
  guide: Guide,
  shown: {
    readonly action: string;
    readonly button: string;
    readonly back: string;
    readonly typed: Typed;
    readonly errors: readonly FieldError[];
    /** Of one there is. */
    readonly held?: Typed;
    readonly isStale?: boolean | undefined;
  },
): FormView {
  const { main, further } = specOf(scope, guide);
  const { held, typed, isStale } = shown;
  const version = postedVersion(formOf(scope.req));
  const { name, address, 'hand-back': handBack, 'nas-identifier': nasIdentifier } = main;
  const first = { name, address, 'hand-back': handBack, ...guide.questions.main };
  const second = { 'nas-identifier': nasIdentifier, ...guide.questions.further, ...further };
  const fields = fieldViews(second, shown);
  return {
    action: shown.action,
    ...(held &&
      versioned({ spec: { ...first, ...second }, held, typed, version, isStale, href: shown.action })),
    fields: fieldViews(first, shown),
    further: { label: t.further, fields, open: fields.some(({ error }) => error !== undefined) },
    button: shown.button,
    back: { label: t.cancel, href: shown.back },
  };
}

/** What was posted, to be shown again. */
export function typedAccessPoint(scope: VenueScope, guide: Guide, form: Form): Typed {
  const { main, further } = specOf(scope, guide);
  return typedIn({ ...main, ...further, ...guide.questions.main, ...guide.questions.further }, form);
}

/** What stands in the fields of one that is about to be added. */
export function usualAccessPoint(guide: Guide, address: string): Typed {
  return {
    address,
    'hand-back': guide.handBack.usual,
    'message-authenticator': 'required',
    'coa-port': '3799',
    ...guide.questions.typed({}),
    ...('signed' in guide.questions.main && { signed: 'yes' }),
  };
}

/** What stands in the fields of one there is. */
export function heldAccessPoint(guide: Guide, row: AccessPointRow, settings: unknown): Typed {
  return {
    name: row.name,
    address: row.network,
    'hand-back': row.handBack.join('\n'),
    'nas-identifier': row.nasIdentifier ?? '',
    'called-station-id': row.calledStationId ?? '',
    'message-authenticator': row.messageAuthenticator,
    'coa-port': row.coaPort === null ? '' : String(row.coaPort),
    ...guide.questions.typed(settings),
  };
}

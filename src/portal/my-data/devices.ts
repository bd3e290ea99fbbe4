import { PublicError } from '../../base/errors.js';
import { removeDevice } from '../../access/remove-device.js';
import { createDeviceStore } from '../../guests/device-store.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { messagesFor } from '../../languages/messages.js';
import { checkText } from '../check-text.js';
import type { DeviceView } from './page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { addressOf, type Proven, proveGuest } from './prove-guest.js';
import { usageOf } from './usage-views.js';

const LONGEST_NAME = 40;

/** `GET …/devices/<device>`: one terminal, to name it or remove it; says what removing does. */
export async function showDevice(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  sendDevice(proven, await deviceOf(proven), undefined);
}

/** `POST …/devices/<device>/name`: the guest's own word for it; empty takes it away. */
export async function nameDevice(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const device = await deviceOf(proven);
  const typed = typedInto(formOf(scope.req), 'name').normalize('NFC').trim();
  const error = typed === '' ? undefined : faultIn(scope, typed);
  if (error !== undefined) return sendDevice(proven, { ...device, nickname: typed }, error);
  await createDeviceStore(scope.deps.db.write).name(known.guest.id, device.id, typed || undefined);
  // The word there was before must not stay readable beneath the new one.
  await scope.deps.db.forget();
  scope.res.redirect(303, `${addressOf(proven)}&done=named`);
}

/** `POST …/devices/<device>/remove`: forgets the terminal and takes it offline. */
export async function removeOne(request: Scope): Promise<void> {
  const proven = await proveGuest(request);
  const { scope, known } = proven;
  const device = await deviceOf(proven);
  const removed = await removeDevice(scope.deps, { guestId: known.guest.id, deviceId: device.id });
  if (!removed) throw new PublicError('not-found');
  scope.deps.onDisconnects();
  const done = removed.staying > 0 ? 'removed-staying' : 'removed';
  scope.res.redirect(303, `${addressOf(proven)}&done=${done}`);
}

/** Throws `PublicError` `not-found` where it is no terminal of this guest (any more). */
async function deviceOf(proven: Proven): Promise<DeviceView> {
  const { devices } = await usageOf(proven);
  const device = devices.find(({ id }) => id === proven.scope.req.params.device);
  if (!device) throw new PublicError('not-found');
  return device;
}

function faultIn(scope: Scope, name: string): string | undefined {
  const field = { kind: 'text', name: 'name', label: {}, required: false, maxLength: LONGEST_NAME } as const;
  const fault = checkText(field, name);
  return fault && messagesFor(scope.language).text(fault.fault, fault.values);
}

function sendDevice(proven: Proven, device: DeviceView, error: string | undefined): void {
  const at = (step: string) => addressOf(proven, `/devices/${device.id}/${step}`);
  sendPage(
    proven.scope,
    {
      view: 'device',
      device,
      error,
      nameAction: at('name'),
      removeAction: at('remove'),
      back: addressOf(proven),
    },
    { status: error === undefined ? 200 : 422 },
  );
}

import { createSessionStore, type Session } from '../../access/session-store.js';
import { createDeviceStore, type Device } from '../../guests/device-store.js';
import { messagesFor } from '../../languages/messages.js';
import type { DeviceView, SessionView } from './page-models.js';
import type { Scope } from '../scope.js';
import { addressOf, type Proven } from './prove-guest.js';

/** The guest's terminals, the one used last first, and times online, the newest first. */
export async function usageOf(proven: Proven): Promise<{
  readonly devices: readonly DeviceView[];
  readonly sessions: readonly SessionView[];
}> {
  const { scope, known } = proven;
  const { read } = scope.deps.db;
  const sessions = await createSessionStore(read).ofGuest(known.guest.id);
  const devices = await createDeviceStore(read).of(known.guest.id);
  return {
    devices: devices.map((device, index) => ({
      ...deviceView(device, sessions, { now: scope.deps.now(), expiresAt: known.guest.expiresAt }),
      name: nameOf(scope, device, devices.length - index),
      url: addressOf(proven, `/devices/${device.id}`),
    })),
    sessions: sessions.map(sessionView),
  };
}

/** The guest's own word for it, else a number: the first that came is 1. */
function nameOf(scope: Scope, device: Device, number: number): string {
  return device.nickname ?? messagesFor(scope.language).text('my-data.device', { number });
}

/** No terminal is remembered beyond its guest. */
function deviceView(
  device: Device,
  sessions: readonly Session[],
  { now, expiresAt }: { readonly now: number; readonly expiresAt: number | undefined },
) {
  const rememberedUntil = Math.min(device.rememberedUntil, expiresAt ?? Number.POSITIVE_INFINITY);
  const current = sessions.find(({ deviceId, closedAt }) => deviceId === device.id && closedAt === undefined);
  return {
    id: device.id,
    nickname: device.nickname,
    since: new Date(device.createdAt),
    rememberedUntil: rememberedUntil > now ? new Date(rememberedUntil) : undefined,
    onlineUntil: current && new Date(current.deadlineAt),
  };
}

function sessionView(session: Session): SessionView {
  return {
    start: new Date(session.startedAt ?? session.openedAt),
    end: session.closedAt === undefined ? undefined : new Date(session.closedAt),
    seconds: session.seconds,
    downBytes: session.downBytes,
    upBytes: session.upBytes,
  };
}

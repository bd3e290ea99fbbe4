import { createRequestHandler } from '../aaa/handle-request.js';
import { createRadiusClients } from '../aaa/radius-clients.js';
import { describeError } from '../base/log.js';
import { Code } from '../radius/codes.js';
import {
  type AnswerEvent,
  createResponder,
  type DropEvent,
  type PortKind,
  type Request,
} from '../radius/responder.js';
import { listenUdp, type UdpListener } from '../radius/udp-listener.js';
import { createAccessPointStore } from '../venues/access-point-store.js';
import type { Asked } from '../venues/latency.js';
import type { AccessPoint } from '../venues/open-venue.js';
import { createDropLog } from './drop-log.js';
import type { Domain } from './domain.js';
import type { Foundation } from './foundation.js';
import type { Metrics } from './metrics.js';

export interface RadiusService {
  readonly authPort: number;
  readonly acctPort: number;
  /** Takes nothing new and answers what is in flight. */
  stop(): Promise<void>;
}

const ASKED: Readonly<Record<number, Asked>> = {
  [Code.AccessRequest]: 'access',
  [Code.AccountingRequest]: 'accounting',
  [Code.StatusServer]: 'status',
};

/** Binds both ports. Rejects with the system's error where one cannot be bound. */
export async function startRadius(
  foundation: Foundation,
  domain: Domain,
  metrics: Metrics,
): Promise<RadiusService> {
  const { config, directory, clock, log, databases } = foundation;
  const clients = createRadiusClients(directory);
  const dropLog = createDropLog(log, () => clock.monotonic());

  /** A Status-Server may be of a proxy that several access points are behind: none of them is alive for that. */
  function isOfItself({ packet, client, peer }: Request): boolean {
    if (packet.code !== Code.StatusServer) return true;
    const said = client.names?.(packet);
    return said === 'this' || (said === 'nobody' && clients.clientsFor(peer.address).length === 1);
  }

  function onAuthentic(accessPoint: AccessPoint, request: Request): void {
    if (isOfItself(request)) domain.counts.seen(accessPoint.id);
    const isFirst = request.packet.code === Code.AccessRequest && request.hadMessageAuthenticator;
    if (!isFirst || !clients.tighten(accessPoint)) return;
    log.info('Message-Authenticator is required from now on', { accessPoint: accessPoint.id });
    createAccessPointStore(databases.main.write)
      .requireMessageAuthenticator(accessPoint.id)
      .catch((error: unknown) => log.warn('Could not be stored', { cause: describeError(error) }));
  }

  const handle = createRequestHandler({
    ...domain,
    db: databases.main,
    directory,
    now: clock.now,
    onAuthentic,
    onEvent(accessPoint, event) {
      domain.counts.add(accessPoint.id, event);
      metrics.decided(event);
    },
  });

  function onAnswer(event: AnswerEvent): void {
    metrics.radiusAnswered(event);
    const asked = ASKED[event.asked];
    if (event.kind === 'repeat') domain.counts.add(event.clientId, 'repeated');
    else if (asked) domain.latencies.note(event.clientId, asked, event.tookMs);
  }

  function onEvent(event: DropEvent | AnswerEvent): void {
    if (event.kind !== 'drop') return onAnswer(event);
    metrics.radiusDropped(event.reason);
    if (event.clientId !== undefined) domain.counts.add(event.clientId, event.reason);
    domain.senders.note(event);
    dropLog(event);
  }

  const open = (kind: PortKind, port: number) => openPort({ kind, port, handle, onEvent });

  async function openPort(options: {
    readonly kind: PortKind;
    readonly port: number;
    readonly handle: typeof handle;
    readonly onEvent: typeof onEvent;
  }) {
    const responder = createResponder({ ...options, clientsFor: clients.clientsFor, now: clock.monotonic });
    const listener = await listenUdp({
      name: options.kind,
      address: config.radiusHost === '::' ? undefined : config.radiusHost,
      port: options.port,
      answer: responder.answer,
      onError: (error) => log.warn('RADIUS socket', { port: options.kind, cause: describeError(error) }),
    });
    return { responder, listener };
  }

  const auth = await open('auth', config.radiusAuthPort);
  const acct = await open('acct', config.radiusAcctPort).catch(async (error: unknown) => {
    await auth.listener.close();
    throw error;
  });
  return {
    authPort: auth.listener.port,
    acctPort: acct.listener.port,
    async stop() {
      await Promise.all([auth, acct].map(stopPort));
    },
  };
}

/** Answers first, then the socket: what is in flight still needs it. */
async function stopPort(port: {
  responder: { drain(): Promise<void> };
  listener: UdpListener;
}): Promise<void> {
  await port.responder.drain();
  await port.listener.close();
}

import type { UsageRecorder } from '../access/record-usage.js';
import { QueueFull } from '../base/batcher.js';
import { Code } from '../radius/codes.js';
import { OVERLOADED, type Reply, type Request, type ResponderOptions } from '../radius/responder.js';
import type { Directory } from '../venues/directory.js';
import type { AccessPoint } from '../venues/open-venue.js';
import { type AccessDeps, handleAccess, type RefusalReason } from './handle-access.js';
import { handleAccounting } from './handle-accounting.js';

/** What access points are told in counts, beside what the protocol dropped. */
type AaaEvent = RefusalReason | 'accepted' | 'restarted' | 'session-unknown';

export interface AaaDeps extends AccessDeps {
  readonly directory: Directory;
  readonly recorder: UsageRecorder;
  readonly now: () => number;
  readonly onEvent: (accessPoint: AccessPoint, event: AaaEvent) => void;
  /** An authentic Access-Request; the first with a Message-Authenticator tightens the policy `auto`. */
  readonly onAuthentic: (accessPoint: AccessPoint, request: Request) => void;
}

type Handler = ResponderOptions['handle'];

/** The way of an authentic request into the domain, by its code. Nothing means silence. */
export function createRequestHandler(deps: AaaDeps): Handler {
  return async (request) => {
    try {
      return await handleRequest(deps, request);
    } catch (error) {
      if (error instanceof QueueFull) return OVERLOADED;
      throw error;
    }
  };
}

async function handleRequest(deps: AaaDeps, request: Request): Promise<Reply | undefined> {
  const accessPoint = deps.directory.accessPoint(request.client.id);
  const venue = accessPoint && deps.directory.venueById(accessPoint.venueId);
  // Unbound between the packet's arrival and now.
  if (!accessPoint || !venue) return undefined;
  const origin = { venue, accessPoint, peer: request.peer };
  deps.onAuthentic(accessPoint, request);
  if (request.packet.code === Code.AccountingRequest) return handleAccounting(deps, request.packet, origin);
  if (request.packet.code === Code.StatusServer) return statusReply(request);
  const reply = await handleAccess({ ...deps, onReject: deps.onEvent }, request.packet, origin);
  if (reply.code === Code.AccessAccept) deps.onEvent(accessPoint, 'accepted');
  return reply;
}

/** RFC 5997 s.3: alive, told by the answer that fits the port. */
function statusReply(request: Request): Reply {
  const isAccounting = request.peer.socket === 'acct';
  return { code: isAccounting ? Code.AccountingResponse : Code.AccessAccept, attributes: [] };
}

import type { Request, Response } from 'express';
import { createNonce } from '../../http/security-headers.js';
import type { HeldVisit } from '../../guests/visits.js';
import type { Language } from '../../languages/language-choices.js';
import type { Venue } from '../../venues/open-venue.js';
import type { PortalDeps } from '../portal-deps.js';
import { type PreviewLook, type Scope, scopeAt } from '../scope.js';
import { renderPage, weightOf } from '../send-page.js';
import { welcomePage } from '../welcome.js';
import { sendState } from './states.js';
import { takeStep } from './steps.js';

/** A venue's pages as they would be, shown to who works on them. */
export interface PreviewRequest {
  readonly req: Request;
  readonly res: Response;
  /** As it is drafted. */
  readonly venue: Venue;
  /** Where the previewed pages are; pictures are below it. */
  readonly path: string;
  readonly language: Language;
  readonly look: PreviewLook;
  /** What the forms carry as their visit. */
  readonly token: string;
}

/**
 * The guests' pages rendered by the code that renders them for guests, without scripts and cookies, as the small window
 * shows them that phones open. Nothing that is done in it stays.
 */
export interface Preview {
  /** Answers with the page a guest meets in that state; one not known is the first page. */
  show(request: PreviewRequest, state: string): Promise<void>;
  /** Answers what is pressed on such a page: `register`, `accept`, `terms`, … */
  take(request: PreviewRequest, step: string): Promise<void>;
  /** How many bytes a phone loads of the first page, compressed, without pictures. */
  weigh(request: PreviewRequest): number;
}

export function createPreview(deps: PortalDeps): Preview {
  return {
    show: (request, state) => sendState(open(deps, request), visitOf(request), state),
    take: (request, step) => takeStep(open(deps, request), visitOf(request), step),
    weigh(request) {
      const scope = open(deps, request);
      const visit = visitOf(request);
      const page = welcomePage(scope, visit, {});
      return weightOf(renderPage(scope, page, { nonce: createNonce(), visit: visit.token }));
    },
  };
}

function open(deps: PortalDeps, request: PreviewRequest): Scope {
  const { req, res, venue, path, language, look } = request;
  const cookies = { visit: undefined, guest: undefined };
  return { ...scopeAt(deps, { req, res }, venue), path, language, cookies, preview: look };
}

/** Of a phone that was captured just now, at no access point there is. */
function visitOf({ token, venue }: PreviewRequest): HeldVisit {
  const arrival = {
    event: 'captured',
    terminal: undefined,
    nasIdentifier: undefined,
    calledStationId: undefined,
    handBackOrigin: undefined,
    state: {},
    wantedUrl: undefined,
  } as const;
  return {
    token,
    handle: token,
    venueId: venue.id,
    content: { accessPointId: '', arrival, challengeAt: 0 },
  };
}

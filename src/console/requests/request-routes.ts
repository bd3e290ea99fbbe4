import type { ConsoleRoute } from '../route.js';
import { closeRequest } from './close-request.js';
import { listRequests } from './list-requests.js';
import { openRequest, showRequest } from './show-request.js';

const REQUESTS = '/venues/:venue/requests';

export const requestRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: REQUESTS, for: 'owner', answer: listRequests },
  { method: 'get', path: `${REQUESTS}/:reference` as const, for: 'owner', answer: showRequest },
  { method: 'post', path: `${REQUESTS}/:reference/open` as const, for: 'owner', answer: openRequest },
  { method: 'post', path: `${REQUESTS}/:reference/close` as const, for: 'owner', answer: closeRequest },
];

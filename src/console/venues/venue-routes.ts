import type { ConsoleRoute } from '../route.js';
import { listVenues } from './list-venues.js';
import { showOverview } from './overview.js';

export const venueRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/', for: 'signed-in', answer: listVenues },
  { method: 'get', path: '/venues/:venue', for: 'front-desk', answer: showOverview },
];

import type { ConsoleRoute } from '../route.js';
import {
  askToDisconnect,
  askToDisconnectAll,
  disconnectEverybody,
  disconnectOne,
} from './disconnect-guests.js';
import { listOnline } from './list-online.js';

const ONLINE = '/venues/:venue/online';

export const guestRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: ONLINE, for: 'front-desk', answer: listOnline },
  { method: 'get', path: `${ONLINE}/disconnect` as const, for: 'manager', answer: askToDisconnectAll },
  { method: 'post', path: `${ONLINE}/disconnect` as const, for: 'manager', answer: disconnectEverybody },
  {
    method: 'get',
    path: `${ONLINE}/:session/disconnect` as const,
    for: 'front-desk',
    answer: askToDisconnect,
  },
  {
    method: 'post',
    path: `${ONLINE}/:session/disconnect` as const,
    for: 'front-desk',
    answer: disconnectOne,
  },
];

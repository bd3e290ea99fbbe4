import type { ConsoleRoute } from '../route.js';
import {
  askToDisconnect,
  askToDisconnectAll,
  disconnectEverybody,
  disconnectOne,
} from './disconnect-guests.js';
import { allowExport, exportGuests, showExport } from './export-guests.js';
import { listGuests } from './list-guests.js';
import { listOnline } from './list-online.js';
import { askToRemoveGuest, removeGuest } from './remove-guest.js';
import { openAnswers, showGuest } from './show-guest.js';

const GUESTS = '/venues/:venue/guests';
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
  { method: 'get', path: GUESTS, for: 'manager', answer: listGuests },
  { method: 'get', path: `${GUESTS}/export` as const, for: 'owner', recent: true, answer: showExport },
  { method: 'post', path: `${GUESTS}/export` as const, for: 'owner', recent: true, answer: exportGuests },
  { method: 'post', path: `${GUESTS}/export/allow` as const, for: 'owner', answer: allowExport },
  { method: 'get', path: `${GUESTS}/:guest` as const, for: 'manager', answer: showGuest },
  { method: 'post', path: `${GUESTS}/:guest/answers` as const, for: 'manager', answer: openAnswers },
  { method: 'get', path: `${GUESTS}/:guest/remove` as const, for: 'manager', answer: askToRemoveGuest },
  { method: 'post', path: `${GUESTS}/:guest/remove` as const, for: 'manager', answer: removeGuest },
];

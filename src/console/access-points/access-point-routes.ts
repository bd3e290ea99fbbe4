import type { ConsoleRoute } from '../route.js';
import { addAccessPoint, chooseMaker, showNewAccessPoint } from './add-access-point.js';
import {
  askForNewSecret,
  changeAccessPoint,
  renewSecret,
  showAccessPointForm,
} from './change-access-point.js';
import { listAccessPoints } from './list-access-points.js';
import { showAccessPoint } from './show-access-point.js';
import { sendFile, showSheet } from './show-sheet.js';
import { testAccessPoint, testDisconnect } from './test-access-point.js';
import { askToUnbind, unbindAccessPoint } from './unbind-access-point.js';

const ALL = '/venues/:venue/access-points';
const one = <P extends string>(path: P) => `${ALL}/:accessPoint${path}` as const;

export const accessPointRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: ALL, for: 'manager', answer: listAccessPoints },
  { method: 'get', path: `${ALL}/new` as const, for: 'manager', answer: chooseMaker },
  { method: 'get', path: `${ALL}/new/:family` as const, for: 'manager', answer: showNewAccessPoint },
  { method: 'post', path: `${ALL}/new/:family` as const, for: 'manager', answer: addAccessPoint },
  { method: 'get', path: one(''), for: 'manager', answer: showAccessPoint },
  { method: 'get', path: one('/change'), for: 'manager', answer: showAccessPointForm },
  { method: 'post', path: one('/change'), for: 'manager', answer: changeAccessPoint },
  { method: 'get', path: one('/sheet'), for: 'manager', answer: showSheet },
  { method: 'get', path: one('/files/:file'), for: 'manager', answer: sendFile },
  { method: 'get', path: one('/secret'), for: 'manager', recent: true, answer: askForNewSecret },
  { method: 'post', path: one('/secret'), for: 'manager', recent: true, answer: renewSecret },
  { method: 'post', path: one('/test'), for: 'manager', answer: testAccessPoint },
  { method: 'post', path: one('/test-disconnect'), for: 'manager', answer: testDisconnect },
  { method: 'get', path: one('/unbind'), for: 'manager', answer: askToUnbind },
  { method: 'post', path: one('/unbind'), for: 'manager', answer: unbindAccessPoint },
];

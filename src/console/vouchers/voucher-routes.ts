import type { ConsoleRoute } from '../route.js';
import { exportBatch } from './export-batch.js';
import { listBatches, offerVouchers } from './list-batches.js';
import { makeBatch, showNewBatch } from './new-batch.js';
import { printBatch } from './print-batch.js';
import { askToRevokeAll, askToRevokeOne, revokeAll, revokeOne } from './revoke.js';
import { showBatch } from './show-batch.js';

const ALL = '/venues/:venue/vouchers';
const batch = <P extends string>(path: P) => `${ALL}/:batch${path}` as const;

export const voucherRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: ALL, for: 'front-desk', answer: listBatches },
  { method: 'post', path: `${ALL}/offer` as const, for: 'manager', answer: offerVouchers },
  { method: 'get', path: `${ALL}/new` as const, for: 'front-desk', answer: showNewBatch },
  { method: 'post', path: `${ALL}/new` as const, for: 'front-desk', answer: makeBatch },
  { method: 'get', path: batch(''), for: 'front-desk', answer: showBatch },
  { method: 'post', path: batch('/print'), for: 'front-desk', answer: printBatch },
  { method: 'post', path: batch('/table'), for: 'front-desk', answer: exportBatch },
  { method: 'get', path: batch('/revoke'), for: 'front-desk', answer: askToRevokeAll },
  { method: 'post', path: batch('/revoke'), for: 'front-desk', answer: revokeAll },
  { method: 'get', path: batch('/:voucher/revoke'), for: 'front-desk', answer: askToRevokeOne },
  { method: 'post', path: batch('/:voucher/revoke'), for: 'front-desk', answer: revokeOne },
];

import type { ConsoleRoute } from '../route.js';
import { changeNoticeMails, showNotices } from './show-notices.js';

const NOTICES = '/venues/:venue/notices';

export const noticeRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: NOTICES, for: 'manager', answer: showNotices },
  { method: 'post', path: NOTICES, for: 'manager', answer: changeNoticeMails },
];

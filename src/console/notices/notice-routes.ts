import type { ConsoleRoute } from '../route.js';
import { showNotices } from './show-notices.js';

export const noticeRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/venues/:venue/notices', for: 'manager', answer: showNotices },
];

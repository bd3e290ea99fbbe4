import type { ConsoleRoute } from '../route.js';
import { chooseMails } from './choose-mails.js';
import { exportReport } from './export-report.js';
import { showReports } from './show-reports.js';
import { removeText, showTexts } from './survey-texts.js';

const REPORTS = '/venues/:venue/reports';

export const reportRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: REPORTS, for: 'manager', answer: showReports },
  { method: 'post', path: `${REPORTS}/mails` as const, for: 'manager', answer: chooseMails },
  { method: 'get', path: `${REPORTS}/texts` as const, for: 'manager', answer: showTexts },
  { method: 'post', path: `${REPORTS}/texts` as const, for: 'manager', answer: removeText },
  { method: 'get', path: `${REPORTS}/:file` as const, for: 'manager', answer: exportReport },
];

import type { ConsoleRoute } from '../route.js';
import { askToRemoveQuestion, changeStatistics, moveQuestion, removeQuestion } from './arrange-questions.js';
import { changeCollected, showCollected } from './edit-collected.js';
import { changeQuestion, showQuestion } from './edit-question.js';
import { changeWay, showWay } from './edit-way.js';
import { changeKeys, showKeys, useSharedKeys } from './provider-keys.js';
import { showNotice } from './show-notice.js';
import { showWays } from './show-ways.js';
import { testKeys } from './test-keys.js';
import { turnWay } from './turn-way.js';

const ALL = '/venues/:venue/ways-in';
const one = <P extends string>(path: P) => `${ALL}/:way${path}` as const;

/** How guests get online, what they are asked, what is collected. All of it works on the draft. */
export const waysRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: ALL, for: 'manager', answer: showWays },
  { method: 'post', path: ALL, for: 'manager', answer: turnWay },
  { method: 'get', path: `${ALL}/collected`, for: 'manager', answer: showCollected },
  { method: 'post', path: `${ALL}/collected`, for: 'manager', answer: changeCollected },
  { method: 'get', path: `${ALL}/notice`, for: 'manager', answer: showNotice },
  { method: 'post', path: `${ALL}/form/statistics`, for: 'manager', answer: changeStatistics },
  { method: 'get', path: one(''), for: 'manager', answer: showWay },
  { method: 'post', path: one(''), for: 'manager', answer: changeWay },
  { method: 'post', path: one('/questions'), for: 'manager', answer: moveQuestion },
  { method: 'get', path: one('/new/:kind'), for: 'manager', answer: showQuestion },
  { method: 'post', path: one('/new/:kind'), for: 'manager', answer: changeQuestion },
  { method: 'get', path: one('/questions/:field'), for: 'manager', answer: showQuestion },
  { method: 'post', path: one('/questions/:field'), for: 'manager', answer: changeQuestion },
  { method: 'get', path: one('/questions/:field/remove'), for: 'manager', answer: askToRemoveQuestion },
  { method: 'post', path: one('/questions/:field/remove'), for: 'manager', answer: removeQuestion },
  { method: 'get', path: one('/keys'), for: 'manager', recent: true, answer: showKeys },
  { method: 'post', path: one('/keys'), for: 'manager', recent: true, answer: changeKeys },
  { method: 'post', path: one('/keys/shared'), for: 'manager', answer: useSharedKeys },
  { method: 'post', path: one('/test'), for: 'manager', answer: testKeys },
];

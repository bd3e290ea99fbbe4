import type { ConsoleRoute } from '../route.js';
import { changeHours, showHours } from './change-hours.js';
import { addPlan, changePlan, showNewPlan, showPlan } from './change-plan.js';
import { changeWays, listPlans } from './list-plans.js';
import { askToRemovePlan, removePlan } from './remove-plan.js';

const ALL = '/venues/:venue/plans';
const one = <P extends string>(path: P) => `${ALL}/:plan${path}` as const;
const HOURS = '/venues/:venue/opening-hours';

export const planRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: ALL, for: 'manager', answer: listPlans },
  { method: 'get', path: `${ALL}/new` as const, for: 'manager', answer: showNewPlan },
  { method: 'post', path: `${ALL}/new` as const, for: 'manager', answer: addPlan },
  { method: 'post', path: `${ALL}/ways` as const, for: 'manager', answer: changeWays },
  { method: 'get', path: one('/change'), for: 'manager', answer: showPlan },
  { method: 'post', path: one('/change'), for: 'manager', answer: changePlan },
  { method: 'get', path: one('/remove'), for: 'manager', answer: askToRemovePlan },
  { method: 'post', path: one('/remove'), for: 'manager', answer: removePlan },
  { method: 'get', path: HOURS, for: 'manager', answer: showHours },
  { method: 'post', path: HOURS, for: 'manager', answer: changeHours },
];

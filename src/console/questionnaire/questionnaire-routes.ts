import type { ConsoleRoute } from '../route.js';
import { arrangeQuestionnaire, changeSettings } from './change-questionnaire.js';
import { changeSurveyQuestion, showSurveyQuestion } from './edit-survey-question.js';
import { askToRemoveSurveyQuestion, removeSurveyQuestion } from './remove-survey-question.js';
import { showQuestionnaire } from './show-questionnaire.js';

const ALL = '/venues/:venue/page/questionnaire';
const NEW = `${ALL}/new/:kind` as const;
const ONE = `${ALL}/questions/:question` as const;
const REMOVE = `${ONE}/remove` as const;

/** What guests who are online may answer or skip: a part of the page editor. */
export const questionnaireRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: ALL, for: 'manager', answer: showQuestionnaire },
  { method: 'post', path: ALL, for: 'manager', answer: arrangeQuestionnaire },
  { method: 'post', path: `${ALL}/settings`, for: 'manager', answer: changeSettings },
  { method: 'get', path: NEW, for: 'manager', answer: showSurveyQuestion },
  { method: 'post', path: NEW, for: 'manager', answer: changeSurveyQuestion },
  { method: 'get', path: ONE, for: 'manager', answer: showSurveyQuestion },
  { method: 'post', path: ONE, for: 'manager', answer: changeSurveyQuestion },
  { method: 'get', path: REMOVE, for: 'manager', answer: askToRemoveSurveyQuestion },
  { method: 'post', path: REMOVE, for: 'manager', answer: removeSurveyQuestion },
];

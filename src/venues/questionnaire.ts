import { blocksOf } from './page.js';
import type { Questionnaire } from './questionnaire-schema.js';
import type { VenueDocument } from './venue.js';

/** The questionnaire as guests are asked it: it is on, and the landing page leads to it. */
export function questionnaireOffered(document: VenueDocument): Questionnaire | undefined {
  const { questionnaire } = document;
  const isOnPage = blocksOf(document, 'landing').some(({ kind }) => kind === 'survey');
  return questionnaire?.on && isOnPage ? questionnaire : undefined;
}

import { movedAt } from '../base/moved.js';
import { blocksOf, withBlocks } from './page.js';
import type { SurveyQuestion } from './questionnaire-schema.js';
import type { VenueDocument } from './venue.js';

/** None where there is no questionnaire. */
export function surveyQuestions({ questionnaire }: VenueDocument): readonly SurveyQuestion[] {
  return questionnaire?.questions ?? [];
}

/** The document with other questions; without the last one the questionnaire goes. */
export function withSurveyQuestions(document: VenueDocument, questions: readonly unknown[]): object {
  const { questionnaire, ...others } = document;
  return questions.length === 0 ? others : { ...others, questionnaire: { ...questionnaire, questions } };
}

export function movedSurveyQuestion(document: VenueDocument, id: string, by: -1 | 1): object {
  const questions = surveyQuestions(document);
  const moved = movedAt(
    questions,
    questions.findIndex((question) => question.id === id),
    by,
  );
  return withSurveyQuestions(document, moved);
}

/** With the question in place of the one of its id, or last. */
export function withSurveyQuestion(document: VenueDocument, question: { readonly id: string }): object {
  const questions = surveyQuestions(document);
  const isThere = questions.some(({ id }) => id === question.id);
  return withSurveyQuestions(
    document,
    isThere ? questions.map((one) => (one.id === question.id ? question : one)) : [...questions, question],
  );
}

export function isOnLanding(document: VenueDocument): boolean {
  return blocksOf(document, 'landing').some(({ kind }) => kind === 'survey');
}

/** The document with the questionnaire's card last on the landing page, if it is not there yet. */
export function withSurveyBlock(document: VenueDocument): object {
  if (isOnLanding(document)) return document;
  return withBlocks(document, 'landing', [
    ...blocksOf(document, 'landing'),
    { kind: 'survey', id: 'survey' },
  ]);
}

import type { Messages } from '../languages/messages.js';
import type { DocumentSection } from './document-text.js';
import { questionnaireOffered } from './questionnaire.js';
import type { VenueDocument } from './venue.js';

/** That there is a questionnaire, that nobody need answer, and what becomes of answers. */
export function survey(document: VenueDocument, messages: Messages): readonly DocumentSection[] {
  const questionnaire = questionnaireOffered(document);
  if (!questionnaire) return [];
  const { name } = document.controller;
  const hasTexts = questionnaire.questions.some(({ kind }) => kind === 'text');
  const texts = hasTexts ? [messages.text('notice.survey.texts', { name })] : [];
  return [
    {
      heading: messages.text('notice.survey.title'),
      paragraphs: [messages.text('notice.survey.text'), ...texts],
      items: [],
    },
  ];
}

import { PublicError } from '../../base/errors.js';
import { surveyQuestions, withSurveyQuestions } from '../../venues/arrange-survey.js';
import { inLanguage } from '../../venues/localized.js';
import { change, draftOf } from '../page/draft.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { surveyQuestionTexts, surveyTexts } from '../texts/questionnaire.js';

const t = surveyTexts.removal;

/** `GET /venues/<id>/page/questionnaire/questions/<question>/remove`: what becomes of the answers, and whether it is meant. */
export async function askToRemoveSurveyQuestion(scope: VenueScope): Promise<void> {
  const { document } = await draftOf(scope);
  const question = surveyQuestions(document).find(({ id }) => id === scope.req.params.question);
  if (!question) throw new PublicError('not-found');
  const { languages } = document;
  const at = `${scope.path}/page/questionnaire`;
  const kept = question.kind === 'text' ? t.written : t.counted(question.id);
  const page: FormPage = {
    view: 'form',
    title: t.title(inLanguage(question.question, languages[0] ?? 'en', languages)),
    section: 'page',
    lead: t.lead,
    list: { title: t.listTitle, items: [kept, t.anew] },
    form: {
      action: `${at}/questions/${question.id}/remove`,
      fields: [],
      button: t.button,
      danger: true,
      back: { label: surveyQuestionTexts.back, href: at },
    },
  };
  await sendPage(scope, page);
}

/** `POST` likewise. */
export async function removeSurveyQuestion(scope: VenueScope): Promise<void> {
  const wanted = scope.req.params.question;
  const outcome = await change(scope, (document) => {
    const questions = surveyQuestions(document);
    if (!questions.some(({ id }) => id === wanted)) throw new PublicError('not-found');
    return withSurveyQuestions(
      document,
      questions.filter(({ id }) => id !== wanted),
    );
  });
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
  scope.res.redirect(303, `${scope.path}/page/questionnaire?done=removed`);
}

import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import { movedSurveyQuestion, withSurveyBlock } from '../../venues/arrange-survey.js';
import { checkDocument } from '../../venues/check-document.js';
import { READY_QUESTIONNAIRES } from '../../venues/ready-questionnaires.js';
import type { VenueDocument } from '../../venues/venue.js';
import { readForm, typedIn } from '../forms/form.js';
import { isOutdated } from '../forms/meanwhile.js';
import { change, draftOf } from '../page/draft.js';
import { showTried } from '../page/show-guest-pages.js';
import { wordsIn, wordsSpec } from '../page/words-form.js';
import type { VenueScope } from '../scope.js';
import { surveyTexts as t } from '../texts/questionnaire.js';
import { sendQuestionnaire, settingsSpec, settingsWords, typedSettings } from './show-questionnaire.js';

/**
 * `POST /venues/<id>/page/questionnaire`: `do` is `start visit` or `start found` where there is none, `place` to put it on
 * the page, `up <question>`, `down <question>`.
 */
export async function arrangeQuestionnaire(scope: VenueScope): Promise<void> {
  const [action, name = ''] = typedInto(formOf(scope.req), 'do').split(' ');
  const at = `${scope.path}/page/questionnaire`;
  if (action === 'start') return start(scope, name);
  if (action === 'place') {
    await changed(scope, withSurveyBlock);
    return scope.res.redirect(303, `${at}?done=saved`);
  }
  if (action !== 'up' && action !== 'down') throw new PublicError('request-invalid');
  await changed(scope, (document) => movedSurveyQuestion(document, name, action === 'up' ? -1 : 1));
  scope.res.redirect(303, `${at}#${encodeURIComponent(name)}`);
}

/** One there is already stays. */
async function start(scope: VenueScope, name: string): Promise<void> {
  if (name !== 'visit' && name !== 'found') throw new PublicError('request-invalid');
  await changed(scope, (document) =>
    document.questionnaire
      ? document
      : withSurveyBlock({ ...document, questionnaire: READY_QUESTIONNAIRES[name] }),
  );
  scope.res.redirect(303, `${scope.path}/page/questionnaire?done=added`);
}

/** `POST …/settings`: title, introduction and whether guests are asked; with `preview` only shown. */
export async function changeSettings(scope: VenueScope): Promise<void> {
  const draft = await draftOf(scope);
  const { questionnaire, languages } = draft.document;
  if (!questionnaire) throw new PublicError('not-found');
  const form = formOf(scope.req);
  const words = settingsWords(questionnaire);
  const ofWords = wordsSpec(words, languages);
  const [settings, texts] = [readForm(settingsSpec, form), readForm(ofWords, form)];
  const typed = typedIn({ ...settingsSpec, ...ofWords }, form);
  const wanted = typedInto(form, 'preview');
  const errors = [settings, texts].flatMap((one) => (one.kind === 'errors' ? one.errors : []));
  const valueOf = (name: 'title' | 'intro') =>
    wordsIn(texts.kind === 'values' ? texts.values : {}, name, { languages, before: questionnaire[name] });
  const title = valueOf('title');
  const all =
    errors.length === 0 && title === undefined
      ? [{ field: `title.${languages[0] ?? 'en'}`, message: t.titleMissing }]
      : errors;
  if (settings.kind === 'errors' || all.length > 0) {
    if (wanted !== '') return showTried(scope, draft.document, wanted);
    return sendQuestionnaire(scope, draft, { typed, errors: all });
  }
  const how = (document: VenueDocument) => ({
    ...document,
    questionnaire: { ...document.questionnaire, on: settings.values.on, title, intro: valueOf('intro') },
  });
  if (wanted !== '') {
    const checked = checkDocument(how(draft.document));
    return showTried(scope, checked.kind === 'fine' ? checked.document : draft.document, wanted);
  }
  if (isOutdated(form, typedSettings(questionnaire, draft.document)))
    return sendQuestionnaire(scope, draft, { typed, isStale: true });
  await changed(scope, how);
  scope.res.redirect(303, `${scope.path}/page/questionnaire?done=saved`);
}

async function changed(scope: VenueScope, how: (document: VenueDocument) => unknown): Promise<void> {
  const outcome = await change(scope, how);
  if (outcome.kind === 'faults') throw new PublicError('request-invalid');
}

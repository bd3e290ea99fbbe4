import { languageChoices } from '../../languages/language-choices.js';
import { isOnLanding } from '../../venues/arrange-survey.js';
import type { Draft } from '../../venues/drafts.js';
import { inLanguage } from '../../venues/localized.js';
import {
  LONGEST_INTRO,
  LONGEST_TITLE,
  MOST_SURVEY_QUESTIONS,
  type Questionnaire,
  SURVEY_KINDS,
  type SurveyQuestion,
} from '../../venues/questionnaire-schema.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { FieldError, FieldView } from '../forms/field.js';
import { doneOf } from '../done.js';
import { tickField } from '../forms/fields.js';
import { fieldViews, type Typed } from '../forms/form.js';
import { type Meanwhile, postedVersion, versioned } from '../forms/meanwhile.js';
import { formOf } from '../../http/posted-form.js';
import type { BlockWord } from '../page/block-words.js';
import { draftOf } from '../page/draft.js';
import { sendEditor } from '../page/editor.js';
import {
  inEachLanguage,
  type LanguageFields,
  languageFields,
  typedWords,
  withNeeded,
  wordsSpec,
} from '../page/words-form.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { surveyQuestionTexts as q, surveyTexts as t } from '../texts/questionnaire.js';
import type { QuestionList } from '../ways-in/question-list.js';
import { askedWords, heldChoices } from './survey-question-form.js';

interface QuestionnairePage extends Omit<ConsolePage, 'title'> {
  readonly view: 'questionnaire/show';
  readonly t: typeof t;
  readonly q: typeof q;
  readonly action: string;
  /** Undefined where there is none yet. */
  readonly questionnaire:
    | {
        readonly questions: QuestionList;
        readonly isOnPage: boolean;
        readonly hidden: { readonly version: string };
        readonly meanwhile?: Meanwhile;
        readonly settings: readonly FieldView[];
        readonly languages: readonly LanguageFields[];
      }
    | undefined;
  readonly reports: string;
}

export const settingsSpec = { on: tickField({ label: t.on, help: t.onHelp }) };

export function settingsWords({ title, intro }: Questionnaire): readonly BlockWord[] {
  return [
    {
      name: 'title',
      label: t.title,
      help: t.titleHelp,
      most: LONGEST_TITLE,
      isLong: false,
      value: title,
    },
    {
      name: 'intro',
      label: t.intro,
      help: t.introHelp,
      most: LONGEST_INTRO,
      isLong: false,
      value: intro,
    },
  ];
}

export function typedSettings(
  questionnaire: Questionnaire,
  { languages }: Pick<VenueDocument, 'languages'>,
): Typed {
  const on = questionnaire.on ? 'yes' : undefined;
  return { on, ...typedWords(settingsWords(questionnaire), languages) };
}

/** `GET /venues/<id>/page/questionnaire` */
export async function showQuestionnaire(scope: VenueScope): Promise<void> {
  await sendQuestionnaire(scope, await draftOf(scope), {});
}

export async function sendQuestionnaire(
  scope: VenueScope,
  draft: Draft,
  said: { readonly typed?: Typed; readonly errors?: readonly FieldError[]; readonly isStale?: true },
): Promise<void> {
  const { document } = draft;
  const { questionnaire } = document;
  const at = `${scope.path}/page/questionnaire`;
  const content: QuestionnairePage = {
    view: 'questionnaire/show',
    ...doneOf(scope, t.done),
    t,
    q,
    action: at,
    questionnaire: questionnaire && {
      questions: questionList(at, questionnaire, document),
      isOnPage: isOnLanding(document),
      ...settingsOf(scope, { questionnaire, document, at, said }),
    },
    reports: `${scope.path}/reports#survey`,
    errors: said.errors ?? [],
  };
  const state = questionnaire ? 'questionnaire' : 'online';
  const status = said.isStale ? { status: 409 } : {};
  await sendEditor(scope, draft, { ...content, tab: 'questionnaire', state, ...status });
}

function settingsOf(
  scope: VenueScope,
  of: {
    readonly questionnaire: Questionnaire;
    readonly document: VenueDocument;
    readonly at: string;
    readonly said: Parameters<typeof sendQuestionnaire>[2];
  },
) {
  const { questionnaire, document, at, said } = of;
  const { languages } = document;
  const words = settingsWords(questionnaire);
  const held = typedSettings(questionnaire, document);
  const shown = { typed: said.typed ?? held, errors: said.errors ?? [] };
  return {
    ...versioned({
      ...shown,
      spec: { ...settingsSpec, ...inEachLanguage(wordsSpec(words, languages), languages) },
      held,
      version: postedVersion(formOf(scope.req)),
      isStale: said.isStale,
      href: at,
    }),
    settings: fieldViews(settingsSpec, shown),
    languages: withNeeded(languageFields(words, languages, shown), 'title'),
  };
}

function questionList(at: string, { questions }: Questionnaire, document: VenueDocument): QuestionList {
  return {
    action: at,
    items: questions.map((question, index) => ({
      ...itemOf(question, document),
      edit: `${at}/questions/${question.id}`,
      remove: `${at}/questions/${question.id}/remove`,
      first: index === 0,
      last: index === questions.length - 1,
    })),
    addable:
      questions.length >= MOST_SURVEY_QUESTIONS
        ? undefined
        : SURVEY_KINDS.map((kind) => ({
            name: q.kinds[kind],
            example: q.examples[kind],
            href: `${at}/new/${kind}`,
          })),
  };
}

function itemOf(held: SurveyQuestion, { languages }: VenueDocument) {
  const words = askedWords({ kind: held.kind, held }).filter(({ value }) => value !== undefined);
  const lacking = languages.filter((language) => words.some(({ value }) => value?.[language] === undefined));
  const names = languageChoices(lacking, 'en').map(({ name }) => name);
  const choices = heldChoices(held).map(({ label }) => inLanguage(label, languages[0] ?? 'en', languages));
  return {
    name: held.id,
    label: inLanguage(held.question, languages[0] ?? 'en', languages),
    about: [q.kinds[held.kind], ...(choices.length > 0 ? [choices.join(', ')] : [])].join(' · '),
    missing: lacking.length === 0 ? undefined : q.missing(names.join(', ')),
  };
}

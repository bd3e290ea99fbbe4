import type { AskingWay } from '../../venues/arrange-questions.js';
import type { Draft } from '../../venues/drafts.js';
import { inLanguage } from '../../venues/localized.js';
import type { FieldError, FieldView } from '../forms/field.js';
import { formOf } from '../../http/posted-form.js';
import { fieldViews, type Typed } from '../forms/form.js';
import { type Meanwhile, postedVersion, versioned } from '../forms/meanwhile.js';
import { inEachLanguage, type LanguageFields, languageFields, withNeeded } from '../page/words-form.js';
import type { State } from '../page/guest-preview.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { questionTexts as t } from '../texts/questions.js';
import { sendWays } from './frame.js';
import { type Question, questionSpec, settingsSpec, typedQuestion } from './question-form.js';
import { labelOfQuestion } from './question-list.js';
import { askedWords, choicesOf } from './question-words.js';

/** The question an address names, in the draft it belongs to. */
export interface EditedQuestion {
  readonly way: AskingWay;
  readonly draft: Draft;
  readonly question: Question;
}

/** The form of one question, with `T` for the words of the page. */
export interface QuestionForm<T> {
  readonly view: 'ways-in/question';
  readonly t: T;
  readonly kind: string;
  readonly action: string;
  readonly hidden: { readonly version: string };
  readonly meanwhile?: Meanwhile;
  readonly back: string;
  readonly settings: readonly FieldView[];
  readonly languages: readonly LanguageFields[];
  /** In their order, in the venue's first language; none for a new question. */
  readonly choices: readonly string[];
}

type QuestionPage = ConsolePage & QuestionForm<typeof t>;

export async function sendQuestion(
  scope: VenueScope,
  { way, draft, question }: EditedQuestion,
  shown: {
    readonly typed: Typed;
    readonly errors: readonly FieldError[];
    readonly problem?: string;
    readonly isStale?: true;
  },
): Promise<void> {
  const { kind, field, languages } = question;
  const { document } = draft;
  const at = `${scope.path}/ways-in/${way}`;
  const action = field ? `${at}/questions/${field.name}` : `${at}/new/${kind}`;
  const content: QuestionPage = {
    view: 'ways-in/question',
    title: field ? t.editTitle(labelOfQuestion(field, document)) : t.newTitle,
    t,
    kind: t.kinds[kind],
    action,
    ...versioned({
      ...shown,
      spec: inEachLanguage(questionSpec(question), languages),
      held: typedQuestion(question),
      version: postedVersion(formOf(scope.req)),
      href: action,
    }),
    back: at,
    settings: fieldViews(settingsSpec(kind), shown),
    languages: withNeeded(languageFields(askedWords(kind, field), languages, shown), 'label'),
    choices: field
      ? choicesOf(field).map(({ label }) => inLanguage(label, languages[0] ?? 'en', languages))
      : [],
    errors: shown.errors,
    ...(shown.problem !== undefined && { problem: shown.problem }),
  };
  // A new one comes last, above the box for the texts.
  const target = field ? `a.${field.name}` : 'accept';
  const status = shown.isStale ? { status: 409 } : shown.problem === undefined ? {} : { status: 422 };
  await sendWays(scope, draft, { ...content, tab: 'ways', state: stateFor(way), target, ...status });
}

/** Where the questions are to be seen at once. */
export function stateFor(way: AskingWay): State {
  return way === 'form' ? 'errors' : 'create-account';
}

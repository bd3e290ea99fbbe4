import { languageChoices } from '../../languages/language-choices.js';
import { type AskingWay, MOST_QUESTIONS, questionsAsked } from '../../venues/arrange-questions.js';
import type { Draft } from '../../venues/drafts.js';
import { type Field, FIELD_KINDS } from '../../venues/field.js';
import { inLanguage } from '../../venues/localized.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { VenueScope } from '../scope.js';
import { questionTexts as t } from '../texts/questions.js';
import { fieldWords } from './question-words.js';

/** The questions of a way as its page lists them. */
export interface QuestionList {
  readonly action: string;
  readonly items: readonly {
    readonly name: string;
    readonly label: string;
    readonly about: string;
    readonly missing: string | undefined;
    readonly edit: string;
    /** Undefined for the last one of a form, which needs one. */
    readonly remove: string | undefined;
    readonly first: boolean;
    readonly last: boolean;
  }[];
  /** Undefined where there is no room for more. */
  readonly addable:
    | readonly { readonly name: string; readonly example: string; readonly href: string }[]
    | undefined;
}

export function questionList({ path }: VenueScope, { document }: Draft, way: AskingWay): QuestionList {
  const fields = questionsAsked(document, way);
  const at = `${path}/ways-in/${way}`;
  const isNeeded = way === 'form' && fields.length === 1;
  return {
    action: `${at}/questions`,
    items: fields.map((field, index) => ({
      ...itemOf(field, document),
      edit: `${at}/questions/${field.name}`,
      remove: isNeeded ? undefined : `${at}/questions/${field.name}/remove`,
      first: index === 0,
      last: index === fields.length - 1,
    })),
    addable:
      fields.length >= MOST_QUESTIONS
        ? undefined
        : FIELD_KINDS.map((kind) => ({
            name: t.kinds[kind],
            example: t.examples[kind],
            href: `${at}/new/${kind}`,
          })),
  };
}

export function labelOfQuestion(field: Field, { languages }: VenueDocument): string {
  return inLanguage(field.label, languages[0] ?? 'en', languages);
}

function itemOf(field: Field, document: VenueDocument) {
  const { languages } = document;
  const words = fieldWords(field);
  const lacking = languages.filter((language) =>
    words.some(({ value }) => value !== undefined && value[language] === undefined),
  );
  const names = languageChoices(lacking, 'en').map(({ name }) => name);
  return {
    name: field.name,
    label: labelOfQuestion(field, document),
    about: `${t.kinds[field.kind]} · ${field.required ? t.needed : t.free}`,
    missing: lacking.length === 0 ? undefined : t.missing(names.join(', ')),
  };
}

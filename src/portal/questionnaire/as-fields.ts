import type { Language } from '../../languages/language-choices.js';
import { messagesFor } from '../../languages/messages.js';
import type { SurveyAnswers } from '../../tallies/surveys.js';
import type { Answers, Field } from '../../venues/field.js';
import type { Localized } from '../../venues/localized.js';
import {
  choicesOf,
  LONGEST_ANSWER,
  type Questionnaire,
  type SurveyQuestion,
} from '../../venues/questionnaire-schema.js';

/** In the form of a venue's registration questions, none of them required, so that they are shown and checked the same way. */
export function fieldsOf({ questions }: Questionnaire, language: Language): readonly Field[] {
  return questions.map((question) => {
    const asked = { name: question.id, label: question.question, required: false };
    if (question.kind === 'text') {
      const help = { [language]: messagesFor(language).text('questionnaire.text-help') };
      return { kind: 'long-text', ...asked, help, maxLength: LONGEST_ANSWER };
    }
    const kind = question.kind === 'choices' ? 'choices' : 'choice';
    const options = choicesOf(question).map((value) => ({
      value,
      label: labelOf(question, value, language),
    }));
    return { kind, ...asked, options };
  });
}

/** What was answered, for the counts and the texts apart. */
export function answersOf({ questions }: Questionnaire, answers: Answers): SurveyAnswers {
  const given = questions.flatMap(({ id, kind }) =>
    [answers[id] ?? []].flat().map((answer) => ({ question: id, kind, answer: String(answer) })),
  );
  return {
    choices: given
      .filter(({ kind }) => kind !== 'text')
      .map(({ question, kind, answer }) => ({ question, kind, choice: answer })),
    texts: given
      .filter(({ kind }) => kind === 'text')
      .map(({ question, answer }) => ({ question, text: answer })),
  };
}

function labelOf(question: SurveyQuestion, choice: string, language: Language): Localized {
  const say = messagesFor(language).text;
  if (question.kind === 'yes-no')
    return { [language]: say(choice === 'yes' ? 'questionnaire.yes' : 'questionnaire.no') };
  if (question.kind === 'rating') return { [language]: ratingLabel(choice, language) };
  const own = 'choices' in question ? question.choices.find(({ id }) => id === choice) : undefined;
  return own?.label ?? {};
}

/** The number; the ends say which of them is the good one. */
function ratingLabel(rating: string, language: Language): string {
  const say = messagesFor(language).text;
  if (rating === '1') return say('questionnaire.worst', { rating });
  return rating === '5' ? say('questionnaire.best', { rating }) : rating;
}

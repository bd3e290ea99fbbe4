import { z } from 'zod';
import { localized } from './localized.js';

export const MOST_SURVEY_QUESTIONS = 8;
export const MOST_CHOICES = 10;
export const LONGEST_TITLE = 80;
export const LONGEST_INTRO = 300;
export const LONGEST_QUESTION = 200;
export const LONGEST_CHOICE = 80;
/** What a guest may write, in characters. */
export const LONGEST_ANSWER = 500;

/** Counts are kept under it, so it stays when words change. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'lower-case letters, digits and -, at most 32');
const asked = { id, question: localized(LONGEST_QUESTION) };
const choices = z
  .array(z.strictObject({ id, label: localized(LONGEST_CHOICE) }))
  .min(2)
  .max(MOST_CHOICES)
  .superRefine(unique);

const surveyQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('choice'), ...asked, choices }),
  z.strictObject({ kind: z.literal('choices'), ...asked, choices }),
  z.strictObject({ kind: z.literal('rating'), ...asked }),
  z.strictObject({ kind: z.literal('yes-no'), ...asked }),
  z.strictObject({ kind: z.literal('text'), ...asked }),
]);

/** What guests who are online may answer or skip: for counts, and texts nobody can tell whose they are. */
export const questionnaireSchema = z.strictObject({
  /** Off, it is kept and nobody is asked. */
  on: z.boolean().default(true),
  title: localized(LONGEST_TITLE),
  intro: localized(LONGEST_INTRO).optional(),
  questions: z.array(surveyQuestionSchema).min(1).max(MOST_SURVEY_QUESTIONS).superRefine(unique),
});

export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type SurveyQuestion = z.infer<typeof surveyQuestionSchema>;
export type SurveyKind = SurveyQuestion['kind'];

export const SURVEY_KINDS = [
  'choice',
  'choices',
  'rating',
  'yes-no',
  'text',
] as const satisfies readonly SurveyKind[];

/** From the worst to the best. */
const RATINGS = ['1', '2', '3', '4', '5'] as const;
const YES_NO = ['yes', 'no'] as const;

/** What can be chosen, by id; nothing where a question is answered in one's own words. */
export function choicesOf(question: SurveyQuestion): readonly string[] {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.choices.map((choice) => choice.id);
    case 'rating':
      return RATINGS;
    case 'yes-no':
      return YES_NO;
    case 'text':
      return [];
  }
}

function unique(named: readonly { readonly id: string }[], context: z.RefinementCtx): void {
  for (const [index, one] of named.entries()) {
    if (named.findIndex((other) => other.id === one.id) === index) continue;
    context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${one.id}" stands twice` });
  }
}

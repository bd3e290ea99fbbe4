import type { Messages } from '../languages/messages.js';
import { AGE_GROUPS, type AgeGroup } from '../tallies/age-group.js';
import { type Gender, GENDERS } from '../tallies/gender.js';
import type { StatisticsQuestion } from '../venues/collect.js';
import type { StatisticsView } from './page-parts.js';

/**
 * What a guest answered for the count. It lives as long as the request: it is counted, or shown again on the page that
 * answers this very request because something else on the form was wrong.
 */
export interface StatisticsAnswers {
  readonly gender: Gender;
  readonly ageGroup: AgeGroup;
}

type Form = Readonly<Record<string, unknown>>;

/** Groups one can choose oneself. */
const AGE_CHOICES = AGE_GROUPS.filter((group) => group !== 'adult-unspecified' && group !== 'unknown');
const GENDER_CHOICES = GENDERS.filter((gender) => gender !== 'unknown');

/**
 * The posted `s.gender` and `s.age-group`; what is absent, or no choice of ours, is `unknown`, and so is what the venue does
 * not ask (any more), whatever an older page posts.
 */
export function statisticsIn(form: Form, asked: readonly StatisticsQuestion[]): StatisticsAnswers {
  const said = (question: StatisticsQuestion) =>
    asked.includes(question) ? form[`s.${question}`] : undefined;
  return {
    gender: GENDER_CHOICES.find((gender) => gender === said('gender')) ?? 'unknown',
    ageGroup: AGE_CHOICES.find((group) => group === said('age-group')) ?? 'unknown',
  };
}

/** The questions as shown, with what was chosen. */
export function statisticsViews(
  questions: readonly StatisticsQuestion[],
  answers: StatisticsAnswers | undefined,
  messages: Messages,
): readonly StatisticsView[] {
  return questions.map((question) => {
    const isGender = question === 'gender';
    const choices = isGender ? GENDER_CHOICES : AGE_CHOICES;
    const chosen = isGender ? answers?.gender : answers?.ageGroup;
    return {
      name: `s.${question}`,
      label: messages.text(`statistics.${question}`),
      options: choices.map((value) => ({
        value,
        label: isGender ? genderLabel(value as Gender, messages) : ageLabel(value, messages),
        chosen: value === chosen,
      })),
    };
  });
}

function genderLabel(gender: Gender, messages: Messages): string {
  return gender === 'unknown'
    ? messages.text('statistics.unsaid')
    : messages.text(`statistics.gender.${gender}`);
}

/** `13-17`, `under-13` and `65-plus` in words. */
function ageLabel(group: string, messages: Messages): string {
  const [first = 0, last] = (group.match(/\d+/g) ?? []).map(Number);
  if (last !== undefined) return messages.text('statistics.age-group.range', { from: first, to: last });
  const key = group.startsWith('under') ? 'statistics.age-group.under' : 'statistics.age-group.from';
  return messages.text(key, { age: first });
}

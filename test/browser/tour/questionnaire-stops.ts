import { press, type Stop } from './stop.js';
import type { LivingCafe } from './living-cafe.js';

const ALL = '/venues/:venue/page/questionnaire';
const asked = (question: string) => () => ({ question });

/** What guests who are online are asked. */
export const QUESTIONNAIRE_STOPS: readonly Stop[] = [
  { name: 'questionnaire', route: ALL },
  {
    name: 'questionnaire-none',
    route: ALL,
    with: ({ newVenue }: LivingCafe) => ({ venue: newVenue }),
  },
  { name: 'survey-question-new', route: `${ALL}/new/:kind`, with: () => ({ kind: 'choices' }) },
  {
    name: 'survey-question-new-wrong',
    route: `${ALL}/new/:kind`,
    with: () => ({ kind: 'choices' }),
    after: press('Save'),
  },
  { name: 'survey-question', route: `${ALL}/questions/:question`, with: asked('heard') },
  { name: 'survey-question-remove', route: `${ALL}/questions/:question/remove`, with: asked('stay') },
];

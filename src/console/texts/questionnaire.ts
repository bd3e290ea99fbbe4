import type { SurveyKind } from '../../venues/questionnaire-schema.js';
import { questionTexts } from './questions.js';

/** The questionnaire for guests who are online: its list, and the form each question is made with. */
export const surveyTexts = {
  lead: 'For guests who are online: a card on the page after the sign-in leads to it. They answer or skip, and their WiFi does not depend on it. Answers become counts; nobody can tell whose they are.',
  empty: {
    title: 'Ask your guests something',
    text: 'Begin with one of these and change it as you like. Guests see nothing before you publish.',
    start: { visit: 'How was your visit?', found: 'What brings you here?' },
  },
  settings: 'Title and introduction',
  on: 'Guests are asked',
  onHelp: 'Without the tick the questionnaire is kept and nobody is asked.',
  title: 'Title',
  titleHelp: 'On the card and above the questions.',
  titleMissing: 'Write the title in one language at least.',
  intro: 'Introduction',
  introHelp: 'Why you ask, in a sentence. May stay empty.',
  notOnPage: 'Nobody is asked yet: the page after the sign-in has no block for the questionnaire.',
  putOnPage: 'Put it on the page',
  done: {
    added: 'Added to the draft. Guests are asked once you publish.',
    removed: 'Removed from the draft. Guests are no longer asked once you publish.',
    moved: 'Moved.',
  },
  reports: 'What guests answered is in the reports',
  removal: {
    title: (label: string) => `Remove “${label}”?`,
    lead: 'Guests are no longer asked once you publish. With the last question the questionnaire goes.',
    listTitle: 'What becomes of the answers',
    counted: (name: string) => `What was counted stays in reports, under the short name “${name}”.`,
    written:
      'What guests wrote can be read as long as if it were asked still, and goes after 90 days at most.',
    anew: 'A new question never takes up the old answers, even if it has the same words.',
    button: 'Remove the question',
  },
} as const;

/** In the words of the registration form's questions, where they are the same. */
export const surveyQuestionTexts = {
  ...questionTexts,
  lead: 'In the order guests see them; all of them optional. Eight at most, and fewer are answered more often.',
  full: 'A questionnaire has at most eight questions.',
  labelHelp: 'As guests read it: “How did you like it?”',
  choiceHelp:
    'Leave one empty in all languages to remove it. New words for a choice hold for what was counted, too.',
  kinds: {
    choice: 'One of several',
    choices: 'Any of several',
    rating: '1 to 5',
    'yes-no': 'Yes or no',
    text: 'In their own words',
  } satisfies Record<SurveyKind, string>,
  examples: {
    choice: '“How did you hear of us?” – from friends, on the internet',
    choices: '“What did you have?” – coffee, cake',
    rating: '“How did you like it?”',
    'yes-no': '“Will you come again?”',
    text: '“What could be better?” Guests are told to write nothing that says who they are',
  } satisfies Record<SurveyKind, string>,
} as const;

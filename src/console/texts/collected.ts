import { FEWEST } from '../../tallies/gatherer.js';

/** What is collected at all, each with what the privacy notice then says. */
export const collectedTexts = {
  title: 'What is collected',
  lead: 'What is off is not written anywhere. The privacy notice follows what you decide here, in every language.',
  notice: (sentence: string) => `The privacy notice then says: “${sentence}”`,
  counts: {
    title: 'Counts',
    lead: 'They are about nobody: who it was is not in them, and small ones are not shown.',
  },
  usage: 'Count sign-ins, sessions, time and traffic',
  usageBy: 'Count them apart by',
  usageByHelp: 'The finer, the longer it takes until a count is about enough people to be shown.',
  usageNames: {
    hour: 'Hour of the day',
    way: 'Way in',
    'access-point': 'Access point',
    language: 'Language',
  },
  form: 'Count gender and age group of the form’s statistics questions',
  formHelp: 'Off: the form does not ask them, whatever is chosen there.',
  google: 'Count gender and age group of guests who come by Google',
  facebook: 'Count gender and age group of guests who come by Facebook',
  providerHelp: 'They are asked there whether they agree. Off: the provider is not asked for them at all.',
  showFrom: 'Show a count from so many people on',
  showFromHelp: `At least ${FEWEST}. Everything below stays hidden, with enough beside it that no difference gives it back.`,
  devices: {
    title: 'Devices',
    lead: 'Whether a guest’s phone gets online again without the page.',
  },
  remember: 'Remember devices, for as long as the plan says',
  rememberHelp: 'Off: every guest sees the page every time, whatever the plans say.',
  age: {
    title: 'Young guests',
    lead: 'From which age on guests register without a parent’s permission. We take their word and keep nothing about it.',
  },
  limit: 'Age limit',
  limitHelp: 'From 13 to 21. In the European Union it is 16, where a country has not set another.',
  below: 'Who is younger',
  belowNames: {
    auto: 'Can go online once by one tap if that way in is on, else asks the staff',
    once: 'Can go online once by one tap, and nothing is remembered',
    none: 'Asks the staff',
  },
  marketing: {
    title: 'News and offers',
    lead: 'A box guests may tick beside the terms, never ticked in advance. Left empty in every language, nobody is asked.',
  },
  marketingText: 'What they agree to',
  marketingHelp:
    'Say who writes, about what, how often, and to which answer of the form. Needed in every language. New words make an earlier yes outdated: it is asked anew.',
  needsClick: 'For this the way in by one tap has to be on.',
  save: 'Save',
} as const;

export const noticeTexts = {
  title: 'Privacy notice',
  lead: 'Made of what you decide, as the draft makes it; it cannot be written by hand. What it promises is what the program does.',
  language: 'Language',
} as const;

import { messagesFor } from '../../../src/languages/messages.js';
import type { Language } from '../../../src/languages/language-choices.js';
import { fieldViews } from '../../../src/portal/field-views.js';
import type { OnlinePage, PortalPage } from '../../../src/portal/page-models.js';
import { fieldsOf } from '../../../src/portal/questionnaire/as-fields.js';
import { inLanguage } from '../../../src/venues/localized.js';
import { questionnaireSchema } from '../../../src/venues/questionnaire-schema.js';
import { LANDING_BLOCKS } from './sample-blocks.js';
import { sampleVenue } from './sample-venue.js';

const QUESTIONNAIRE = questionnaireSchema.parse({
  title: { en: 'How was breakfast?', de: 'Wie war das Frühstück?', ar: 'كيف كان الإفطار؟' },
  intro: {
    en: 'Three questions for our kitchen.',
    de: 'Drei Fragen für unsere Küche.',
    ar: 'ثلاثة أسئلة لمطبخنا.',
  },
  questions: [
    {
      kind: 'rating',
      id: 'breakfast',
      question: { en: 'How did you like it?', de: 'Wie hat es Ihnen geschmeckt?', ar: 'ما رأيك فيه؟' },
    },
    {
      kind: 'yes-no',
      id: 'again',
      question: {
        en: 'Would you come for breakfast alone?',
        de: 'Kämen Sie auch nur zum Frühstück?',
        ar: 'هل تأتي من أجل الإفطار وحده؟',
      },
    },
    {
      kind: 'text',
      id: 'missing',
      question: { en: 'What did you miss?', de: 'Was hat Ihnen gefehlt?', ar: 'ما الذي افتقدته؟' },
    },
  ],
});

/** What a venue asks those who are online: offered by `online`, asked, and answered. */
export function questionnairePages(language: Language, online: OnlinePage): Record<string, PortalPage> {
  const { languages } = sampleVenue;
  const [title, intro] = [QUESTIONNAIRE.title, QUESTIONNAIRE.intro].map((text) =>
    text === undefined ? '' : inLanguage(text, language, languages),
  );
  const fields = fieldsOf(QUESTIONNAIRE, language);
  const error = {
    field: 'a.missing',
    message: messagesFor(language).text('error.too-long', { count: 500 }),
  };
  const views = (errors: readonly (typeof error)[]) =>
    fieldViews({ fields, language, languages, values: { breakfast: '4', missing: 'Figs' }, errors });
  const asked = {
    view: 'questionnaire',
    action: '/p/lindenhof/questions',
    handle: 'h4ndl3',
    title: title ?? '',
    intro,
    fields: views([]),
    errors: [],
    problem: undefined,
  } as const;
  const sent = { view: 'questionnaire-sent', wayOn: '/p/lindenhof/online/h4ndl3' } as const;
  const offer = {
    kind: 'survey',
    id: 'survey',
    title: title ?? '',
    intro,
    url: '/p/lindenhof/questions/h4ndl3',
  } as const;
  return {
    'online-questionnaire': { ...online, blocks: [...LANDING_BLOCKS, offer] },
    questionnaire: asked,
    'questionnaire-errors': { ...asked, fields: views([error]), errors: [error] },
    'questionnaire-sent': { ...sent, outcome: 'sent' },
    'questionnaire-already': { ...sent, outcome: 'already' },
  };
}

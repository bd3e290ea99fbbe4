import type { Questionnaire } from './questionnaire-schema.js';

/** To begin with: each can be changed afterwards. */
export const READY_QUESTIONNAIRES: Readonly<Record<'visit' | 'found', Questionnaire>> = {
  visit: {
    on: true,
    title: {
      en: 'How was your visit?',
      de: 'Wie war Ihr Besuch?',
      fr: 'Comment s’est passée votre visite ?',
      es: '¿Qué tal tu visita?',
      ar: 'كيف كانت زيارتك؟',
    },
    intro: {
      en: 'It takes a minute and helps us get better.',
      de: 'Es dauert eine Minute und hilft uns, besser zu werden.',
      fr: 'Une minute suffit, et cela nous aide à nous améliorer.',
      es: 'Es un minuto y nos ayuda a mejorar.',
      ar: 'لن يستغرق الأمر سوى دقيقة، وسيساعدنا على التحسن.',
    },
    questions: [
      {
        kind: 'rating',
        id: 'visit',
        question: {
          en: 'How did you like it here?',
          de: 'Wie hat es Ihnen gefallen?',
          fr: 'Est-ce que cela vous a plu ?',
          es: '¿Te ha gustado?',
          ar: 'هل أعجبك المكان؟',
        },
      },
      {
        kind: 'yes-no',
        id: 'again',
        question: {
          en: 'Would you come again?',
          de: 'Würden Sie wiederkommen?',
          fr: 'Reviendriez-vous ?',
          es: '¿Volverías?',
          ar: 'هل ستزورنا مرة أخرى؟',
        },
      },
      {
        kind: 'text',
        id: 'better',
        question: {
          en: 'What could be better?',
          de: 'Was könnte besser sein?',
          fr: 'Qu’est-ce qui pourrait être mieux ?',
          es: '¿Qué podría mejorar?',
          ar: 'ما الذي يمكن أن يكون أفضل؟',
        },
      },
    ],
  },
  found: {
    on: true,
    title: {
      en: 'What brings you here?',
      de: 'Was führt Sie her?',
      fr: 'Qu’est-ce qui vous amène ?',
      es: '¿Qué te trae por aquí?',
      ar: 'ما الذي جاء بك إلينا؟',
    },
    questions: [
      {
        kind: 'choice',
        id: 'heard',
        question: {
          en: 'How did you hear of us?',
          de: 'Wie haben Sie von uns erfahren?',
          fr: 'Comment nous avez-vous connus ?',
          es: '¿Cómo nos has conocido?',
          ar: 'كيف عرفت عنا؟',
        },
        choices: [
          {
            id: 'friends',
            label: {
              en: 'From friends',
              de: 'Von Freunden',
              fr: 'Par des amis',
              es: 'Por amigos',
              ar: 'من الأصدقاء',
            },
          },
          {
            id: 'passing',
            label: {
              en: 'I came by',
              de: 'Ich kam vorbei',
              fr: 'En passant',
              es: 'Pasaba por aquí',
              ar: 'كنت مارًّا',
            },
          },
          {
            id: 'internet',
            label: {
              en: 'On the internet',
              de: 'Im Internet',
              fr: 'Sur internet',
              es: 'Por internet',
              ar: 'عبر الإنترنت',
            },
          },
        ],
      },
      {
        kind: 'choices',
        id: 'here-for',
        question: {
          en: 'What are you here for?',
          de: 'Wofür sind Sie hier?',
          fr: 'Pourquoi êtes-vous ici ?',
          es: '¿Para qué has venido?',
          ar: 'لماذا أنت هنا؟',
        },
        choices: [
          {
            id: 'eating',
            label: {
              en: 'To eat and drink',
              de: 'Essen und trinken',
              fr: 'Manger et boire',
              es: 'Comer y beber',
              ar: 'للطعام والشراب',
            },
          },
          {
            id: 'meeting',
            label: {
              en: 'To meet somebody',
              de: 'Jemanden treffen',
              fr: 'Voir quelqu’un',
              es: 'Ver a alguien',
              ar: 'للقاء أحد',
            },
          },
          {
            id: 'working',
            label: { en: 'To work', de: 'Arbeiten', fr: 'Travailler', es: 'Trabajar', ar: 'للعمل' },
          },
        ],
      },
    ],
  },
};

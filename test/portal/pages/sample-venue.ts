import { type VenueDocument, venueSchema } from '../../../src/venues/venue.js';

/** A small hotel that offers both ways in and asks every kind of question. */
export const sampleVenue: VenueDocument = venueSchema.parse({
  venue: 'lindenhof',
  name: 'Hotel Lindenhof',
  languages: ['en', 'de', 'fr', 'es', 'ar'],
  timeZone: 'Europe/Berlin',
  theme: { accent: '#0b6e4f', corners: 'soft' },
  waysIn: {
    terms: { plan: 'hour' },
    form: {
      plan: 'stay',
      fields: [
        {
          kind: 'text',
          name: 'name',
          label: { en: 'Your name', de: 'Ihr Name', fr: 'Votre nom', es: 'Tu nombre', ar: 'الاسم' },
          required: true,
        },
        {
          kind: 'email',
          name: 'email',
          label: {
            en: 'E-mail address',
            de: 'E-Mail-Adresse',
            fr: 'Adresse e-mail',
            es: 'Correo electrónico',
            ar: 'البريد الإلكتروني',
          },
          help: {
            en: 'Only for questions about your stay.',
            de: 'Nur für Rückfragen zu Ihrem Aufenthalt.',
            ar: 'للأسئلة المتعلقة بإقامتك فقط.',
          },
          required: true,
        },
        {
          kind: 'phone',
          name: 'phone',
          label: { en: 'Phone number', de: 'Telefonnummer', ar: 'رقم الهاتف' },
        },
        {
          kind: 'text',
          name: 'room',
          label: { en: 'Room number', de: 'Zimmernummer', ar: 'رقم الغرفة' },
          required: true,
          pattern: '[1-9][0-9]{2}',
        },
        {
          kind: 'number',
          name: 'nights',
          label: { en: 'Nights you stay', de: 'Übernachtungen', ar: 'عدد الليالي' },
          min: 1,
          max: 30,
          wholeNumber: true,
        },
        {
          kind: 'date',
          name: 'birthday',
          label: { en: 'Date of birth', de: 'Geburtsdatum', ar: 'تاريخ الميلاد' },
          latest: '2010-12-31',
        },
        {
          kind: 'choice',
          name: 'reason',
          label: { en: 'What brings you here?', de: 'Was führt Sie zu uns?', ar: 'ما سبب زيارتك؟' },
          required: true,
          options: [
            { value: 'work', label: { en: 'Work', de: 'Arbeit', ar: 'العمل' } },
            { value: 'leisure', label: { en: 'Leisure', de: 'Freizeit', ar: 'الترفيه' } },
            { value: 'event', label: { en: 'An event', de: 'Eine Veranstaltung', ar: 'مناسبة' } },
          ],
        },
        {
          kind: 'choice',
          name: 'arrival',
          label: { en: 'How did you come?', de: 'Wie sind Sie angereist?', ar: 'كيف وصلت إلينا؟' },
          options: [
            { value: 'train', label: { en: 'By train', de: 'Mit der Bahn', ar: 'بالقطار' } },
            { value: 'car', label: { en: 'By car', de: 'Mit dem Auto', ar: 'بالسيارة' } },
          ],
        },
        {
          kind: 'choices',
          name: 'interests',
          label: { en: 'What are you interested in?', de: 'Was interessiert Sie?', ar: 'ما الذي يهمك؟' },
          options: [
            { value: 'sauna', label: { en: 'Sauna', de: 'Sauna', ar: 'الساونا' } },
            { value: 'dinner', label: { en: 'Dinner', de: 'Abendessen', ar: 'العشاء' } },
          ],
        },
        {
          kind: 'long-text',
          name: 'wishes',
          label: { en: 'Anything we can do?', de: 'Haben Sie einen Wunsch?', ar: 'هل من طلب خاص؟' },
        },
        {
          kind: 'tick',
          name: 'newsletter',
          label: {
            en: 'Send me the season’s programme',
            de: 'Senden Sie mir das Saisonprogramm',
            ar: 'أرسلوا إليّ برنامج الموسم',
          },
        },
      ],
    },
  },
  terms: {
    en: 'The WiFi is free for our guests. Please be considerate.\n\n# What we ask of you\n- Nothing unlawful.\n- Nothing that slows the WiFi down for others.\n\n# What we can promise\nWe do our best, but the WiFi may fail at times.',
    de: 'Das WLAN ist für unsere Gäste kostenlos. Bitte nehmen Sie Rücksicht.\n\n# Worum wir bitten\n- Nichts Rechtswidriges.\n- Nichts, was das WLAN für andere langsam macht.\n\n# Was wir zusagen\nWir geben uns Mühe, doch das WLAN kann ausfallen.',
    fr: 'Le Wi-Fi est gratuit pour nos hôtes. Merci de penser aux autres.\n\n# Ce que nous vous demandons\n- Rien d’illégal.\n- Rien qui ralentisse le Wi-Fi pour les autres.',
    es: 'La wifi es gratuita para nuestros huéspedes. Piensa en los demás.\n\n# Lo que te pedimos\n- Nada ilegal.\n- Nada que frene la wifi para los demás.',
    ar: 'الشبكة مجانية لضيوفنا. يُرجى مراعاة الآخرين.\n\n# ما نرجوه\n- لا شيء يخالف القانون.\n- لا شيء يبطئ الشبكة على الآخرين.',
  },
  marketing: {
    text: {
      en: 'Write to me now and then about what is on at the hotel.',
      de: 'Schreiben Sie mir ab und zu, was im Hotel los ist.',
      fr: 'Écrivez-moi de temps en temps ce qui se passe à l’hôtel.',
      es: 'Escríbeme de vez en cuando lo que pasa en el hotel.',
      ar: 'راسلوني من حين لآخر عمّا يجري في الفندق.',
    },
  },
  controller: {
    name: 'Lindenhof Hotel GmbH',
    address: 'Am Lindenhof 1, 10115 Berlin',
    email: 'privacy@lindenhof.example',
    complaintAuthority: 'Berliner Beauftragte für Datenschutz und Informationsfreiheit',
  },
  plans: [
    { name: 'hour', sessionSeconds: 3600, rememberSeconds: 0 },
    { name: 'stay', sessionSeconds: 4 * 3600, rememberSeconds: 7 * 86_400 },
  ],
});

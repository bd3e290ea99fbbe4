import type { Language } from '../../../src/languages/language-choices.js';
import { messagesFor } from '../../../src/languages/messages.js';
import { zonedTime } from '../../../src/base/zoned-time.js';
import type { BlockView } from '../../../src/portal/blocks/block-view.js';
import { plainProse, prose } from '../../../src/venues/markdown.js';
import { openingLines } from '../../../src/venues/opening-words.js';

/** The first page of a venue whose owner arranged nothing. */
export function plainBlocks(language: Language): readonly BlockView[] {
  const { text } = messagesFor(language);
  return [
    { kind: 'logo', id: 'logo' },
    { kind: 'heading', id: 'heading', text: text('welcome.headline'), level: 1 },
    { kind: 'text', id: 'text', lead: true, prose: plainProse(text('welcome.text')) },
    { kind: 'ways-in', id: 'ways-in' },
  ];
}

const PICTURE = {
  src: '/p/lindenhof/pictures/AAAAAAAAAAAAAAAAAAAAAA',
  small: '/p/lindenhof/pictures/AAAAAAAAAAAAAAAAAAAAAA/small',
  width: 1600,
  height: 900,
  alt: 'The courtyard in the evening',
};
const RULES =
  '**Quiet** from *ten* on.\n\n- No smoking\n- [Dogs](https://lindenhof.example/dogs) are welcome\n\n1. First\n2. Second';
const SCHEDULE = {
  week: { monday: ['08:00-18:00'], tuesday: ['08:00-18:00'], saturday: ['10:00-14:00', '18:00-24:00'] },
  exceptions: { '2026-03-08': [] },
};

/** Every kind of block once. */
export function fullBlocks(language: Language): readonly BlockView[] {
  const { text } = messagesFor(language);
  const at = { language, zone: zonedTime('Europe/Berlin'), now: Date.UTC(2026, 2, 6) };
  return [
    { kind: 'picture', id: 'picture', picture: PICTURE, toEdge: true },
    ...plainBlocks(language),
    { kind: 'form', id: 'form', title: undefined },
    { kind: 'heading', id: 'heading-2', text: 'Around the house', level: 2 },
    { kind: 'text', id: 'text-2', lead: false, prose: prose(RULES) },
    { kind: 'house-rules', id: 'rules', title: text('rules.title'), prose: prose(RULES) },
    {
      kind: 'opening-hours',
      id: 'hours',
      title: text('hours.title'),
      lines: openingLines(SCHEDULE, at),
    },
    {
      kind: 'links',
      id: 'links',
      title: 'More',
      links: [{ label: 'Menu', url: 'https://lindenhof.example/' }],
    },
    advertisement(language, undefined),
  ];
}

/** The page after the sign-in of a venue whose owner arranged nothing. */
export const LANDING_BLOCKS: readonly BlockView[] = [
  { kind: 'online', id: 'online' },
  { kind: 'way-on', id: 'way-on' },
];

/** A neighbour's, as it is shown: without `href` before the guest is online. */
export function advertisement(language: Language, href: string | undefined): BlockView {
  const isArabic = language === 'ar';
  return {
    kind: 'advertisement',
    id: 'advertisement',
    advertisement: {
      title: isArabic ? 'زهور من الجوار' : 'Flowers from next door',
      text: isArabic ? 'طازجة كل صباح، على بُعد خطوتين منا.' : 'Fresh every morning, two steps from here.',
      picture: { ...PICTURE, alt: isArabic ? 'الفناء مساءً' : PICTURE.alt },
      host: 'flowers.example',
      href,
    },
  };
}

import type { BlockPage } from '../../venues/page.js';
import type { BlockKind } from '../../venues/page-blocks.js';

/** What stands around every part of the page editor. */
export const editorTexts = {
  title: 'Guest page',
  tabs: {
    blocks: 'Arrange',
    look: 'Look',
    designs: 'Designs',
    advertisements: 'Advertisements',
    questionnaire: 'Questionnaire',
    texts: 'Languages',
    pictures: 'Pictures',
    history: 'History',
  },
  editorParts: 'Parts of the editor',
  inForce: 'This is what guests see.',
  drafted: 'You have changes guests do not see yet:',
  publish: 'Publish',
  discard: 'Discard',
  clash: (parts: string) =>
    `Somebody else published something different meanwhile (${parts}). Decide whose is to hold, then publish.`,
  askedAnew: (texts: readonly ('terms' | 'notice')[], guests: number) => {
    const names = { terms: 'the terms of use', notice: 'the privacy notice' };
    const what = texts.map((text) => names[text]).join(' and ');
    const who =
      guests === 1
        ? '1 guest who accepted what is in force is asked again at the next visit.'
        : `${guests} guests who accepted what is in force are asked again at their next visit.`;
    return `Publishing changes ${what}. ${guests === 0 ? 'No guest has to be asked again.' : who}`;
  },
  overrule: 'Publish mine',
  yield: 'Take theirs',
  cannotPublish: 'This cannot be published as it is:',
  done: {
    saved: 'Saved in the draft. Guests see it once you publish.',
    published: 'Published. Guests see it from now on.',
    same: 'There was nothing to publish.',
    discarded: 'Discarded. The draft is what guests see.',
    yielded: 'The draft now has what they published.',
    restored: 'The draft is what it was then. Publish it to put it in force.',
    removed: 'Removed.',
    gone: 'Somebody else removed that block meanwhile, so there was nothing to save.',
    added: 'Added.',
    uploaded:
      'The picture is here. Put it on the page with a picture block, as the logo or as the background, or into an advertisement.',
  },
  phone: {
    title: 'Preview',
    frame: 'The guests’ page as it would be',
    note: 'The real page, without scripts and cookies, as phones show it. Forms work; nothing you send is kept.',
    page: 'Page',
    language: 'Language',
    look: 'Light or dark',
    show: 'Show',
    looks: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    size: 'Size',
    sizes: { small: 'Small phone', large: 'Large phone', wide: 'Computer' },
    weight: 'Weight of the first page',
    weightOf: (size: string) => `${size} of 14 KB`,
    pictures: (size: string) => `Pictures load after it: ${size}.`,
    noPictures: 'No pictures.',
    open: 'Open in a tab of its own',
    states: {
      welcome: 'First page',
      errors: 'Form with mistakes',
      'create-account': 'Creating an account',
      ready: 'Before going online',
      online: 'Online',
      questionnaire: 'Questionnaire',
      returning: 'Texts changed',
      closed: 'Closed',
      'mini-browser': 'Phone’s small window',
      provisional: 'A few minutes online',
      code: 'Entering a code',
      'message-code': 'Entering a code from a text message',
    },
  },
  preview: 'Preview',
  save: 'Save',
  back: 'Back',
} as const;

/** The names of the two pages. */
export const pageNames: Readonly<Record<BlockPage, string>> = {
  welcome: 'First page',
  landing: 'After the sign-in',
};

export const blockNames: Readonly<Record<BlockKind, string>> = {
  logo: 'Logo and name',
  heading: 'Heading',
  text: 'Text',
  picture: 'Picture',
  'ways-in': 'Ways in',
  form: 'Registration form',
  'house-rules': 'House rules',
  'opening-hours': 'Opening hours',
  links: 'Links',
  advertisement: 'Advertisement',
  online: '“You’re online”, with the time left',
  'way-on': 'Buttons to go on, my data, log out',
  survey: 'Questionnaire',
};

/** The list of blocks. */
export const arrangeTexts = {
  lead: 'Blocks from the top. Move them by the arrows, or drag them.',
  up: (name: string) => `Move “${name}” up`,
  down: (name: string) => `Move “${name}” down`,
  edit: 'Edit',
  remove: 'Remove',
  add: 'Add a block',
  kind: 'Which one',
  empty: 'Nothing in it yet, so guests do not see it.',
  missing: (languages: string) => `Missing in ${languages}`,
  notOffered: 'Guests see it once the venue offers a registration form.',
  standard: 'Our words, in every language',
  gone: 'This block is not there any more.',
  fixed: 'What stands here follows from the ways in the venue offers.',
} as const;

import { press, type Stop } from './stop.js';

const block = (page: string, id: string) => () => ({ page, block: id });

/** The page editor. */
export const EDITOR_STOPS: readonly Stop[] = [
  { name: 'page', route: '/venues/:venue/page' },
  {
    name: 'block-heading',
    route: '/venues/:venue/page/blocks/:page/:block',
    with: block('welcome', 'heading'),
  },
  { name: 'block-text', route: '/venues/:venue/page/blocks/:page/:block', with: block('welcome', 'text') },
  { name: 'look', route: '/venues/:venue/page/look' },
  { name: 'designs', route: '/venues/:venue/page/designs' },
  { name: 'advertisements', route: '/venues/:venue/page/advertisements' },
  { name: 'advertisement', route: '/venues/:venue/page/advertisements/:advertisement' },
  { name: 'advertisement-new', route: '/venues/:venue/page/new-advertisement' },
  {
    name: 'advertisement-wrong',
    route: '/venues/:venue/page/new-advertisement',
    after: press('Save'),
  },
  { name: 'texts', route: '/venues/:venue/page/texts' },
  { name: 'texts-arabic', route: '/venues/:venue/page/texts', query: '?language=ar' },
  { name: 'pictures', route: '/venues/:venue/page/pictures' },
  { name: 'history', route: '/venues/:venue/page/history' },
];

const way = (name: string) => () => ({ way: name });

/** How guests get in, and what they are asked. */
export const WAYS_STOPS: readonly Stop[] = [
  { name: 'ways-in', route: '/venues/:venue/ways-in' },
  ...['form', 'terms', 'account', 'voucher', 'email', 'sms', 'google', 'provisional'].map((name) => ({
    name: `way-${name}`,
    route: '/venues/:venue/ways-in/:way',
    with: way(name),
  })),
  { name: 'question-new', route: '/venues/:venue/ways-in/:way/new/:kind' },
  { name: 'question-new-wrong', route: '/venues/:venue/ways-in/:way/new/:kind', after: press('Save') },
  { name: 'question', route: '/venues/:venue/ways-in/:way/questions/:field' },
  { name: 'question-remove', route: '/venues/:venue/ways-in/:way/questions/:field/remove' },
  { name: 'keys', route: '/venues/:venue/ways-in/:way/keys', with: way('google') },
  {
    name: 'keys-wrong',
    route: '/venues/:venue/ways-in/:way/keys',
    with: way('google'),
    after: press('Store'),
  },
  { name: 'collected', route: '/venues/:venue/ways-in/collected' },
  { name: 'privacy-notice', route: '/venues/:venue/ways-in/notice' },
];

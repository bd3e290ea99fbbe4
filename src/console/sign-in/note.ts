import type { ConsolePage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { problemWays } from '../texts/problems.js';
import { signInTexts } from '../texts/sign-in.js';

interface NotePage extends ConsolePage {
  readonly view: 'note';
  readonly lead: string;
  readonly wayOn: { readonly label: string; readonly href: string };
}

/** A page that only says something, and leads back to sign-in. */
export async function sendNote(
  scope: Scope,
  said: { readonly title: string; readonly lead: string; readonly wayOn?: 'home' },
): Promise<void> {
  const { title, lead } = said;
  const wayOn =
    said.wayOn === 'home'
      ? { label: problemWays.home, href: '/' }
      : { label: signInTexts.title, href: '/sign-in' };
  const page: NotePage = { view: 'note', title, lead, wayOn };
  await sendPage(scope, page);
}

import type { ConsolePage } from '../page-models.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { signInTexts } from '../texts/sign-in.js';

interface NotePage extends ConsolePage {
  readonly view: 'note';
  readonly lead: string;
  readonly wayOn: { readonly label: string; readonly href: string };
}

/** A page that only says something, and leads back to sign-in. */
export async function sendNote(
  scope: Scope,
  said: { readonly title: string; readonly lead: string; readonly problem?: string },
): Promise<void> {
  const page: NotePage = { view: 'note', ...said, wayOn: { label: signInTexts.title, href: '/sign-in' } };
  await sendPage(scope, page);
}

import { messagesFor } from '../languages/messages.js';
import type { HeldVisit } from '../guests/visits.js';
import { fieldViews } from './field-views.js';
import type { ProviderButton } from './page-parts.js';
import { canRemember } from './remember-browser.js';
import type { Scope } from './scope.js';
import { sendPage } from './send-page.js';
import { acceptedDocuments, type Said } from './welcome.js';
import { providerButtons } from './with-provider/offered.js';

/** The page to sign in with user name and password. */
export function sendSignIn(
  scope: Scope,
  to: {
    readonly action?: string;
    /** Where there is a visit, an account can be created as well. */
    readonly visit?: HeldVisit;
    readonly name?: string;
  },
  said: Said = {},
): void {
  const { visit } = to;
  const page = {
    view: 'sign-in',
    action: to.action,
    name: to.name ?? '',
    errors: said.errors ?? [],
    problem: problemOf(scope, said),
    create: visit && `${scope.path}/create-account/${visit.token}`,
    providers: visit ? [] : myDataButtons(scope),
    canRemember: visit !== undefined && canRemember(scope, scope.venue.document.waysIn.account?.plan),
  } as const;
  sendPage(scope, page, { status: said.status ?? 200, ...(visit && { visit: visit.token }) });
}

/** The page to choose a user name and a password. */
export function sendCreateAccount(
  scope: Scope,
  visit: HeldVisit,
  said: Said & { readonly name?: string } = {},
): void {
  const { venue, language } = scope;
  const page = {
    view: 'create-account',
    action: `${scope.path}/create-account`,
    name: said.name ?? '',
    fields: fieldViews({
      fields: venue.document.waysIn.account?.fields ?? [],
      language,
      languages: venue.document.languages,
      values: said.typed ?? {},
      errors: said.errors ?? [],
    }),
    errors: said.errors ?? [],
    problem: problemOf(scope, said),
    documents: acceptedDocuments(scope, said),
    signIn: `${scope.path}/sign-in/${visit.token}`,
  } as const;
  sendPage(scope, page, { status: said.status ?? 200, visit: visit.token });
}

/** Asks a guest who has signed in to accept the texts as they are now. */
export function sendAgree(scope: Scope, visit: HeldVisit, said: Said = {}): void {
  const problem = problemOf(scope, said);
  const page = {
    view: 'agree',
    action: `${scope.path}/agree`,
    documents: acceptedDocuments(scope, said),
    problem,
  } as const;
  sendPage(scope, page, { status: said.status ?? 200, visit: visit.token });
}

/** Leading to My data, by whom a provider knows. */
function myDataButtons(scope: Scope): readonly ProviderButton[] {
  return providerButtons(scope, (provider) => `${scope.path}/my/sign-in/${provider}?lang=${scope.language}`);
}

function problemOf(scope: Scope, { problem }: Said): string | undefined {
  return problem && messagesFor(scope.language).text(problem);
}

import { messagesFor } from '../../../src/languages/messages.js';
import { fieldViews } from '../../../src/portal/field-views.js';
import type { PortalPage } from '../../../src/portal/page-models.js';
import type { Language } from '../../../src/languages/language-choices.js';
import { CHANGED, sampleDocuments } from './consent-pages.js';
import { sampleVenue } from './sample-venue.js';
import { providerButtons } from './welcome-pages.js';

/** User name and password, and texts to be accepted anew. */
export function accountPages(language: Language): Record<string, PortalPage> {
  const messages = messagesFor(language);
  const documents = sampleDocuments(language);
  const asked = (sampleVenue.waysIn.form?.fields ?? []).slice(0, 1);
  const fields = fieldViews({
    fields: asked,
    language,
    languages: sampleVenue.languages,
    values: {},
    errors: [],
  });
  const signIn = {
    view: 'sign-in',
    action: '/p/lindenhof/sign-in',
    name: '',
    errors: [],
    problem: undefined,
    create: '/p/lindenhof/create-account/V',
    providers: [],
    canRemember: true,
  } as const;
  const create = {
    view: 'create-account',
    action: '/p/lindenhof/create-account',
    name: '',
    fields,
    errors: [],
    problem: undefined,
    documents,
    signIn: '/p/lindenhof/sign-in/V',
  } as const;
  const wrong = { field: 'password', message: messages.text('sign-in.wrong') };
  const faults = [
    { field: 'name', message: messages.text('error.name-taken') },
    { field: 'password', message: messages.text('error.password-too-short') },
    { field: 'accept', message: messages.text('error.accept') },
  ];
  return {
    'sign-in': signIn,
    'sign-in-wrong': { ...signIn, name: 'Ada', errors: [wrong] },
    'sign-in-my-data': { ...signIn, create: undefined, providers: providerButtons(language) },
    'sign-in-providers': {
      ...signIn,
      action: undefined,
      create: undefined,
      problem: messages.text('provider.unknown'),
      providers: providerButtons(language),
    },
    'sign-in-busy': { ...signIn, name: 'Ada', problem: messages.text('account.busy'), create: undefined },
    'create-account': create,
    'create-account-errors': { ...create, name: 'Ada', errors: faults },
    agree: {
      view: 'agree',
      action: '/p/lindenhof/agree',
      documents: { ...documents, changed: CHANGED },
      problem: undefined,
    },
  };
}

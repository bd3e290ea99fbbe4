import type { ProviderName } from '../../venues/providers.js';
import type { KeyFinding } from '../ways-in/key-check.js';

/** Getting the keys of Google, Facebook and X, and trying them. */
export const providerTexts = {
  keys: 'Keys',
  held: {
    own: 'This venue has an application of its own.',
    shared:
      'The operator’s application is used. You need not do anything; an application of your own shows your name at the provider.',
    none: 'There are no keys yet. It takes about a quarter of an hour to get them; the steps are below.',
  },
  id: (label: string) => `${label}:`,
  enter: 'Enter keys',
  change: 'Change keys',
  test: 'Test the keys',
  testNote:
    'Asks the provider whether id and secret belong together. Nobody is signed in, nothing is stored.',
  stepsTitle: (provider: string) => `How to get keys at ${provider}`,
  stepsNote: 'Names of menus change now and then; what has to be entered does not.',
  callback: 'Address to come back to, letter for letter',
  callbackNote: 'It is the same for every venue of this portal. The provider wants https.',
  hosts: 'Walled garden',
  hostsNote:
    'Guests’ browsers have to reach these hosts before they are online. Enter each at your access points, exactly: wildcards would keep sign-in pages from opening.',
  form: {
    title: (provider: string) => `Keys at ${provider}`,
    lead: 'They belong to the draft until you publish. A secret given anew for the application in use holds at once.',
    stored:
      'A secret is stored, sealed; nobody can read it here. Give a new one to replace it, or leave this empty.',
    fresh: 'Stored sealed; nobody can read it here afterwards.',
    secretMissing: 'Give the secret that goes with this id.',
    idWrong: 'Leave out blanks and signs that cannot be seen.',
    strangers:
      'With another application at Facebook, guests who came by the old one are met as strangers: Facebook numbers people by application.',
    save: 'Store',
    back: 'Cancel',
    shared: 'Use the operator’s keys instead',
  },
  names: {
    google: { id: 'Client ID', secret: 'Client secret' },
    facebook: { id: 'App ID', secret: 'App secret' },
    x: { id: 'API key', secret: 'API key secret' },
  } satisfies Record<ProviderName, { readonly id: string; readonly secret: string }>,
  found: {
    fits: 'Id and secret belong together.',
    wrong: 'The provider does not know this id, or the secret does not belong to it. Copy both once more.',
    callback: 'The keys fit, but the address to come back to is not registered. Enter it as it stands below.',
    unreachable: 'The provider could not be reached, or took too long. Try again in a while.',
    unclear:
      'The provider gave an answer we cannot read. Try again in a while; if it stays so, try it as a guest.',
    none: 'There are no keys to test.',
    'too-often': 'That was tested very often. Try again in an hour.',
  } satisfies Record<KeyFinding | 'none' | 'too-often', string>,
  detail: (reason: string) => `It ${reason}.`,
  callbackKnown: 'X has confirmed the address to come back to as well.',
  callbackOpen:
    'Whether the address to come back to is registered only the provider’s own page can show. Open it: if it asks you to choose an account, all is well, and you can close it. If it speaks of a redirect address, enter that once more.',
  open: (provider: string) => `Open ${provider}’s page`,
} as const;

/** Step by step; the address to come back to stands above. */
export const providerSteps: Readonly<
  Record<ProviderName, { readonly site: string; readonly steps: readonly string[] }>
> = {
  google: {
    site: 'https://console.cloud.google.com',
    steps: [
      'Make a project. Under “Google Auth Platform” fill in the branding (name, support e-mail, domain of the portal) and choose the audience “External”.',
      '“Clients” → “Create client” → “Web application”. Under “Authorised redirect URIs” enter the address above. Client ID and secret are shown; the secret only then.',
      'Only if you count gender and age: enable the “People API”, and under “Data access” add user.gender.read and user.birthday.read. Google reviews applications that ask for them, and guests see a warning until then. Without them turn counting off for Google under “What is collected”; then no review is needed.',
      '“Publish app”. Until then only the test users you entered can sign in.',
    ],
  },
  facebook: {
    site: 'https://developers.facebook.com',
    steps: [
      '“Create app” with the use case “Authenticate and request data from users with Facebook Login”.',
      '“Facebook Login” → “Settings”: “Client OAuth login”, “Web OAuth login” and “Enforce HTTPS” on; under “Valid OAuth Redirect URIs” the address above.',
      '“App settings” → “Basic”: there are App ID and app secret. Enter the domain, the address of your privacy notice, and that of “My data” for how guests have their data deleted. Both stand below.',
      'Only if you count gender and age: request user_gender and user_age_range (App Review, advanced access). Without them turn counting off for Facebook under “What is collected”.',
      'Set the app “Live”.',
    ],
  },
  x: {
    site: 'https://developer.x.com',
    steps: [
      'Make a project with an app. “User authentication settings”: “Log in with X” by OAuth 1.0a, permission “Read”. Do not request the e-mail address. As “Callback URI” the address above.',
      '“Keys and tokens” → “API key and secret”. The access token shown there is not needed.',
    ],
  },
};

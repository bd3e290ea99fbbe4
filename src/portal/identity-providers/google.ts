import {
  type GoogleCallbackParameters,
  type Profile,
  Strategy,
  type VerifyCallback,
} from 'passport-google-oauth20';
import { Secret } from '../../base/secrets.js';
import { ageGroupAt } from '../../tallies/age-group.js';
import { genderOf } from '../../tallies/gender.js';
import { bindOAuth2 } from './bind-requests.js';
import { type IdentityProvider, type Person, plainText } from './identity-provider.js';
import { type Making, oauth2Provider } from './oauth2-provider.js';

interface GoogleAddresses {
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly userinfoUrl: string;
  readonly peopleUrl: string;
}

const GENDER_SCOPE = 'https://www.googleapis.com/auth/user.gender.read';
const BIRTHDAY_SCOPE = 'https://www.googleapis.com/auth/user.birthday.read';

/** Google: `openid` alone tells the subject; gender and birthday are asked of the People API, where the guest let us. */
export function googleProvider(
  at: GoogleAddresses,
  options: { readonly callbackUrl: string; readonly timeoutMs: number },
): IdentityProvider {
  const { callbackUrl, timeoutMs } = options;
  return oauth2Provider({ timeoutMs, make: (making) => makeStrategy(at, callbackUrl, making) });
}

function makeStrategy(at: GoogleAddresses, callbackUrl: string, making: Making): Strategy {
  const { app, asksDemographics, store, deadline, today } = making;
  const settings = {
    clientID: app.id,
    clientSecret: app.secret.reveal(),
    callbackURL: callbackUrl,
    authorizationURL: at.authorizeUrl,
    tokenURL: at.tokenUrl,
    userProfileURL: at.userinfoUrl,
    scope: asksDemographics ? ['openid', GENDER_SCOPE, BIRTHDAY_SCOPE] : ['openid'],
    store,
    pkce: true,
  };
  const strategy = new Strategy(settings, identify);
  const client = bindOAuth2(strategy, deadline);

  function identify(
    accessToken: string,
    _refreshToken: string,
    params: GoogleCallbackParameters,
    profile: Profile,
    done: VerifyCallback,
  ): void {
    const subject = plainText(profile.id, 255);
    if (subject === undefined) return done(new Error('No subject'));
    const fields = asksDemographics ? fieldsGranted(params.scope) : [];
    if (fields.length === 0) return done(null, new Secret({ subject, ...UNKNOWN }));
    const url = `${at.peopleUrl}?personFields=${fields.join(',')}`;
    client.get(url, accessToken, (_error, body) => {
      // Who can't be asked for more is the same person all the same.
      done(null, new Secret({ subject, ...demographicsIn(body, today) }));
    });
  }

  return strategy;
}

type Demographics = Omit<Person, 'subject'>;

const UNKNOWN: Demographics = { gender: 'unknown', ageGroup: 'unknown' };

/** Guests may untick either. What is not listed was granted as it was asked for (RFC 6749 s.5.1). */
function fieldsGranted(scope: unknown): readonly string[] {
  const granted = new Set(typeof scope === 'string' ? scope.split(' ') : [GENDER_SCOPE, BIRTHDAY_SCOPE]);
  return [
    ...(granted.has(GENDER_SCOPE) ? ['genders'] : []),
    ...(granted.has(BIRTHDAY_SCOPE) ? ['birthdays'] : []),
  ];
}

/** A person of the People API, as far as it is looked at. */
interface GooglePerson {
  readonly genders?: readonly Marked<{ readonly value?: string }>[];
  readonly birthdays?: readonly Marked<{ readonly date?: GoogleDate }>[];
}

type Marked<T> = T & { readonly metadata?: { readonly primary?: boolean } };

/** Who hides the year leaves it out. */
interface GoogleDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

function demographicsIn(body: unknown, today: string): Demographics {
  try {
    const { genders = [], birthdays = [] } = JSON.parse(String(body)) as GooglePerson;
    const gender = genders.find(({ metadata }) => metadata?.primary) ?? genders[0];
    const born = birthdays.map(({ date }) => date).find((date) => date?.year);
    return {
      gender: genderOf(plainText(gender?.value)),
      ageGroup: ageGroupAt(`${born?.year}-${twoDigits(born?.month)}-${twoDigits(born?.day)}`, today),
    };
  } catch {
    return UNKNOWN;
  }
}

function twoDigits(value: number | undefined): string {
  return String(value ?? '').padStart(2, '0');
}

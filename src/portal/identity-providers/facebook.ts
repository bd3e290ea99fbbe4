import { Strategy } from 'passport-facebook';
import { Secret } from '../../base/secrets.js';
import { ageGroupOfRange } from '../../tallies/age-group.js';
import { genderOf } from '../../tallies/gender.js';
import { bindOAuth2 } from './bind-requests.js';
import { type IdentityProvider, type Person, plainText } from './identity-provider.js';
import { type Making, oauth2Provider } from './oauth2-provider.js';

interface FacebookAddresses {
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly profileUrl: string;
}

/** Facebook: the id, which is of one application alone, and where they are counted gender and age range. */
export function facebookProvider(
  at: FacebookAddresses,
  options: { readonly callbackUrl: string; readonly timeoutMs: number },
): IdentityProvider {
  const { callbackUrl, timeoutMs } = options;
  return oauth2Provider({ timeoutMs, make: (making) => makeStrategy(at, callbackUrl, making) });
}

function makeStrategy(at: FacebookAddresses, callbackUrl: string, making: Making): Strategy {
  const { app, asksDemographics, store, deadline } = making;
  const strategy = new Strategy(
    {
      clientID: app.id,
      clientSecret: app.secret.reveal(),
      callbackURL: callbackUrl,
      authorizationURL: at.authorizeUrl,
      tokenURL: at.tokenUrl,
      profileURL: at.profileUrl,
      profileFields: asksDemographics ? ['id', 'gender', 'age_range'] : ['id'],
      scope: asksDemographics ? ['public_profile', 'user_gender', 'user_age_range'] : ['public_profile'],
      enableProof: true,
      store,
      pkce: true,
    },
    (_accessToken, _refreshToken, profile, done) => {
      const person = personIn(profile._json as FacebookProfile);
      return person ? done(null, new Secret(person)) : done(new Error('No subject'));
    },
  );
  bindOAuth2(strategy, deadline);
  return strategy;
}

/** What the Graph API says, as far as it is looked at. */
interface FacebookProfile {
  readonly id?: unknown;
  readonly gender?: unknown;
  readonly age_range?: { readonly min?: unknown; readonly max?: unknown };
}

function personIn({ id, gender, age_range: range }: FacebookProfile): Person | undefined {
  const subject = plainText(id, 255);
  if (subject === undefined) return undefined;
  const ageGroup = ageGroupOfRange({ min: years(range?.min), max: years(range?.max) });
  return { subject, gender: genderOf(plainText(gender)), ageGroup };
}

function years(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

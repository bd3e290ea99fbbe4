import { z } from 'zod';
import { DAY, SECOND } from '../base/clock.js';
import { leadsSomewhere } from '../base/leads-nowhere.js';
import { fieldSchema } from './field.js';
import { LANGUAGES } from '../languages/language-choices.js';
import { advertisementsSchema } from './advertisement.js';
import { ageSchema } from './age.js';
import { CALLABLE_COUNTRIES } from './callable-countries.js';
import { collectSchema, STATISTICS_QUESTIONS, type StatisticsQuestion } from './collect.js';
import { localized } from './localized.js';
import { countryOfZone } from './mobile-number.js';
import { openingHoursSchema } from './opening-hours.js';
import { pageSchema } from './page-schema.js';
import { type Plan, planSchema } from './plan.js';
import type { ProviderName } from './providers.js';
import { provisionalSchema } from './provisional.js';
import { questionnaireSchema } from './questionnaire-schema.js';
import { themeSchema } from './theme-schema.js';

const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'lower-case letters, digits and -, at most 40');
const webAddress = z.url({ protocol: /^https?$/ });
const wayIn = { plan: z.string(), button: localized(40).optional() };

/** A provider's button. */
export const providerWaySchema = z.strictObject({
  ...wayIn,
  /** Of the venue's own application at the provider; without it the deployment's serves. The secret is kept apart, sealed. */
  clientId: z.string().trim().min(1).max(200).optional(),
});

/** A code sent to the guest. */
const codeWaySchema = z.strictObject({
  ...wayIn,
  /** How many codes are sent in a day of the venue; `CODES_PER_DAY` unless it is set. */
  perDay: z.int().min(1).max(100_000).optional(),
});

/**
 * The venue's own words in the mail with a code, `{code}` and `{venue}` in them where these go. Without addresses: the mail
 * goes to whoever's address a stranger types, so it leads nowhere.
 */
function mailWords(most: number) {
  const words = localized(most);
  return words.refine(
    (texts) => !Object.values(texts).some((text) => leadsSomewhere(text ?? '')),
    'no addresses, as the mail leads nowhere',
  );
}

/** Everything an owner decides about a venue's portal. It is stored whole and versioned by its content. */
export const venueSchema = z.strictObject({
  venue: slug,
  name: z.string().trim().min(1).max(80),
  /** The first one is used when the guest's own is not among them. */
  languages: z.array(z.enum(LANGUAGES)).min(1).default(['en']),
  /** IANA name: whose wall clock opening hours, days and months go by, and times are shown in. */
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone such as Europe/Berlin').default('UTC'),
  /** Always, where it is left out. */
  openingHours: openingHoursSchema.optional(),
  /** The short way to write a page that has no blocks of its own. */
  texts: z
    .strictObject({
      headline: localized(80).optional(),
      welcome: localized(300).optional(),
      online: localized(300).optional(),
    })
    .default({}),
  theme: themeSchema.prefault({}),
  page: pageSchema.default({}),
  /** Asked of guests who are online, where the landing page has a block for it. */
  questionnaire: questionnaireSchema.optional(),
  /** Shown where the page has a block for one; of several in force each visit gets another. */
  advertisements: advertisementsSchema.optional(),
  waysIn: z
    .strictObject({
      terms: z.strictObject(wayIn).optional(),
      form: z
        .strictObject({
          ...wayIn,
          fields: z.array(fieldSchema).min(1).max(40),
          /** Asked for the count alone: always optional, and kept nowhere else. */
          statistics: z.array(z.enum(STATISTICS_QUESTIONS)).default([]),
        })
        .optional(),
      /** A user name and a password the guest chooses. */
      account: z
        .strictObject({ plan: z.string(), fields: z.array(fieldSchema).max(40).default([]) })
        .optional(),
      /**
       * The code of a voucher, whose batch names the plan; `plan` is what the form for a new batch suggests. `overRadius`:
       * access points may send it themselves, for the printed vouchers carry the texts.
       */
      voucher: z
        .strictObject({
          plan: z.string().optional(),
          button: localized(40).optional(),
          overRadius: z.boolean().optional(),
          /** The venue's name on prints, which have Latin letters only; left out, `name`. */
          printName: z.string().trim().min(1).max(80).optional(),
        })
        .optional(),
      /** A code sent to an address the guest gives, which is kept until the code comes back. */
      email: codeWaySchema
        .extend({ subject: mailWords(100).optional(), intro: mailWords(300).optional() })
        .optional(),
      /** `countries`: where messages are sent to (ISO 3166-1); left out, to the one the venue's time zone is of. */
      sms: codeWaySchema
        .extend({ countries: z.array(z.enum(CALLABLE_COUNTRIES)).min(1).max(50).optional() })
        .optional(),
      google: providerWaySchema.optional(),
      facebook: providerWaySchema.optional(),
      x: providerWaySchema.optional(),
    })
    .refine((ways) => Object.values(ways).some(Boolean), 'at least one way in is needed'),
  /** A few minutes online before signing in. Nobody gets them where it is left out. */
  provisional: provisionalSchema.optional(),
  collect: collectSchema.prefault({}),
  terms: localized(20_000),
  /** What guests may agree to beside the terms, of their own free will; left out, nobody is asked. */
  marketing: z.strictObject({ text: localized(500) }).optional(),
  age: ageSchema.prefault({}),
  /** Who answers for the data (GDPR art. 13), named in the privacy notice. */
  controller: z.strictObject({
    name: z.string().trim().min(1).max(200),
    address: z.string().trim().max(300).optional(),
    email: z.email().optional(),
    complaintAuthority: z.string().trim().max(200).optional(),
  }),
  /** Whether the owner may export what guests answered; the privacy notice tells so. */
  guestExport: z.boolean().optional(),
  /** Where the landing page's link leads when the access point told no address. */
  landingUrl: webAddress.optional(),
  plans: z.array(planSchema).min(1).max(20),
});

export type VenueDocument = z.infer<typeof venueSchema>;
export type WayIn = keyof VenueDocument['waysIn'];
/** The ways in by a code that is sent to the guest. */
export const CODE_WAYS = ['email', 'sms'] as const satisfies readonly WayIn[];
export type CodeWay = (typeof CODE_WAYS)[number];
export const CODES_PER_DAY: Readonly<Record<CodeWay, number>> = { email: 1_000, sms: 100 };

/** The plans as they hold: where terminals are not to be remembered, none is. */
export function plansInForce({ plans, collect }: VenueDocument): readonly Plan[] {
  return collect.rememberTerminals ? plans : plans.map((plan) => ({ ...plan, rememberSeconds: 0 }));
}

/** Whether gender and age group are to be counted of those who come by this provider. X tells neither. */
export function demographicsAsked({ collect }: VenueDocument, provider: ProviderName): boolean {
  return provider !== 'x' && collect.demographics[provider];
}

/** Whether a browser that its guest lets us remember gains by it: all are known for a day. */
export function lastsBeyondDay({ rememberSeconds }: Plan): boolean {
  return rememberSeconds * SECOND > DAY;
}

/** The plans that ways in lead to, as they hold. */
export function plansInUse(document: VenueDocument): readonly Plan[] {
  const names = Object.values(document.waysIn).map((way) => way?.plan);
  return plansInForce(document).filter(({ name }) => names.includes(name));
}

/** The questions the form asks for the count: none where the owner wants none counted. */
export function statisticsAsked({ waysIn, collect }: VenueDocument): readonly StatisticsQuestion[] {
  return collect.demographics.form ? (waysIn.form?.statistics ?? []) : [];
}

/** What guests below the age limit, without a parent's permission, are left with. */
export function wayBelowAge({ age, waysIn }: VenueDocument): 'once' | 'none' {
  return age.below ?? (waysIn.terms ? 'once' : 'none');
}

/** Where this venue's codes by text message go. */
export function messageCountries({ waysIn, timeZone }: VenueDocument): readonly string[] {
  const own = countryOfZone(timeZone);
  return waysIn.sms?.countries ?? (own === undefined ? [] : [own]);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

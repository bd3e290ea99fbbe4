import { messagesFor } from '../../languages/messages.js';
import type { MessageKey } from '../../languages/messages.js';
import { FEWEST } from '../../tallies/gatherer.js';
import { USAGE_DETAILS } from '../../tallies/tallies.js';
import type { VenueDocument } from '../../venues/venue.js';
import type { ValuesOf } from '../forms/field.js';
import { anyField, choiceField, tickField } from '../forms/fields.js';
import type { Typed } from '../forms/form.js';
import { wholeNumberField } from '../forms/number-fields.js';
import type { BlockWord } from '../page/block-words.js';
import { collectedTexts as t } from '../texts/collected.js';

const LONGEST_MARKETING = 500;
const MOST_PEOPLE = 1000;
const BELOW = ['auto', 'once', 'none'] as const;

const messages = messagesFor('en');

/** Whether counts are made. */
export const countFields = {
  usage: tickField({ label: t.usage, help: says('notice.use.counts') }),
  usageBy: anyField({
    label: t.usageBy,
    help: t.usageByHelp,
    options: USAGE_DETAILS.map((value) => ({ value, label: t.usageNames[value] })),
  }),
  form: tickField({ label: t.form, help: t.formHelp }),
  google: tickField({ label: t.google, help: t.providerHelp }),
  facebook: tickField({
    label: t.facebook,
    help: `${t.providerHelp} ${says('notice.provider.counts')}`,
  }),
  showFrom: wholeNumberField({
    label: t.showFrom,
    help: t.showFromHelp,
    least: FEWEST,
    most: MOST_PEOPLE,
  }),
};

export const deviceFields = {
  remember: tickField({ label: t.remember, help: t.rememberHelp }),
};

export const ageFields = {
  limit: wholeNumberField({ label: t.limit, help: t.limitHelp, least: 13, most: 21 }),
  below: choiceField({
    label: t.below,
    options: BELOW.map((value) => ({ value, label: t.belowNames[value] })),
  }),
};

export const collectedSpec = { ...countFields, ...deviceFields, ...ageFields };

export type CollectedValues = ValuesOf<typeof collectedSpec>;

export function marketingWords({ marketing }: VenueDocument): readonly BlockWord[] {
  const value = marketing?.text;
  const help = `${t.marketingHelp}`;
  return [{ name: 'marketing', label: t.marketingText, help, most: LONGEST_MARKETING, isLong: true, value }];
}

export function typedCollected({ collect, age }: VenueDocument): Typed {
  const { usage, usageBy, demographics, showFrom, rememberTerminals } = collect;
  return {
    usage: ticked(usage),
    usageBy,
    form: ticked(demographics.form),
    google: ticked(demographics.google),
    facebook: ticked(demographics.facebook),
    showFrom: String(showFrom),
    remember: ticked(rememberTerminals),
    limit: String(age.limit),
    below: age.below ?? 'auto',
  };
}

/** What is collected as the form says it. */
export function collectedFrom(values: CollectedValues): object {
  const { usage, usageBy, form, google, facebook, showFrom, remember, limit, below } = values;
  return {
    collect: {
      usage,
      usageBy,
      demographics: { form, google, facebook },
      showFrom,
      rememberTerminals: remember,
    },
    age: { limit, ...(below !== 'auto' && { below }) },
  };
}

function ticked(value: boolean): string | undefined {
  return value ? 'yes' : undefined;
}

function says(key: MessageKey): string {
  return t.notice(messages.text(key));
}

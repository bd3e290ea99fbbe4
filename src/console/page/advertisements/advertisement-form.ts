import type { CalendarDate } from '../../../base/zoned-time.js';
import { dayNamed } from '../../../tallies/local-day.js';
import type { Language } from '../../../languages/language-choices.js';
import {
  type Advertisement,
  isAdvertisedAddress,
  LONGEST_ADVERTISEMENT,
  LONGEST_NAME,
} from '../../../venues/advertisement.js';
import { LONGEST_ALT, LONGEST_HEADING } from '../../../venues/page-blocks.js';
import type { FieldError, FieldSpec } from '../../forms/field.js';
import { choiceField, dateField, optionalTextField, textField, tickField } from '../../forms/fields.js';
import type { Typed } from '../../forms/form.js';
import { advertisementTexts as t } from '../../texts/advertisements.js';
import type { BlockFormDeps } from '../block-form.js';
import type { BlockWord } from '../block-words.js';
import { pictureOptions } from '../picture-options.js';
import { typedWords, wordsIn, wordsSpec } from '../words-form.js';

/** What an advertisement says, in words. */
export function advertisementWords(held: Advertisement | undefined): readonly BlockWord[] {
  const { title, text, alt } = held ?? {};
  return [
    { name: 'title', label: t.titleWord, most: LONGEST_HEADING, isLong: false, value: title },
    { name: 'text', label: t.text, most: LONGEST_ADVERTISEMENT, isLong: true, value: text },
    { name: 'alt', label: t.alt, help: t.altHelp, most: LONGEST_ALT, isLong: false, value: alt },
  ];
}

export const NAME = { name: textField({ label: t.name, help: t.nameHelp, most: LONGEST_NAME }) };

/** What is asked beside name and words. */
export function settingsSpec(deps: BlockFormDeps) {
  return {
    link: linkField(),
    picture: choiceField({
      label: t.picture,
      help: t.pictureHelp,
      options: pictureOptions(deps, t.noPicture),
    }),
    from: dateField({ label: t.from, help: t.fromHelp }),
    until: dateField({ label: t.until, help: t.daysHelp }),
    on: tickField({ label: t.on }),
  };
}

export function advertisementSpec(held: Advertisement | undefined, deps: BlockFormDeps) {
  const words = wordsSpec(advertisementWords(held), deps.languages);
  return { ...NAME, ...settingsSpec(deps), ...words };
}

/** What stands in the form; of a new one, nothing but that it is on. */
export function typedAdvertisement(held: Advertisement | undefined, languages: readonly Language[]): Typed {
  return {
    name: held?.name,
    link: held?.link,
    picture: held?.picture?.id ?? 'none',
    from: held?.from,
    until: held?.until,
    on: held?.on === false ? undefined : 'yes',
    ...typedWords(advertisementWords(held), languages),
  };
}

interface Values {
  readonly name: string;
  readonly link: string;
  readonly picture: string;
  readonly from: CalendarDate | undefined;
  readonly until: CalendarDate | undefined;
  readonly on: boolean;
}

type Words = Readonly<Record<string, string>>;

/** What no field alone can tell of the title, whatever else is wrong. */
export function titleErrors(typed: Typed, { languages }: BlockFormDeps): readonly FieldError[] {
  const [first = 'en'] = languages;
  const hasTitle = languages.some((language) => String(typed[`title.${language}`] ?? '').trim() !== '');
  return hasTitle ? [] : [{ field: `title.${first}`, message: t.titleMissing }];
}

/** Likewise of the days. */
export function dayErrors({ from, until }: Pick<Values, 'from' | 'until'>): readonly FieldError[] {
  const isBackwards = from !== undefined && until !== undefined && dayNamed(until) < dayNamed(from);
  return isBackwards ? [{ field: 'until', message: t.ends }] : [];
}

/** The advertisement as its form says it. */
export function advertisementFrom(
  held: Advertisement | undefined,
  values: Values,
  { id, deps }: { readonly id: string; readonly deps: BlockFormDeps },
): Advertisement {
  const { name, link, from, until, on } = values;
  const { languages, pictures } = deps;
  const words = (word: keyof Advertisement & ('title' | 'text' | 'alt')) =>
    wordsIn(values as unknown as Words, word, { languages, before: held?.[word] });
  const picture = pictures.find((one) => one.id === values.picture);
  return {
    id,
    name,
    ...(picture && { picture: { id: picture.id, width: picture.width, height: picture.height } }),
    ...given('alt', words('alt')),
    title: words('title') ?? {},
    ...given('text', words('text')),
    ...given('link', link === '' ? undefined : link),
    ...given('from', from && dayNamed(from)),
    ...given('until', until && dayNamed(until)),
    on,
  };
}

/** Nothing, rather than a name without a value: what is stored is compared. */
function given<N extends string, V>(name: N, value: V | undefined): { readonly [K in N]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [K in N]?: V });
}

function linkField(): FieldSpec<string> {
  const field = optionalTextField({ label: t.link, help: t.linkHelp, most: 2_000 });
  return {
    ...field,
    kind: 'url',
    read: (typed) => {
      const reading = field.read(typed);
      const isWrong = 'value' in reading && reading.value !== '' && !isAdvertisedAddress(reading.value);
      return isWrong ? { fault: t.linkFault } : reading;
    },
  };
}

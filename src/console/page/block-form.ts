import type { Language } from '../../languages/language-choices.js';
import { isLinkAddress } from '../../venues/link-address.js';
import type { KeptPicture } from '../../venues/picture-store.js';
import type { Picture } from '../../venues/picture.js';
import { type Block, type BlockOf, MOST_LINKS } from '../../venues/page-blocks.js';
import type { FieldError, FieldSpec } from '../forms/field.js';
import { choiceField, optionalTextField } from '../forms/fields.js';
import type { Typed } from '../forms/form.js';
import { blockTexts as t } from '../texts/page-forms.js';
import { blockWords, type BlockWord, linkWord, SPARE_LINKS } from './block-words.js';
import { pictureOptions } from './picture-options.js';
import { typedWords, wordsIn, wordsSpec } from './words-form.js';

/** What a block's form is made with. */
export interface BlockFormDeps {
  readonly languages: readonly Language[];
  readonly pictures: readonly KeptPicture[];
  /** Where a picture can be looked at. */
  readonly addressOf: (id: string) => string;
}

type TextSpec = Readonly<Record<string, FieldSpec<string>>>;
type Values = Readonly<Record<string, string>>;

/** What is asked of a block beside its words. */
export function settingsSpec(block: Block, deps: BlockFormDeps): TextSpec {
  switch (block.kind) {
    case 'logo':
      return { picture: choiceField({ label: t.picture, options: pictureOptions(deps, t.initial) }) };
    case 'picture':
      return {
        picture: choiceField({ label: t.picture, options: pictureOptions(deps, t.noPicture) }),
        width: choiceField({ label: t.width, options: optionsOf(t.widths) }),
      };
    case 'text':
      return { style: choiceField({ label: t.style, options: optionsOf(t.styles) }) };
    case 'links':
      return Object.fromEntries(
        linkNumbers(block).map((number) => [`link-${number}-url`, linkField(number)]),
      );
    default:
      return {};
  }
}

function typedSettings(block: Block): Typed {
  switch (block.kind) {
    case 'logo':
      return { picture: block.picture?.id ?? 'none' };
    case 'picture':
      return { picture: block.picture?.id ?? 'none', width: block.width };
    case 'text':
      return { style: block.style };
    case 'links':
      return Object.fromEntries(block.links.map(({ url }, index) => [`link-${index + 1}-url`, url]));
    default:
      return {};
  }
}

/** The words of a block, with those of links that can be added. */
export function formWords(block: Block): readonly BlockWord[] {
  if (block.kind !== 'links') return blockWords(block);
  const spare = linkNumbers(block).slice(block.links.length);
  return [...blockWords(block), ...spare.map((number) => linkWord(number - 1, undefined))];
}

/** The whole form: what is asked beside the words, and the words in each language. */
export function blockSpec(block: Block, deps: BlockFormDeps): TextSpec {
  return { ...settingsSpec(block, deps), ...wordsSpec(formWords(block), deps.languages) };
}

/** What stands in it. */
export function typedBlock(block: Block, { languages }: BlockFormDeps): Typed {
  return { ...typedSettings(block), ...typedWords(formWords(block), languages) };
}

/** What no field alone can tell: a link without words. */
export function blockErrors(block: Block, values: Values, deps: BlockFormDeps): readonly FieldError[] {
  if (block.kind !== 'links') return [];
  const [first = 'en'] = deps.languages;
  return linkNumbers(block).flatMap((number) => {
    const hasWords = deps.languages.some((language) => values[`link-${number}.${language}`] !== '');
    const isGiven = values[`link-${number}-url`] !== '';
    return isGiven && !hasWords ? [{ field: `link-${number}.${first}`, message: t.linkWithout(number) }] : [];
  });
}

/** The block as its form says it. */
export function blockFrom(block: Block, values: Values, deps: BlockFormDeps): Block {
  const words = (name: string) => {
    const before = formWords(block).find((word) => word.name === name)?.value;
    return wordsIn(values, name, { languages: deps.languages, before });
  };
  switch (block.kind) {
    case 'logo':
      return { ...block, picture: pictureNamed(values.picture, deps) };
    case 'picture': {
      const width = values.width === 'edge' ? 'edge' : 'column';
      return { ...block, picture: pictureNamed(values.picture, deps), alt: words('alt'), width };
    }
    case 'heading':
      return { ...block, text: words('text') };
    case 'text':
      return { ...block, text: words('text'), style: values.style === 'lead' ? 'lead' : 'plain' };
    case 'house-rules':
      return { ...block, title: words('title'), text: words('text') };
    case 'opening-hours':
    case 'form':
      return { ...block, title: words('title') };
    case 'links':
      return { ...block, title: words('title'), links: linksFrom(block, values, words) };
    default:
      return block;
  }
}

function linksFrom(
  block: BlockOf<'links'>,
  values: Values,
  words: (name: string) => BlockWord['value'],
): BlockOf<'links'>['links'] {
  return linkNumbers(block).flatMap((number) => {
    const url = values[`link-${number}-url`] ?? '';
    const label = words(`link-${number}`);
    return url === '' || label === undefined ? [] : [{ url, label }];
  });
}

function linkNumbers({ links }: BlockOf<'links'>): readonly number[] {
  const count = Math.min(MOST_LINKS, links.length + SPARE_LINKS);
  return Array.from({ length: count }, (_, index) => index + 1);
}

function linkField(number: number): FieldSpec<string> {
  const field = optionalTextField({ label: t.link(number), help: t.linkHelp, most: 2_000 });
  return {
    ...field,
    kind: 'url',
    read: (typed) => {
      const reading = field.read(typed);
      const isWrong = 'value' in reading && reading.value !== '' && !isLinkAddress(reading.value);
      return isWrong ? { fault: t.linkFault } : reading;
    },
  };
}

function pictureNamed(id: string | undefined, { pictures }: BlockFormDeps): Picture | undefined {
  const found = pictures.find((picture) => picture.id === id);
  return found && { id: found.id, width: found.width, height: found.height };
}

function optionsOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

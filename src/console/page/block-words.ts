import type { Localized } from '../../venues/localized.js';
import { type Block, LONGEST_ALT, LONGEST_HEADING, LONGEST_TEXT } from '../../venues/page-blocks.js';
import { blockTexts as t } from '../texts/page-forms.js';

/** A text of a block that is written once for each language. */
export interface BlockWord {
  /** In names of fields, before the language. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly most: number;
  readonly isLong: boolean;
  readonly value: Localized | undefined;
}

/** Room for further links on the form. */
export const SPARE_LINKS = 2;

const LONGEST_LINK = 60;

/** What of a block is written in words. */
export function blockWords(block: Block): readonly BlockWord[] {
  const title = { name: 'title', label: t.title, help: t.titleHelp, most: LONGEST_HEADING, isLong: false };
  const text = { name: 'text', label: t.text, help: t.textHelp, most: LONGEST_TEXT, isLong: true };
  switch (block.kind) {
    case 'heading':
      return [
        {
          name: 'text',
          label: t.heading,
          help: t.headingHelp,
          most: LONGEST_HEADING,
          isLong: false,
          value: block.text,
        },
      ];
    case 'text':
      return [{ ...text, value: block.text }];
    case 'picture':
      return [
        { name: 'alt', label: t.alt, help: t.altHelp, most: LONGEST_ALT, isLong: false, value: block.alt },
      ];
    case 'house-rules':
      return [
        { ...title, value: block.title },
        { ...text, value: block.text },
      ];
    case 'opening-hours':
    case 'form':
      return [{ ...title, value: block.title }];
    case 'links':
      return [
        { name: 'title', label: t.title, most: LONGEST_HEADING, isLong: false, value: block.title },
        ...block.links.map((link, index) => linkWord(index, link.label)),
      ];
    default:
      return [];
  }
}

export function linkWord(index: number, value: Localized | undefined): BlockWord {
  return {
    name: `link-${index + 1}`,
    label: t.linkWords(index + 1),
    most: LONGEST_LINK,
    isLong: false,
    value,
  };
}

const HAS_NO_WORDS: readonly Block['kind'][] = ['ways-in', 'online', 'way-on', 'survey', 'advertisement'];

/** What follows from elsewhere has nothing to edit; advertisements and the questionnaire have pages of their own. */
export function isEditable({ kind }: Block): boolean {
  return !HAS_NO_WORDS.includes(kind);
}

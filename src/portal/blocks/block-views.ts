import { messagesFor, type MessageKey } from '../../languages/messages.js';
import { inLanguage, type Localized } from '../../venues/localized.js';
import { plainProse, prose } from '../../venues/markdown.js';
import { openingLines } from '../../venues/opening-words.js';
import { blocksOf, type BlockPage } from '../../venues/page.js';
import type { Block, BlockOf } from '../../venues/page-blocks.js';
import { questionnaireOffered } from '../../venues/questionnaire.js';
import type { Scope } from '../scope.js';
import type { AdvertisementView, BlockView } from './block-view.js';
import { pictureView } from './pictures.js';

/** What blocks show that depends on who looks at them. */
interface OfGuest {
  /** Where the questionnaire is answered; undefined where this visit is not asked (again). */
  readonly questions?: string | undefined;
  /** The one that stands in the place for it. */
  readonly advertisement?: AdvertisementView | undefined;
}

/** The blocks of a page as this guest is to see them, in order; those with nothing to show are left out. */
export function blockViews(scope: Scope, page: BlockPage, ofGuest: OfGuest = {}): readonly BlockView[] {
  const blocks = blocksOf(scope.venue.document, page);
  const title = blocks.find(({ kind }) => kind === 'heading');
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return viewOf(scope, block, ofGuest) ?? [];
    return headingView(scope, block, block === title && page === 'welcome' ? 1 : 2) ?? [];
  });
}

/** What the page's title says. */
export function titleIn(views: readonly BlockView[]): string | undefined {
  return views.flatMap((view) => (view.kind === 'heading' && view.level === 1 ? view.text : []))[0];
}

function viewOf(
  scope: Scope,
  block: Exclude<Block, { kind: 'heading' }>,
  ofGuest: OfGuest,
): BlockView | undefined {
  const id = block.id ?? block.kind;
  switch (block.kind) {
    case 'text':
      return textView(scope, block);
    case 'picture': {
      if (!block.picture) return undefined;
      const alt = own(scope, block.alt) ?? '';
      const toEdge = block.width === 'edge';
      return { kind: 'picture', id, picture: pictureView(scope, block.picture, alt), toEdge };
    }
    case 'advertisement': {
      const { advertisement } = ofGuest;
      return advertisement && { kind: 'advertisement', id, advertisement };
    }
    case 'form':
      return scope.venue.document.waysIn.form && { kind: 'form', id, title: own(scope, block.title) };
    case 'house-rules': {
      const rules = own(scope, block.text);
      const title = own(scope, block.title) ?? word(scope, 'rules.title');
      return rules === undefined ? undefined : { kind: 'house-rules', id, title, prose: prose(rules) };
    }
    case 'opening-hours':
      return hoursView(scope, block);
    case 'links':
      return linksView(scope, block);
    case 'survey':
      return ofGuest.questions === undefined ? undefined : surveyView(scope, id, ofGuest.questions);
    default:
      return { kind: block.kind, id };
  }
}

function headingView(scope: Scope, block: BlockOf<'heading'>, level: 1 | 2): BlockView | undefined {
  const text = own(scope, block.text) ?? (level === 1 ? word(scope, 'welcome.headline') : undefined);
  return text === undefined ? undefined : { kind: 'heading', id: block.id ?? 'heading', text, level };
}

function textView(scope: Scope, block: BlockOf<'text'>): BlockView | undefined {
  const lead = block.style === 'lead';
  const text = own(scope, block.text) ?? (lead ? word(scope, 'welcome.text') : undefined);
  if (text === undefined) return undefined;
  // What was written before there were blocks was never Markdown.
  const isShort = Object.values(scope.venue.document.texts).includes(block.text);
  return {
    kind: 'text',
    id: block.id ?? 'text',
    lead,
    prose: isShort ? plainProse(text) : prose(text),
  };
}

function hoursView(scope: Scope, block: BlockOf<'opening-hours'>): BlockView {
  const { venue, language, deps } = scope;
  return {
    kind: 'opening-hours',
    id: block.id ?? block.kind,
    title: own(scope, block.title) ?? word(scope, 'hours.title'),
    lines: openingLines(venue.document.openingHours, { language, zone: venue.zone, now: deps.now() }),
  };
}

function linksView(scope: Scope, block: BlockOf<'links'>): BlockView | undefined {
  const links = block.links.map(({ label, url }) => ({ label: own(scope, label) ?? url, url }));
  if (links.length === 0) return undefined;
  return { kind: 'links', id: block.id ?? block.kind, title: own(scope, block.title), links };
}

function surveyView(scope: Scope, id: string, url: string): BlockView | undefined {
  const questionnaire = questionnaireOffered(scope.venue.document);
  if (!questionnaire) return undefined;
  const { title, intro } = questionnaire;
  return { kind: 'survey', id, title: own(scope, title) ?? '', intro: own(scope, intro), url };
}

function own({ venue, language }: Scope, text: Localized | undefined): string | undefined {
  return text && inLanguage(text, language, venue.document.languages);
}

function word({ language }: Scope, key: MessageKey): string {
  return messagesFor(language).text(key);
}

import type { Messages } from '../languages/messages.js';
import type { DocumentSection } from './document-text.js';
import type { Field } from './field.js';
import { inLanguage } from './localized.js';
import { askedForCodes } from './notice-codes.js';
import { statisticsAsked, type VenueDocument } from './venue.js';

/** What each way in asks, each field by its label. */
export function asked(document: VenueDocument, messages: Messages): readonly DocumentSection[] {
  const { terms, form, account, voucher } = document.waysIn;
  const intro = terms === undefined ? 'notice.asked.form' : 'notice.asked.choice';
  const toRegister = form && [...fieldsIn(form.fields, document, messages), ...counted(document, messages)];
  const sections = [
    ...(terms && !form ? [{ paragraphs: [messages.text('notice.asked.nothing')], items: [] }] : []),
    ...(toRegister ? [{ paragraphs: [messages.text(intro)], items: toRegister }] : []),
    ...(account ? [askedForAccount(account.fields, document, messages)] : []),
    ...(voucher ? [{ paragraphs: [messages.text('notice.asked.voucher')], items: [] }] : []),
    ...askedForCodes(document, messages),
    ...(toRegister || account ? [{ paragraphs: freedom(document, messages), items: [] }] : []),
  ];
  const heading = messages.text('notice.asked.title');
  return sections.map((section, index) => ({ heading: index === 0 ? heading : undefined, ...section }));
}

/** Whether telling it is required, and what follows from not telling, GDPR art. 13(2)(e); where answers are. */
function freedom(document: VenueDocument, messages: Messages): readonly string[] {
  const isFree = document.waysIn.terms !== undefined;
  return [
    messages.text(isFree ? 'notice.asked.free-choice' : 'notice.asked.free'),
    ...(asksQuestions(document) ? [messages.text('notice.asked.sealed')] : []),
  ];
}

function askedForAccount(fields: readonly Field[], document: VenueDocument, messages: Messages) {
  const questions = fields.length === 0 ? [] : [messages.text('notice.asked.form')];
  return {
    paragraphs: [messages.text('notice.asked.account'), ...questions],
    items: fieldsIn(fields, document, messages),
  };
}

function fieldsIn(fields: readonly Field[], document: VenueDocument, messages: Messages): readonly string[] {
  return fields.map((field) => {
    const label = inLanguage(field.label, messages.language, document.languages);
    return messages.text(field.required ? 'notice.asked.required' : 'notice.asked.optional', { label });
  });
}

/** The questions asked for the count. */
function counted(document: VenueDocument, messages: Messages): readonly string[] {
  return statisticsAsked(document).map((question) =>
    messages.text('notice.asked.counted', { label: messages.text(`statistics.${question}`) }),
  );
}

/** Whether there can be answers at all. */
export function asksQuestions({ waysIn: { form, account } }: VenueDocument): boolean {
  return form !== undefined || (account?.fields.length ?? 0) > 0;
}

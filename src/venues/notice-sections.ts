import { formatsFor } from '../languages/formats.js';
import type { MessageKey, Messages } from '../languages/messages.js';
import type { DocumentSection } from './document-text.js';
import { inLanguage } from './localized.js';
import { plansInForce, statisticsAsked, type VenueDocument } from './venue.js';

/** What the deployment, not the venue, decides. `region`: where the data is, in words. */
export interface NoticeFacts {
  readonly region: string | undefined;
  readonly publicUrl: string;
}

/** Who answers for the data, GDPR art. 13(1)(a). */
export function controller(document: VenueDocument, facts: NoticeFacts, messages: Messages): DocumentSection {
  const { name, address, email } = document.controller;
  return {
    heading: messages.text('notice.controller.title'),
    paragraphs: [messages.text('notice.controller.text', { venue: document.name, name })],
    items: [
      ...(address === undefined ? [] : [messages.text('notice.controller.address', { address })]),
      ...(email === undefined ? [] : [messages.text('notice.controller.email', { email })]),
      messages.text('notice.controller.portal', { url: facts.publicUrl }),
    ],
  };
}

/** Each field of the form by its label. */
export function asked(document: VenueDocument, messages: Messages): readonly DocumentSection[] {
  const heading = messages.text('notice.asked.title');
  const { form, terms } = document.waysIn;
  if (form === undefined)
    return [{ heading, paragraphs: [messages.text('notice.asked.nothing')], items: [] }];
  const introduction = messages.text(terms === undefined ? 'notice.asked.form' : 'notice.asked.choice');
  const items = form.fields.map((field) => {
    const label = inLanguage(field.label, messages.language, document.languages);
    return messages.text(field.required ? 'notice.asked.required' : 'notice.asked.optional', { label });
  });
  const counted = statisticsAsked(document).map((question) =>
    messages.text('notice.asked.counted', { label: messages.text(`statistics.${question}`) }),
  );
  return [
    { heading, paragraphs: [introduction], items: [...items, ...counted] },
    { heading: undefined, paragraphs: [messages.text('notice.asked.sealed')], items: [] },
  ];
}

/** What using the WiFi itself leaves behind. */
export function arising(document: VenueDocument, messages: Messages): DocumentSection {
  return listed(messages, 'notice.use.title', [
    'notice.use.device',
    'notice.use.session',
    'notice.use.network',
    'notice.use.consent',
    'notice.use.limits',
    ...(document.collect.usage ? (['notice.use.counts'] as const) : []),
  ]);
}

/** How long what is kept, GDPR art. 13(2)(a); the remembering time is each way's plan's. */
export function retention(document: VenueDocument, messages: Messages): DocumentSection {
  const kept = listed(messages, 'notice.keep.title', ['notice.keep.unused', 'notice.keep.sessions']);
  return { ...kept, items: [...kept.items, remembering(document, messages)] };
}

/** Purposes and legal grounds, GDPR art. 13(1)(c) and (d). */
export function grounds(messages: Messages): DocumentSection {
  return listed(messages, 'notice.basis.title', [
    'notice.basis.contract',
    'notice.basis.interest',
    'notice.basis.no-log',
  ]);
}

/** Recipients and place, GDPR art. 13(1)(e) and (f). */
export function readers(document: VenueDocument, facts: NoticeFacts, messages: Messages): DocumentSection {
  const who = document.waysIn.form === undefined ? 'notice.who.nothing' : 'notice.who.text';
  const where =
    facts.region === undefined ? [] : [messages.text('notice.who.region', { region: facts.region })];
  return {
    heading: messages.text('notice.who.title'),
    paragraphs: [messages.text(who, { name: document.controller.name }), ...where],
    items: [],
  };
}

/** GDPR art. 13(2)(b) and (d). */
export function rights(document: VenueDocument, messages: Messages): DocumentSection {
  const { email, address, complaintAuthority: authority } = document.controller;
  const contact = email ?? address;
  return {
    heading: messages.text('notice.rights.title'),
    paragraphs: [
      messages.text('notice.rights.link'),
      messages.text('notice.rights.more'),
      contact === undefined
        ? messages.text('notice.rights.staff')
        : messages.text('notice.rights.contact', { contact }),
      authority === undefined
        ? messages.text('notice.rights.any-authority')
        : messages.text('notice.rights.authority', { authority }),
    ],
    items: [],
  };
}

function remembering(document: VenueDocument, messages: Messages): string {
  const { terms, form } = document.waysIn;
  const after = {
    terms: rememberSeconds(document, (terms ?? form)?.plan),
    form: rememberSeconds(document, (form ?? terms)?.plan),
  };
  if (after.terms !== after.form) {
    return messages.text('notice.keep.remembered-differently', {
      terms: rememberingTime(after.terms, messages),
      form: rememberingTime(after.form, messages),
    });
  }
  if (after.terms === 0) return messages.text('notice.keep.not-remembered');
  return messages.text('notice.keep.remembered', { duration: rememberingTime(after.terms, messages) });
}

function rememberingTime(seconds: number, messages: Messages): string {
  if (seconds === 0) return messages.text('notice.keep.never');
  return formatsFor(messages.language, 'UTC').duration(seconds);
}

function rememberSeconds(document: VenueDocument, plan: string | undefined): number {
  return plansInForce(document).find((candidate) => candidate.name === plan)?.rememberSeconds ?? 0;
}

function listed(messages: Messages, heading: MessageKey, items: readonly MessageKey[]): DocumentSection {
  return { heading: messages.text(heading), paragraphs: [], items: items.map((key) => messages.text(key)) };
}

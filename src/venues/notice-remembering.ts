import { formatsFor } from '../languages/formats.js';
import type { Messages } from '../languages/messages.js';
import { PROVIDER_LABELS, providersOffered } from './providers.js';
import { CODE_WAYS, plansInForce, type VenueDocument } from './venue.js';

/** How long terminals are remembered: each way's plan says so for itself, and what is alike is said once. */
export function remembering(document: VenueDocument, messages: Messages): readonly string[] {
  return [
    ...rememberingByForms(document, messages),
    ...rememberingByProvider(document, messages),
    ...rememberingByCode(document, messages),
  ];
}

function rememberingByForms(document: VenueDocument, messages: Messages): readonly string[] {
  const { terms, form, account } = document.waysIn;
  const secondsAfter = (way: typeof terms | typeof account) => rememberSeconds(document, way?.plan);
  const byClick = rememberedByClick(document);
  const byForm = form || terms || account ? secondsAfter(form ?? terms ?? account) : byClick;
  const byAccount = secondsAfter(account ?? terms ?? form);
  const isAlike = account === undefined || (byAccount === byClick && byAccount === byForm);
  const usual = rememberedAfter({ byClick, byForm }, messages);
  if (isAlike) return [usual];
  const duration = rememberingTime(byAccount, messages);
  return [usual, messages.text('notice.keep.remembered-account', { duration })];
}

/** After the simplest way in the venue offers. */
function rememberedByClick(document: VenueDocument): number {
  const { terms, form, account, voucher: _own, email, sms, ...others } = document.waysIn;
  const [another] = providersOffered(document);
  const way = terms ?? form ?? account ?? email ?? sms ?? (another && others[another]);
  return rememberSeconds(document, way?.plan);
}

/** Where it is another time. */
function rememberingByProvider(document: VenueDocument, messages: Messages): readonly string[] {
  const usual = rememberedByClick(document);
  return providersOffered(document).flatMap((provider) => {
    const seconds = rememberSeconds(document, document.waysIn[provider]?.plan);
    if (seconds === usual) return [];
    const duration = rememberingTime(seconds, messages);
    const label = PROVIDER_LABELS[provider];
    return [messages.text('notice.keep.remembered-provider', { provider: label, duration })];
  });
}

/** Likewise. */
function rememberingByCode(document: VenueDocument, messages: Messages): readonly string[] {
  const usual = rememberedByClick(document);
  return CODE_WAYS.flatMap((way) => {
    const settings = document.waysIn[way];
    const seconds = rememberSeconds(document, settings?.plan);
    if (!settings || seconds === usual) return [];
    return [messages.text(`notice.keep.remembered-${way}`, { duration: rememberingTime(seconds, messages) })];
  });
}

function rememberedAfter(
  { byClick, byForm }: { readonly byClick: number; readonly byForm: number },
  messages: Messages,
): string {
  if (byClick !== byForm) {
    return messages.text('notice.keep.remembered-differently', {
      terms: rememberingTime(byClick, messages),
      form: rememberingTime(byForm, messages),
    });
  }
  if (byClick === 0) return messages.text('notice.keep.not-remembered');
  return messages.text('notice.keep.remembered', { duration: rememberingTime(byClick, messages) });
}

function rememberingTime(seconds: number, messages: Messages): string {
  if (seconds === 0) return messages.text('notice.keep.never');
  return formatsFor(messages.language, 'UTC').duration(seconds);
}

function rememberSeconds(document: VenueDocument, plan: string | undefined): number {
  return plansInForce(document).find((candidate) => candidate.name === plan)?.rememberSeconds ?? 0;
}

import { domainToASCII } from 'node:url';
import { Secret } from '../base/secrets.js';

declare const checked: unique symbol;

/** An address mail may be sent to. It prints as `[hidden]`, so that no log line and no page gets it by accident. */
export type MailAddress = Secret<string> & { readonly [checked]: true };

/** One @, a dot after it, nothing a mail header could be broken with: no blank, control character, comma, quote or bracket. */
const FORM =
  /^[^\s\p{C}@"'`<>(),;:\\[\]]{1,64}@(?:[^\s\p{C}@"'`<>(),;:\\[\].]+\.)+[^\s\p{C}@"'`<>(),;:\\[\].]{2,}$/u;
const ASCII = /^[!-~]+$/;
const LONGEST = 254;

/** Whether mail could be sent there, as far as its form tells. */
export function isMailAddress(text: string): boolean {
  return text.length <= LONGEST && FORM.test(text);
}

/**
 * An address in the one form accounts are known by, in lower case, or nothing where it is none. Only ASCII: other letters
 * look like these. A domain with others has an ASCII form.
 */
export function accountAddress(typed: string): string | undefined {
  const address = typed.trim().toLowerCase();
  return isMailAddress(address) && ASCII.test(address) ? address : undefined;
}

/** Nothing where it is no address. */
export function mailAddress(text: string): MailAddress | undefined {
  return isMailAddress(text) ? (new Secret(text) as MailAddress) : undefined;
}

/**
 * What mails to an address are counted by: the same however one mailbox is spelled. Mails go to a domain's ASCII form
 * (UTS 46), and many servers pass over case, dots and what follows a plus in the name. Nobody is to be written to by it.
 */
export function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const [name = ''] = address.slice(0, at).normalize('NFKC').toLowerCase().split('+', 1);
  const domain = address.slice(at + 1).toLowerCase();
  return `${name.replaceAll('.', '')}@${domainToASCII(domain) || domain}`;
}

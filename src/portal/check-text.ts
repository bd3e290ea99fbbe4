import { isPhoneNumber } from '../base/phone-number.js';
import { isMailAddress } from '../mail/mail-address.js';
import type { MessageKey, MessageValues } from '../languages/messages.js';
import type { Field } from '../venues/field.js';
import { wholeMatch } from '../venues/safe-pattern.js';

type TextField = Extract<Field, { kind: 'text' | 'long-text' | 'email' | 'phone' }>;
type Fault = { readonly fault: MessageKey; readonly values?: MessageValues } | undefined;

const LONGEST = { text: 200, 'long-text': 2000, email: 254, phone: 40 } as const;

const CONTROL = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
const CONTROL_BUT_NEW_LINES = /[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029]/u;

/** What is wrong with a typed text, not empty any more; undefined when nothing is. */
export function checkText(field: TextField, text: string): Fault {
  const forbidden = field.kind === 'long-text' ? CONTROL_BUT_NEW_LINES : CONTROL;
  return forbidden.test(text)
    ? { fault: 'error.control' }
    : (checkLength(field, text) ?? checkForm(field, text));
}

function checkLength(field: TextField, text: string): Fault {
  const { minLength: least = 1, maxLength: most = LONGEST[field.kind] } = lengthLimits(field);
  const length = Array.from(text).length;
  if (length < least) return { fault: 'error.too-short', values: { count: least } };
  if (length > most) return { fault: 'error.too-long', values: { count: most } };
  return undefined;
}

function lengthLimits(field: TextField): {
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
} {
  return field.kind === 'text' || field.kind === 'long-text' ? field : {};
}

function checkForm(field: TextField, text: string): Fault {
  switch (field.kind) {
    case 'email':
      return isMailAddress(text) ? undefined : { fault: 'error.email' };
    case 'phone':
      return isPhoneNumber(text) ? undefined : { fault: 'error.phone' };
    case 'text':
      return field.pattern === undefined || wholeMatch(field.pattern).test(text)
        ? undefined
        : { fault: 'error.pattern' };
    case 'long-text':
      return undefined;
  }
}

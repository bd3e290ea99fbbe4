import { isPhoneNumber } from '../../base/phone-number.js';
import { Secret } from '../../base/secrets.js';
import type { CalendarDate } from '../../base/zoned-time.js';
import { passwordFault, passwordFrom } from '../../guests/passwords.js';
import { accountAddress } from '../../mail/mail-address.js';
import { ownerPasswordFault } from '../../owners/owner-password.js';
import { formTexts as t } from '../texts/forms.js';
import type { FieldSpec, Option } from './field.js';

/** The usual questions. Each takes its label and what differs; reading trims, bounds and explains. */

interface Asked {
  readonly label: string;
  readonly help?: string;
  readonly autocomplete?: string;
}

type Bounded = Asked & { readonly most: number };

/** A line of text that has to be there. */
export function textField({ most, ...asked }: Bounded): FieldSpec<string> {
  return {
    kind: 'text',
    ...asked,
    read: ([typed = '']) => line(typed, { most, empty: t.missing(asked.label) }),
  };
}

/** A line of text that may be left out; empty where it was. */
export function optionalTextField({ most, ...asked }: Bounded): FieldSpec<string> {
  return { kind: 'text', ...asked, optional: true, read: ([typed = '']) => line(typed, { most }) };
}

/** A text of several lines that may be left out; empty where it was. */
export function optionalLongTextField({ most, ...asked }: Bounded): FieldSpec<string> {
  return {
    kind: 'long-text',
    ...asked,
    optional: true,
    read: ([typed = '']) => {
      const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').trim();
      if (/[^\P{Cc}\n\t]|[\p{Cs}\p{Co}]/u.test(text)) return { fault: t.unreadable };
      return Array.from(text).length > most ? { fault: t.tooLong(most) } : { value: text };
    },
  };
}

/** A colour as `#rrggbb`. */
export function colourField(asked: Asked): FieldSpec<string> {
  return {
    kind: 'colour',
    ...asked,
    read: ([typed = '']) => {
      const colour = typed.trim().toLowerCase();
      return /^#[0-9a-f]{6}$/.test(colour) ? { value: colour } : { fault: t.colour };
    },
  };
}

function line(typed: string, bounds: { readonly most: number; readonly empty?: string }) {
  const text = typed.normalize('NFC').trim();
  if (text === '' && bounds.empty !== undefined) return { fault: bounds.empty };
  if (/[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(text)) return { fault: t.unreadable };
  return Array.from(text).length > bounds.most ? { fault: t.tooLong(bounds.most) } : { value: text };
}

export function emailField(asked: Asked): FieldSpec<string> {
  return {
    kind: 'email',
    autocomplete: 'email',
    ...asked,
    read: ([typed = '']) => {
      const address = accountAddress(typed);
      return address === undefined ? { fault: t.email } : { value: address };
    },
  };
}

/** Empty where it was left out. */
export function phoneField(asked: Asked): FieldSpec<string> {
  return {
    kind: 'tel',
    autocomplete: 'tel',
    optional: true,
    ...asked,
    read: ([typed = '']) => {
      const number = typed.trim();
      return number === '' || isPhoneNumber(number) ? { value: number } : { fault: t.phone };
    },
  };
}

/** A password there is. */
export function passwordField(asked: Asked): FieldSpec<Secret<string>> {
  return {
    kind: 'password',
    autocomplete: 'current-password',
    ...asked,
    read: ([typed = '']) => (typed === '' ? { fault: t.passwordMissing } : { value: passwordFrom(typed) }),
  };
}

/** A password somebody chooses. */
export function newPasswordField(asked: Asked): FieldSpec<Secret<string>> {
  return {
    kind: 'password',
    autocomplete: 'new-password',
    ...asked,
    read: ([typed = '']) => {
      const password = passwordFrom(typed);
      const fault = ownerPasswordFault(password) ?? passwordFault(password);
      return fault === undefined ? { value: password } : { fault: t.password[fault] };
    },
  };
}

/** Digits that were mailed or that an app shows; blanks people put in between are passed over. */
export function codeField(asked: Asked): FieldSpec<string> {
  return {
    kind: 'code',
    autocomplete: 'one-time-code',
    ...asked,
    read: ([typed = '']) => {
      const code = typed.replace(/[\s-]/g, '');
      return code === '' ? { fault: t.codeMissing } : { value: code };
    },
  };
}

/** A day of the calendar; undefined where it was left out. */
export function dateField(asked: Asked): FieldSpec<CalendarDate | undefined> {
  return {
    kind: 'date',
    optional: true,
    ...asked,
    read: ([typed = '']) => {
      const text = typed.trim();
      if (text === '') return { value: undefined };
      const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && isOfCalendar({ year, month, day });
      return isDay ? { value: { year, month, day } } : { fault: t.date };
    },
  };
}

function isOfCalendar({ year, month, day }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

type Choosing = Asked & { readonly options: readonly Option[] };

/** One of few, all in sight. */
export function choiceField(asked: Choosing): FieldSpec<string> {
  return { kind: 'choice', ...asked, read: oneOf(asked) };
}

/** One of many. */
export function selectField(asked: Choosing): FieldSpec<string> {
  return { kind: 'select', ...asked, read: oneOf(asked) };
}

function oneOf({ options, label }: Choosing): FieldSpec<string>['read'] {
  return ([typed = '']) =>
    options.some(({ value }) => value === typed) ? { value: typed } : { fault: t.notChosen(label) };
}

/** Any of few; at least one. In the order of the options. */
export function choicesField(asked: Choosing): FieldSpec<readonly string[]> {
  const read: FieldSpec<readonly string[]>['read'] = (typed) => {
    const chosen = asked.options.map(({ value }) => value).filter((value) => typed.includes(value));
    return chosen.length === 0 ? { fault: t.notChosen(asked.label) } : { value: chosen };
  };
  return { kind: 'choices', ...asked, read };
}

/** Any of few, or none. In the order of the options. */
export function anyField(asked: Choosing): FieldSpec<readonly string[]> {
  const read: FieldSpec<readonly string[]>['read'] = (typed) => ({
    value: asked.options.map(({ value }) => value).filter((value) => typed.includes(value)),
  });
  return { kind: 'choices', ...asked, optional: true, read };
}

/** Ticked or not. */
export function tickField(asked: Asked): FieldSpec<boolean> {
  return { kind: 'tick', ...asked, optional: true, read: ([typed]) => ({ value: typed === 'yes' }) };
}

/** Has to be ticked. */
export function acceptField({ missing, ...asked }: Asked & { readonly missing: string }): FieldSpec<true> {
  return {
    kind: 'tick',
    ...asked,
    read: ([typed]) => (typed === 'yes' ? { value: true } : { fault: missing }),
  };
}

import { mailAddress } from '../mail/mail-address.js';
import type { Postman } from '../mail/postman.js';
import { fillIn, mailable, type Message } from '../mail/template.js';

/** Puts a mail to an owner on its way; returns at once. */
export function mailOwner(postman: Postman, email: string, message: Message): void {
  const address = mailAddress(email);
  if (!address) throw new Error('An account without an address that can be written to');
  postman.post({ to: 'owner', address, ...message });
}

/** The words of every mail the console sends. Who gets one did something, or somebody did it in their name. */
export const ownerMails = {
  code: (values: { readonly code: string }) =>
    fillIn(
      {
        subject: 'Your code for Portico: {code}',
        text: `Your code is

    {code}

It is good for ten minutes. Type it on the page where you asked for it, and nowhere else.

If you did not ask for it, somebody typed your address by mistake or by intent. Nothing happens without the code, so you can forget this mail.
`,
      },
      values,
    ),
  known: (values: { readonly signIn: string; readonly reset: string }) =>
    fillIn(
      {
        subject: 'You have an account with Portico already',
        text: `Somebody, probably you, wanted to make an account with this address. There is one already.

Sign in: {signIn}
If you have forgotten your password: {reset}

If it was not you, there is nothing to do: nobody learned that you have an account.
`,
      },
      values,
    ),
  reset: (values: { readonly link: string }) =>
    fillIn(
      {
        subject: 'A new password for Portico',
        text: `Choose a new password here, within an hour:

{link}

If you did not ask for it, you can forget this mail: your password stays what it is.
`,
      },
      values,
    ),
  passwordChanged: (values: { readonly reset: string }) =>
    fillIn(
      {
        subject: 'Your password for Portico was changed',
        text: `The password of your account was changed just now, and other browsers that were signed in are so no more.

If it was not you, choose another one at once: {reset}
`,
      },
      values,
    ),
  emailChanged: () =>
    fillIn(
      {
        subject: 'Your account with Portico has another address',
        text: `The e-mail address of your account was changed just now; this one opens nothing any more.

If it was not you, turn to whoever runs the service at once.
`,
      },
      {},
    ),
  invitation: ({
    venue,
    ...values
  }: {
    readonly venue: string;
    readonly role: string;
    readonly link: string;
  }) =>
    fillIn(
      {
        subject: 'You are invited to run a guest WiFi',
        text: `You are invited to work on the guest WiFi of "{venue}" ({role}).

Accept within seven days: {link}

If you do not know what this is about, you can forget this mail.
`,
      },
      { ...values, venue: mailable(venue) },
    ),
  welcome: (values: { readonly link: string }) =>
    fillIn(
      {
        subject: 'Your account with Portico',
        text: `You can make your account for running guest WiFi here, within seven days:

{link}
`,
      },
      values,
    ),
} as const;

import type { PublicErrorCode } from '../../base/errors.js';

/** What went wrong, whose fault it is not, and what to do. */
export const problemTexts: Readonly<
  Record<PublicErrorCode, { readonly title: string; readonly text: string }>
> = {
  'not-found': {
    title: 'There is no such page',
    text: 'It may have moved, or it belongs to a venue you do not work on.',
  },
  'venue-unknown': { title: 'There is no such venue', text: 'It may have been removed.' },
  'visit-expired': { title: 'This page is too old', text: 'Open it again from the start.' },
  'link-unknown': {
    title: 'This link opens nothing any more',
    text: 'Links like this work once and for a limited time. Ask for a new one.',
  },
  'continuation-over': { title: 'That took too long', text: 'Start over, please.' },
  'request-invalid': {
    title: 'That did not arrive as it should',
    text: 'Go back, load the page again and try once more.',
  },
  'origin-refused': {
    title: 'This form was not taken',
    text: 'It was open too long, or you signed in or out meanwhile. Nothing was changed. Go back, load the page again and send it once more.',
  },
  'too-large': { title: 'That is too large', text: 'Send less at once. Nothing was changed.' },
  'too-many': { title: 'That was a lot of tries', text: 'Wait a few minutes, then try again.' },
  unavailable: { title: 'Not available right now', text: 'Try again in a moment.' },
  internal: {
    title: 'Something went wrong on our side',
    text: 'Nothing you did caused it. Try again in a moment; if it stays, tell the operator the reference below.',
  },
};

export const problemWays = {
  home: 'Go to your venues',
  signIn: 'Go to sign-in',
  reference: 'Reference',
} as const;

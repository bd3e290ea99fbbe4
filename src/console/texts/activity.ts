import type { AuditAction } from '../../owners/audit.js';

/** Each action in words; the object follows where there is one. */
export const actionWords: Readonly<Record<AuditAction, string>> = {
  'signed-in': 'Signed in',
  'account-made': 'Made the account',
  'profile-changed': 'Changed what the account says',
  'password-changed': 'Changed the password',
  'password-reset': 'Chose another password by mail',
  'email-changed': 'Changed the e-mail address',
  'second-factor-on': 'Turned the second factor on',
  'second-factor-off': 'Turned the second factor off',
  'recovery-codes-renewed': 'Made new recovery codes',
  'session-ended': 'Signed a browser out',
  'sessions-ended': 'Signed all other browsers out',
  'account-downloaded': 'Downloaded the account',
  'account-deactivated': 'Deactivated the account',
  'account-reactivated': 'Made the account active again',
  'venue-made': 'Added the venue',
  'venue-changed': 'Changed the venue',
  'venue-removed': 'Removed the venue',
  'venue-assigned': 'Was given the venue',
  'access-point-bound': 'Bound an access point',
  'access-point-changed': 'Changed an access point',
  'access-point-secret-renewed': 'Made a new secret for an access point',
  'access-point-tested': 'Tested an access point',
  'access-point-unbound': 'Unbound an access point',
  'member-invited': 'Invited somebody',
  'invitation-withdrawn': 'Withdrew an invitation',
  'member-joined': 'Joined',
  'member-changed': 'Changed what somebody may do',
  'member-removed': 'Removed somebody',
  'venue-left': 'Left the venue',
};

export const activityTexts = {
  title: 'Activity',
  accountAbout: 'What was done by your account in the last 90 days.',
  venueAbout: 'Who did what at this venue in the last 90 days.',
  operator: 'The operator',
  empty: { title: 'Nothing yet', text: 'What people do here appears in this list, and goes after 90 days.' },
  older: 'Older',
  newest: 'Newest',
} as const;

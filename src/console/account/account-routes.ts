import { showAccountActivity } from '../activity.js';
import type { ConsoleRoute } from '../route.js';
import {
  askToDeactivate,
  askToDelete,
  askToDownload,
  deactivateOwnAccount,
  deleteOwnAccount,
  downloadAccount,
  showOwnData,
} from './own-data.js';
import { changeEmail, proveEmail, showEmail, showEmailCode } from './email.js';
import { changeNoticeMails, showNoticeMails } from './notice-mails.js';
import { changeProfile, showProfile } from './profile.js';
import {
  askForNewCodes,
  askToTurnOff,
  renewRecoveryCodes,
  showSecondFactor,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from './second-factor.js';
import { changePassword, endOtherSessions, endSession, showSecurity } from './security.js';

const recent = true;

export const accountRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/account', for: 'signed-in', answer: showProfile },
  { method: 'post', path: '/account', for: 'signed-in', answer: changeProfile },
  { method: 'get', path: '/account/email', for: 'signed-in', recent, answer: showEmail },
  { method: 'post', path: '/account/email', for: 'signed-in', recent, answer: changeEmail },
  { method: 'get', path: '/account/email/:token', for: 'signed-in', answer: showEmailCode },
  { method: 'post', path: '/account/email/:token', for: 'signed-in', answer: proveEmail },
  { method: 'get', path: '/account/security', for: 'signed-in', answer: showSecurity },
  { method: 'post', path: '/account/password', for: 'signed-in', answer: changePassword },
  { method: 'post', path: '/account/sessions/end', for: 'signed-in', answer: endOtherSessions },
  { method: 'post', path: '/account/sessions/:session/end', for: 'signed-in', answer: endSession },
  { method: 'get', path: '/account/second-factor', for: 'signed-in', recent, answer: showSecondFactor },
  { method: 'post', path: '/account/second-factor', for: 'signed-in', recent, answer: turnOnSecondFactor },
  { method: 'get', path: '/account/second-factor/off', for: 'signed-in', recent, answer: askToTurnOff },
  {
    method: 'post',
    path: '/account/second-factor/off',
    for: 'signed-in',
    recent,
    answer: turnOffSecondFactor,
  },
  { method: 'get', path: '/account/recovery-codes', for: 'signed-in', recent, answer: askForNewCodes },
  { method: 'post', path: '/account/recovery-codes', for: 'signed-in', recent, answer: renewRecoveryCodes },
  { method: 'get', path: '/account/notices', for: 'signed-in', answer: showNoticeMails },
  { method: 'post', path: '/account/notices', for: 'signed-in', answer: changeNoticeMails },
  { method: 'get', path: '/account/data', for: 'signed-in', answer: showOwnData },
  { method: 'get', path: '/account/download', for: 'signed-in', recent, answer: askToDownload },
  { method: 'post', path: '/account/download', for: 'signed-in', recent, answer: downloadAccount },
  { method: 'get', path: '/account/deactivate', for: 'signed-in', recent, answer: askToDeactivate },
  { method: 'post', path: '/account/deactivate', for: 'signed-in', recent, answer: deactivateOwnAccount },
  { method: 'get', path: '/account/delete', for: 'signed-in', recent, answer: askToDelete },
  { method: 'post', path: '/account/delete', for: 'signed-in', recent, answer: deleteOwnAccount },
  { method: 'get', path: '/account/activity', for: 'signed-in', answer: showAccountActivity },
];

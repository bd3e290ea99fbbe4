import type { ConsoleRoute } from '../route.js';
import { askToConfirm, confirm } from './confirm.js';
import { reactivate } from './enter.js';
import { createFirstOwner, showFirstOwner } from './first-owner.js';
import { acceptInvitation, showInvitation } from './invitation.js';
import { createWelcomed, showWelcome } from './welcome.js';
import { proveAddress, sendCodeAgain, showCodeForm } from './prove-address.js';
import { register, showRegister } from './register.js';
import { askForReset, showNewPassword, showReset, takeNewPassword } from './reset.js';
import { signInWithCode } from './second-factor.js';
import { acceptTerms, showTerms } from './show-terms.js';
import { showSignIn, signIn } from './sign-in.js';
import { signOut } from './sign-out.js';

export const signInRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/sign-in', for: 'signed-out', answer: showSignIn },
  { method: 'post', path: '/sign-in', for: 'signed-out', answer: signIn },
  { method: 'post', path: '/sign-in/code', for: 'signed-out', answer: signInWithCode },
  { method: 'post', path: '/reactivate', for: 'signed-out', answer: reactivate },
  { method: 'post', path: '/sign-out', for: 'anyone', answer: signOut },
  { method: 'get', path: '/first/:secret', for: 'signed-out', answer: showFirstOwner },
  { method: 'post', path: '/first/:secret', for: 'signed-out', answer: createFirstOwner },
  { method: 'get', path: '/welcome/:secret', for: 'signed-out', answer: showWelcome },
  { method: 'post', path: '/welcome/:secret', for: 'signed-out', answer: createWelcomed },
  { method: 'get', path: '/register', for: 'signed-out', answer: showRegister },
  { method: 'post', path: '/register', for: 'signed-out', answer: register },
  { method: 'get', path: '/register/:token', for: 'signed-out', answer: showCodeForm },
  { method: 'post', path: '/register/:token', for: 'signed-out', answer: proveAddress },
  { method: 'post', path: '/register/:token/again', for: 'signed-out', answer: sendCodeAgain },
  { method: 'get', path: '/reset', for: 'anyone', answer: showReset },
  { method: 'post', path: '/reset', for: 'anyone', answer: askForReset },
  { method: 'get', path: '/reset/:token', for: 'anyone', answer: showNewPassword },
  { method: 'post', path: '/reset/:token', for: 'anyone', answer: takeNewPassword },
  { method: 'get', path: '/invitations/:secret', for: 'anyone', answer: showInvitation },
  { method: 'post', path: '/invitations/:secret', for: 'anyone', answer: acceptInvitation },
  { method: 'get', path: '/terms', for: 'anyone', answer: showTerms },
  { method: 'post', path: '/terms', for: 'signed-in', answer: acceptTerms },
  { method: 'get', path: '/confirm', for: 'signed-in', answer: askToConfirm },
  { method: 'post', path: '/confirm', for: 'signed-in', answer: confirm },
];

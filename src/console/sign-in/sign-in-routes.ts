import type { ConsoleRoute } from '../route.js';
import { askToConfirm, confirm } from './confirm.js';
import { createFirstOwner, showFirstOwner } from './first-owner.js';
import { signInWithCode } from './second-factor.js';
import { showTerms } from './show-terms.js';
import { showSignIn, signIn } from './sign-in.js';
import { signOut } from './sign-out.js';

export const signInRoutes: readonly ConsoleRoute[] = [
  { method: 'get', path: '/sign-in', for: 'signed-out', answer: showSignIn },
  { method: 'post', path: '/sign-in', for: 'signed-out', answer: signIn },
  { method: 'post', path: '/sign-in/code', for: 'signed-out', answer: signInWithCode },
  { method: 'post', path: '/sign-out', for: 'anyone', answer: signOut },
  { method: 'get', path: '/first/:secret', for: 'signed-out', answer: showFirstOwner },
  { method: 'post', path: '/first/:secret', for: 'signed-out', answer: createFirstOwner },
  { method: 'get', path: '/terms', for: 'anyone', answer: showTerms },
  { method: 'get', path: '/confirm', for: 'signed-in', answer: askToConfirm },
  { method: 'post', path: '/confirm', for: 'signed-in', answer: confirm },
];

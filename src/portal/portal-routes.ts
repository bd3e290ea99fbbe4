import { Router } from 'express';
import { followAdvertisement } from './advertisements/follow.js';
import { arrive } from './arrive.js';
import { removeCookies, rememberHere, showCookies } from './cookies-page.js';
import { askForCode, sendCode } from './by-code/ask-for-code.js';
import { showEnterCode, signInByCode } from './by-code/enter-code.js';
import { createAccount, showCreateAccount } from './create-account.js';
import { showChanges, showDocument, showVersion } from './documents.js';
import { createDoorway, type Doorway } from './doorway.js';
import { logOutGuest, showLanding } from './landing.js';
import { addMyDataRoutes } from './my-data/my-data-routes.js';
import type { PortalDeps } from './portal-deps.js';
import { askWhoseItIs, continueVisit, readTypedCode, showCodeField } from './provisional/continue-visit.js';
import { giveProvisional } from './provisional/give.js';
import { showQuestions } from './questionnaire/show-questions.js';
import { takeAnswers } from './questionnaire/take-answers.js';
import { chooseLanguage, goOnline, showReady, showVisit } from './ready.js';
import { sendRequest, showRequest } from './request.js';
import { servePicture } from './serve-picture.js';
import { agree, showSignIn, signInByAccount } from './sign-in-by-account.js';
import { signInByVoucher } from './sign-in-by-voucher.js';
import { signInByForm, signInByTerms } from './sign-in.js';
import { receiveFromProvider } from './with-provider/receive.js';
import { CODE_WAYS } from '../venues/venue.js';
import { startWithProvider } from './with-provider/start.js';

/** Every page of the guests' door. */
export function createPortalRoutes(deps: PortalDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const doorway = createDoorway(deps);
  addVisitRoutes(router, deps, doorway);
  addProvisionalRoutes(router, deps, doorway);
  addReadingRoutes(router, doorway);
  addMyDataRoutes(router, doorway);
  return router;
}

/** A visit on its way online: the ways in, the hand-back, and what the access point leads to afterwards. */
function addVisitRoutes(router: Router, deps: PortalDeps, { page, ownForm }: Doorway): void {
  router.get('/p/:venue', page(arrive));
  router.get('/p/:venue/v/:visit', page(showVisit));
  router.post('/p/:venue/language', ownForm, page(chooseLanguage));
  router.post('/p/:venue/accept', ownForm, page(signInByTerms));
  router.post('/p/:venue/register', ownForm, page(signInByForm));
  router.post('/p/:venue/voucher', ownForm, page(signInByVoucher));
  for (const way of CODE_WAYS) {
    router.get(`/p/:venue/${way}/:visit`, page(askForCode(way)));
    router.post(`/p/:venue/${way}`, ownForm, page(sendCode(way)));
  }
  router.get('/p/:venue/code/:visit', page(showEnterCode));
  router.post('/p/:venue/code', ownForm, page(signInByCode));
  router.get('/p/:venue/create-account/:visit', page(showCreateAccount));
  router.post('/p/:venue/create-account', ownForm, page(createAccount));
  router.get('/p/:venue/sign-in/:visit', page(showSignIn));
  router.post('/p/:venue/sign-in', ownForm, page(signInByAccount));
  router.post('/p/:venue/agree', ownForm, page(agree));
  router.get('/p/:venue/with/:provider/:visit', page(startWithProvider));
  router.get('/with/:provider/callback', (req, res) => receiveFromProvider(deps, req, res));
  router.get('/p/:venue/go/:visit', page(showReady));
  router.get('/p/:venue/on/:visit', page(goOnline));
  router.get('/p/:venue/online', page(showLanding));
  router.get('/p/:venue/online/:handle', page(showLanding));
  router.get('/p/:venue/out/:advertisement', page(followAdvertisement));
  router.get('/p/:venue/out/:advertisement/:handle', page(followAdvertisement));
  router.post('/p/:venue/logout', ownForm, page(logOutGuest));
  router.get('/p/:venue/questions/:handle', page(showQuestions));
  router.post('/p/:venue/questions', ownForm, page(takeAnswers));
}

/** A few minutes online, and the code that leads on in another browser. */
function addProvisionalRoutes(router: Router, deps: PortalDeps, { page, ownForm }: Doorway): void {
  router.post('/p/:venue/provisional', ownForm, page(giveProvisional));
  router.get('/c', showCodeField(deps));
  router.post('/c', ownForm, readTypedCode(deps));
  router.get('/c/:code', askWhoseItIs(deps));
  router.post('/c/:code', ownForm, continueVisit(deps));
}

/** What anybody may look at, and ask in writing. */
function addReadingRoutes(router: Router, { page, ownForm, byCookie }: Doorway): void {
  router.get('/p/:venue/pictures/:picture', page(servePicture('large')));
  router.get('/p/:venue/pictures/:picture/small', page(servePicture('small')));

  router.get('/p/:venue/terms', page(showDocument('terms')));
  router.get('/p/:venue/privacy', page(showDocument('notice')));
  router.get('/p/:venue/documents/:version', page(showVersion));
  router.get('/p/:venue/documents/:version/changes', page(showChanges));

  router.get('/p/:venue/cookies', page(showCookies));
  router.post('/p/:venue/cookies/remember', byCookie, page(rememberHere));
  router.post('/p/:venue/cookies/remove', byCookie, page(removeCookies));

  router.get('/p/:venue/request', page(showRequest));
  router.post('/p/:venue/request', ownForm, page(sendRequest));
}

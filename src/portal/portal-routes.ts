import { type RequestHandler, Router } from 'express';
import { PublicError } from '../base/errors.js';
import { originOf } from '../http/same-origin.js';
import { arrive } from './arrive.js';
import { createAccount, showCreateAccount } from './create-account.js';
import { removeCookies, rememberHere, showCookies } from './cookies-page.js';
import { showChanges, showDocument, showVersion } from './documents.js';
import { logOutGuest, showLanding } from './landing.js';
import { askToCancel, cancel } from './my-data/cancel.js';
import { correctAnswers } from './my-data/correct-answers.js';
import { nameDevice, removeOne, showDevice } from './my-data/devices.js';
import { download } from './my-data/download.js';
import { askToLogOut, logOutFromEverywhere } from './my-data/log-out-everywhere.js';
import { answerMarketing } from './my-data/marketing.js';
import { changePassword } from './my-data/change-password.js';
import { startLinking } from './my-data/link-identity.js';
import { signInToMyDataWithProvider } from './my-data/sign-in-with-provider.js';
import { askToUnlink, unlink } from './my-data/unlink-identity.js';
import { showMyData } from './my-data/show-my-data.js';
import { showMyDataOrSignIn, signInToMyData } from './my-data/sign-in.js';
import type { PortalDeps } from './portal-deps.js';
import { askWhoseItIs, continueVisit, readTypedCode, showCodeField } from './provisional/continue-visit.js';
import { giveProvisional } from './provisional/give.js';
import { chooseLanguage, goOnline, showReady, showVisit } from './ready.js';
import { sendRequest, showRequest } from './request.js';
import { openScope, type Scope } from './scope.js';
import { servePicture } from './serve-picture.js';
import { signInByVoucher } from './sign-in-by-voucher.js';
import { signInByForm, signInByTerms } from './sign-in.js';
import { receiveFromProvider } from './with-provider/receive.js';
import { startWithProvider } from './with-provider/start.js';
import { agree, showSignIn, signInByAccount } from './sign-in-by-account.js';

/** Every page of the guests' door. A post proves itself by the secret it carries; one that comes by cookie, by its origin. */
export function createPortalRoutes(deps: PortalDeps): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const page = (show: (scope: Scope) => void | Promise<void>): RequestHandler => {
    return async (req, res) => show(openScope(deps, req, res));
  };
  const ownForm = refuseForeign(deps, ['same', 'absent']);
  const byCookie = refuseForeign(deps, ['same']);

  router.get('/p/:venue', page(arrive));
  router.get('/p/:venue/v/:visit', page(showVisit));
  router.post('/p/:venue/language', ownForm, page(chooseLanguage));
  router.post('/p/:venue/accept', ownForm, page(signInByTerms));
  router.post('/p/:venue/register', ownForm, page(signInByForm));
  router.post('/p/:venue/voucher', ownForm, page(signInByVoucher));
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
  router.post('/p/:venue/logout', ownForm, page(logOutGuest));

  router.post('/p/:venue/provisional', ownForm, page(giveProvisional));
  router.get('/c', showCodeField(deps));
  router.post('/c', ownForm, readTypedCode(deps));
  router.get('/c/:code', askWhoseItIs(deps));
  router.post('/c/:code', ownForm, continueVisit(deps));

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

  router.get('/p/:venue/my', page(showMyDataOrSignIn));
  router.post('/p/:venue/my/sign-in', ownForm, page(signInToMyData));
  router.get('/p/:venue/my/sign-in/:provider', page(signInToMyDataWithProvider));
  // By cookie alone a foreign page could act; the secret of a personal link no foreign page knows.
  for (const [my, own] of [
    ['/p/:venue/my', byCookie],
    ['/p/:venue/my/:link', ownForm],
  ] as const) {
    router.get(`${my}/download`, page(download));
    router.get(`${my}/log-out`, page(askToLogOut));
    router.post(`${my}/log-out`, own, page(logOutFromEverywhere));
    router.post(`${my}/password`, own, page(changePassword));
    router.get(`${my}/link/:provider`, page(startLinking));
    router.get(`${my}/identities/:identity`, page(askToUnlink));
    router.post(`${my}/identities/:identity/remove`, own, page(unlink));
    router.post(`${my}/marketing`, own, page(answerMarketing));
    router.get(`${my}/cancel`, page(askToCancel));
    router.post(`${my}/cancel`, own, page(cancel));
    router.get(`${my}/devices/:device`, page(showDevice));
    router.post(`${my}/devices/:device/name`, own, page(nameDevice));
    router.post(`${my}/devices/:device/remove`, own, page(removeOne));
    router.get(my, page(showMyData));
    router.post(my, own, page(correctAnswers));
  }
  return router;
}

function refuseForeign(deps: PortalDeps, accepted: readonly ReturnType<typeof originOf>[]): RequestHandler {
  const own = new URL(deps.publicUrl).origin;
  return (req, _res, next) => {
    next(accepted.includes(originOf(req, own)) ? undefined : new PublicError('origin-refused'));
  };
}

import type { Router } from 'express';
import type { Doorway } from '../doorway.js';
import { askToCancel, cancel } from './cancel.js';
import { changePassword } from './change-password.js';
import { correctAnswers } from './correct-answers.js';
import { nameDevice, removeOne, showDevice } from './devices.js';
import { download } from './download.js';
import { startLinking } from './link-identity.js';
import { askToLogOut, logOutFromEverywhere } from './log-out-everywhere.js';
import { answerMarketing } from './marketing.js';
import { showMyData } from './show-my-data.js';
import { signInToMyDataWithProvider } from './sign-in-with-provider.js';
import { showMyDataOrSignIn, signInToMyData } from './sign-in.js';
import { askToUnlink, unlink } from './unlink-identity.js';

/** My data, under the guest's cookie or under the personal link. */
export function addMyDataRoutes(router: Router, { page, ownForm, byCookie }: Doorway): void {
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
}

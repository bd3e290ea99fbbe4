import type { CodeTarget, MadeCode } from '../../guests/pending-codes.js';
import { mailAddress } from '../../mail/mail-address.js';
import { describeError } from '../../base/log.js';
import type { Scope } from '../scope.js';
import { codeMail, codeMessage } from './code-mail.js';

/** Puts a code on its way and returns at once: what becomes of it is noted with the code. */
export function dispatchCode(scope: Scope, target: CodeTarget, made: MadeCode): void {
  scope.deps.onCode(target.way, 'sent');
  if (target.way === 'email') mail(scope, target, made);
  else void message(scope, target, made);
}

function mail(scope: Scope, target: CodeTarget, made: MadeCode): void {
  const { postman, pendingCodes } = scope.deps;
  const address = mailAddress(target.address.reveal());
  if (!address) throw new Error('A code for an address that can’t be written to');
  postman.post(
    { to: 'guest', address, ...codeMail(scope, made.code) },
    {
      isWanted: () => pendingCodes.isWaiting(made),
      onFailure: () => pendingCodes.noteFailure(made),
    },
  );
}

/** Once: whoever gets none asks for another, and nobody pays for two. */
async function message(scope: Scope, { address }: CodeTarget, made: MadeCode): Promise<void> {
  const { messenger, pendingCodes, log } = scope.deps;
  const outcome = await messenger?.send({ to: address, text: codeMessage(scope, made.code) });
  if (outcome === undefined || outcome.kind === 'sent') return;
  log.warn('A text message could not be delivered', { cause: outcome.why });
  await pendingCodes.noteFailure(made).catch((error: unknown) => {
    log.warn('What became of a text message could not be noted', { cause: describeError(error) });
  });
}

import type { CodeTarget, MadeCode } from '../../guests/pending-codes.js';
import { mailAddress } from '../../mail/mail-address.js';
import type { Scope } from '../scope.js';
import { codeMail } from './code-mail.js';

/** Puts a code on its way and returns at once: what becomes of it is noted with the code. */
export function dispatchCode(scope: Scope, target: CodeTarget, made: MadeCode): void {
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

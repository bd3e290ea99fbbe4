import type { PendingCode } from '../../guests/pending-codes.js';
import type { HeldVisit } from '../../guests/visits.js';
import { messagesFor } from '../../languages/messages.js';
import type { CodeWay } from '../../venues/venue.js';
import type { Chance } from '../provisional/chance.js';
import { durationOf } from '../provisional/offer.js';
import type { Scope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { acceptedDocuments, type Said } from '../welcome.js';

/** The page that asks where the code is to be sent. */
export function sendAskForCode(
  scope: Scope,
  visit: HeldVisit,
  asking: { readonly way: CodeWay; readonly typed?: string },
  said: Said = {},
): void {
  const { way, typed = '' } = asking;
  const page = {
    view: 'ask-for-code',
    way,
    action: `${scope.path}/${way}`,
    typed,
    errors: said.errors ?? [],
    problem: problemOf(scope, said),
    documents: acceptedDocuments(scope, said),
    otherWays: `${scope.path}/v/${visit.token}`,
  } as const;
  sendPage(scope, page, { status: said.status ?? 200, visit: visit.token });
}

export interface Waiting {
  readonly way: CodeWay;
  /** Undefined where no code is waited for any more. */
  readonly pending: PendingCode | undefined;
  readonly chance?: Chance;
}

/** The page that asks for the code. */
export function sendEnterCode(
  scope: Scope,
  visit: HeldVisit,
  { way, pending, chance }: Waiting,
  said: Said = {},
): void {
  const { path } = scope;
  const { problem = pending?.isStuck ? (`${way}.stuck` as const) : undefined, ...others } = said;
  const page = {
    view: 'enter-code',
    way,
    action: `${path}/code`,
    address: pending && shownAddress(pending),
    errors: said.errors ?? [],
    problem: problemOf(scope, { ...others, ...(problem && { problem }) }),
    documents: acceptedDocuments(scope, said),
    again: pending && `${path}/${way}`,
    otherAddress: `${path}/${way}/${visit.token}`,
    otherWays: `${path}/v/${visit.token}`,
    minutes:
      chance?.kind === 'possible'
        ? { action: `${path}/provisional`, duration: durationOf(scope, chance.seconds) }
        : undefined,
  } as const;
  sendPage(scope, page, { status: said.status ?? 200, visit: visit.token });
}

/** A number begins with its plus in whichever direction its sentence runs. */
function shownAddress({ way, address }: PendingCode): string {
  return way === 'sms' ? `\u2066${address.reveal()}\u2069` : address.reveal();
}

function problemOf(scope: Scope, { problem }: Said): string | undefined {
  return problem && messagesFor(scope.language).text(problem);
}

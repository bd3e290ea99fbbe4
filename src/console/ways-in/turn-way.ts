import { PublicError } from '../../base/errors.js';
import { formOf, typedInto } from '../../http/posted-form.js';
import type { VenueScope } from '../scope.js';
import { change, draftOf } from '../page/draft.js';
import { faultsInWords } from './fault-in-words.js';
import { keysHeld } from './provider-keys-held.js';
import { sendList } from './show-ways.js';
import { turnedOn } from './turned-on.js';
import { isProvider, settingsOf, type Way, WAYS, withWay } from './ways.js';

/** `POST /venues/<id>/ways-in`: `do` is `on <way>` or `off <way>`. */
export async function turnWay(scope: VenueScope): Promise<void> {
  const [action, name] = typedInto(formOf(scope.req), 'do').split(' ');
  const way = WAYS.find((one) => one === name);
  if (way === undefined || (action !== 'on' && action !== 'off')) throw new PublicError('request-invalid');
  if (action === 'off') return turnOff(scope, way);
  await turnOn(scope, way);
}

async function turnOff(scope: VenueScope, way: Way): Promise<void> {
  const outcome = await change(scope, (document) => withWay(document, way, undefined));
  if (outcome.kind === 'faults') {
    const problem = faultsInWords(outcome.faults);
    return sendList(scope, await draftOf(scope), { status: 422, problem });
  }
  scope.res.redirect(303, `${scope.path}/ways-in?done=off#${way}`);
}

async function turnOn(scope: VenueScope, way: Way): Promise<void> {
  const { deps, venue, res, path } = scope;
  const { document } = await draftOf(scope);
  const { settings, isRestored } = await turnedOn(deps.db.read, venue.id, { way, document });
  const keys = await keysHeld(scope, withWay(document, way, settings) as typeof document);
  if (isProvider(way) && keys(way) === 'none') return res.redirect(303, `${path}/ways-in/${way}`);
  const outcome = await change(scope, (before) =>
    // Somebody else may have turned it on meanwhile.
    settingsOf(before, way) ? before : withWay(before, way, settings),
  );
  if (outcome.kind === 'faults') {
    const problem = faultsInWords(outcome.faults);
    return sendList(scope, await draftOf(scope), { status: 422, problem });
  }
  res.redirect(303, `${path}/ways-in?done=${isRestored ? 'restored' : 'on'}#${way}`);
}

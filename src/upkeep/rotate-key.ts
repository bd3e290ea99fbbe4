import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND } from '../base/clock.js';
import { OperatorError } from '../base/errors.js';
import type { Secret } from '../base/secrets.js';
import { exclusively } from '../db/exclusively.js';
import { writeKeyFile } from '../keys/change-key-file.js';
import { createDeploymentStore } from '../keys/deployment-store.js';
import { type KeySource, newMasterKey, readMasterKeys } from '../keys/master-key.js';
import { createSealer, type KeyId } from '../keys/sealing.js';
import { resealAll, type ResealDeps } from './reseal.js';
import { callRoll } from './roll-call.js';
import type { ServingProcess } from './serving-store.js';

interface RotationDeps extends ResealDeps {
  readonly source: KeySource;
  /** Tells the operator what goes on, a sentence at a time. */
  readonly say: (line: string) => void;
}

/** Any number, the same in every process of every version. */
const LOCK = 7_067_428;

const PATIENCE = 30 * SECOND;

/** What was sealed just before a process turned to the new key is in the database by then. */
const STILL_COMING = 10 * SECOND;

/**
 * Replaces the master key while others serve: every process first knows the new key, then seals under it, then everything
 * is sealed anew, and only then the old key goes. Cut short anywhere, the next call goes on. Nothing that was hashed
 * changes. Throws `OperatorError` where there is no new key to go to, or somebody else is at it.
 */
export async function rotateKey(deps: RotationDeps): Promise<void> {
  const done = await exclusively(deps.databases.main, LOCK, async () => {
    await rotate(deps);
    return true;
  });
  if (!done) throw new OperatorError('The master key is being replaced by another process already.', 3);
}

async function rotate(deps: RotationDeps): Promise<void> {
  const deployment = createDeploymentStore(deps.databases.main.write);
  const [old, next] = await keysInOrder(deps);
  if (!next) return tidy(deps, old);
  if ((await deployment.current()).leaving === undefined) {
    deps.sealer.hold([old, next], idOf(old));
    await untilAll(deps, ({ known }) => known.includes(idOf(next)), 'to know the new key');
    await deployment.setKeys({ sealing: idOf(next), leaving: idOf(old) });
  }
  deps.sealer.hold([old, next], idOf(next));
  await sealEverything(deps, idOf(next));
  await deployment.setKeys({ sealing: idOf(next), leaving: undefined });
  await tidy(deps, next);
}

type OneOrTwo = readonly [Secret<Buffer>, Secret<Buffer>?];

/** The key in force and the one to go to; the latter alone where everything has gone to it already. */
async function keysInOrder({ databases, source }: RotationDeps): Promise<OneOrTwo> {
  const [first, second] = await readMasterKeys(source);
  if (!first) throw new OperatorError('There is no master key yet; the first start makes it.', 4);
  const { sealing, leaving } = await createDeploymentStore(databases.main.read).current();
  if (second && sealing === idOf(second) && leaving === undefined) return [second];
  if (second) return [first, second];
  if (source.masterKey !== undefined)
    throw new OperatorError(
      'The master key is given by PORTICO_MASTER_KEY: give every process the new one as PORTICO_MASTER_KEY_NEXT, start them again one after the other, then run this again.',
      2,
    );
  const next = newMasterKey();
  await writeKeyFile(source, [first, next]);
  return [first, next];
}

/** Passes until one finds nothing left, the last of them begun when nothing under the old key can still come. */
async function sealEverything(deps: RotationDeps, id: KeyId): Promise<void> {
  const serving = await untilAll(deps, ({ sealing }) => sealing === id, 'to seal under the new key');
  const turned = performance.now();
  await resealAll(deps);
  const left = STILL_COMING - (performance.now() - turned);
  if (serving > 0 && left > 0) await sleep(left, undefined, { signal: deps.stopping });
  for (;;) {
    const { resealed, broken } = await resealAll(deps);
    if (resealed > 0) continue;
    if (broken > 0) deps.say(`Left alone, because neither key opens them: ${broken} values.`);
    break;
  }
  await Promise.all([deps.databases.main.forget(), deps.databases.keys.forget()]);
}

/** Waits until every process that serves `isReady`; returns how many there are. */
async function untilAll(
  deps: RotationDeps,
  isReady: (serving: ServingProcess) => boolean,
  what: string,
): Promise<number> {
  for (let said = ''; ; ) {
    const { stopping } = deps;
    const serving = await callRoll(deps.databases.main, { patience: PATIENCE, stopping });
    const late = serving.filter((one) => !isReady(one)).map(({ name }) => name);
    if (late.length === 0) return serving.length;
    const sentence = `Waiting for ${late.join(', ')} ${what}. `;
    if (sentence !== said) deps.say(`${sentence}${adviceFor(deps.source)}`);
    said = sentence;
    await sleep(SECOND, undefined, { signal: stopping });
  }
}

function adviceFor({ masterKey }: KeySource): string {
  return masterKey === undefined
    ? 'If it has a master.key of its own, bring it the one that is here.'
    : 'If it was started without PORTICO_MASTER_KEY_NEXT, start it again with it.';
}

/** Leaves the new key alone where it is ours to do. */
async function tidy({ source, say }: RotationDeps, key: Secret<Buffer>): Promise<void> {
  if (source.masterKey === undefined) {
    await writeKeyFile(source, [key]);
    say(
      'The master key is a new one. Keep a copy of it, and make a backup now: older ones need the old key.',
    );
    return;
  }
  say('Everything is sealed under PORTICO_MASTER_KEY_NEXT now. Make it PORTICO_MASTER_KEY everywhere, take');
  say('PORTICO_MASTER_KEY_NEXT away, and make a backup: older ones need the old key.');
}

function idOf(key: Secret<Buffer>): KeyId {
  return createSealer(key.reveal()).keyId;
}

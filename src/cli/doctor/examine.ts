import { systemClock } from '../../base/clock.js';
import { describeError } from '../../base/log.js';
import type { Config } from '../../config.js';
import { closeDatabases, type Databases, openDatabases } from '../../db/open.js';
import { checkAccessPoints } from './check-access-points.js';
import { checkCertificateFiles } from './check-certificate.js';
import { checkClock } from './check-clock.js';
import { checkCodes } from './check-codes.js';
import { checkDataDirectory } from './check-data-directory.js';
import { checkDatabases, missingFiles } from './check-databases.js';
import { checkDue } from './check-due.js';
import { checkDeployment } from './check-deployment.js';
import { checkKeys } from './check-keys.js';
import { checkMail } from './check-mail.js';
import { checkPorts } from './check-ports.js';
import { checkPublicUrl } from './check-public-url.js';
import { checkRetention } from './check-retention.js';
import { fault, type Finding, ok, warning } from './finding.js';
import { findRunningServer, type RunningServer } from './running-server.js';

const { now } = systemClock;

/** Every check, in the order an operator would go. Changes nothing, whether or not the program runs. */
export async function examine(config: Config): Promise<readonly Finding[]> {
  const running = await findRunningServer(config);
  return [
    running
      ? ok('service', 'Portico serves.')
      : warning('service', 'Portico does not serve.', 'Start it: npm start'),
    ...(await checkDataDirectory(config.dataDir)),
    ...(await examineStored(config)),
    ...(await checkPorts(config, running !== undefined)),
    ...(config.tls ? [await checkCertificateFiles(config.tls, config.publicUrl, now())] : []),
    ...(await checkPublicUrl(config.publicUrl, running !== undefined, now)),
    await checkMail(config, now),
    ...checkStrangers(running),
  ];
}

async function examineStored(config: Config): Promise<readonly Finding[]> {
  const missing = missingFiles(config);
  if (missing.length > 0)
    return [warning('database', `${missing.join(' and ')} not made yet.`, 'The first start makes them.')];
  const databases = openDatabases(config);
  try {
    return await examineDatabases(config, databases);
  } finally {
    await closeDatabases(databases);
  }
}

/** What needs tables and keys is left out where they are not as they should be. */
async function examineDatabases(config: Config, databases: Databases): Promise<readonly Finding[]> {
  const { findings: found, areUsable } = await checkDatabases(databases);
  if (!areUsable) return found;
  const { findings: keys, sealer } = await checkKeys(config, databases);
  const findings = [...keys, ...(await checkDeployment(config, databases.main))];
  const others = [
    await checkClock(databases.main, now),
    await checkRetention(databases.main),
    await checkDue(databases.main, now),
    ...(await checkCodes(config, databases.main)),
  ];
  if (!sealer) return [...found, ...findings, ...others];
  const accessPoints = await checkAccessPoints({ main: databases.main, sealer, now }).catch(unreadable);
  return [...found, ...findings, ...others, ...accessPoints];
}

function unreadable(error: unknown): readonly Finding[] {
  return [fault('access points', describeError(error), 'Apply the venue file again, which seals them anew.')];
}

/** An access point that is registered under another address than it sends from looks like this. */
function checkStrangers(running: RunningServer | undefined): readonly Finding[] {
  const count = running?.dropped('unknown-client') ?? 0;
  if (count === 0) return [];
  const advice =
    "If an access point is among them, its entry names another address: the log's lines say from which network.";
  return [
    warning(
      'unknown senders',
      `Packets from addresses nobody registered, since the start: ${count}.`,
      advice,
    ),
  ];
}

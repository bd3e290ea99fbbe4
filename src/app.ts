import { join } from 'node:path';
import { createDomain, type Domain } from './app/domain.js';
import { startDemonstration } from './app/demonstration.js';
import { type Foundation, layFoundation } from './app/foundation.js';
import { createMetrics } from './app/metrics.js';
import { startOps } from './app/ops-service.js';
import { startRadius } from './app/radius-service.js';
import { startUpkeep } from './app/upkeep-service.js';
import { startWeb } from './app/web-service.js';
import { announceServing } from './app/announce-serving.js';
import { type Patience, whenDatabasesAnswer } from './app/when-databases-answer.js';
import { type Clock, systemClock } from './base/clock.js';
import { describeError, type Log } from './base/log.js';
import type { Config } from './config.js';
import { closeDatabases } from './db/open.js';
import { inviteFirstOwner } from './owners/first-owner.js';
import { type OwnerTerms, readOwnerTerms } from './owners/owner-terms.js';
import { tellTerms } from './owners/tell-terms.js';

/** Where the started program is to be found. */
export interface Started {
  readonly publicUrl: string;
  readonly httpPort: number;
  /** Where the console has a port of its own. */
  readonly consolePort: number | undefined;
  readonly authPort: number;
  readonly acctPort: number;
  readonly opsPort: number;
  /** The demonstration's page, where there is one. */
  readonly demoUrl: string | undefined;
  /** Where the first account of the console is made, while there is none. */
  readonly firstOwnerUrl: string | undefined;
  readonly foundation: Foundation;
  readonly domain: Domain;
}

export interface App {
  /** Opens everything, in order; where a part fails, what was opened is closed again and its error thrown. */
  start(patience?: Patience): Promise<Started>;
  /** The mirror of `start`: no new work, what is in flight answered, accounting committed, everything closed. */
  stop(): Promise<void>;
}

type Closing = () => Promise<void>;

async function firstOwnerUrl(
  { config, databases }: Foundation,
  { owners }: Domain,
): Promise<string | undefined> {
  if (config.consoleUrl === undefined) return undefined;
  const secret = await inviteFirstOwner(databases.main, owners.tokens);
  return secret && `${config.consoleUrl}/first/${secret.reveal()}`;
}

/** What owners accept; who accepted something else is told so. */
async function currentTerms({ config, databases, clock }: Foundation, root: string): Promise<OwnerTerms> {
  const terms = readOwnerTerms(config.ownerTerms ?? join(root, 'docs', 'terms-of-use.txt'));
  if (config.consoleUrl !== undefined) await tellTerms(databases.main, terms, clock.now());
  return terms;
}

/** The program. Nothing is opened before `start`. `root` is the folder with `views` and `docs`. */
export function createApp(
  config: Config,
  options: { readonly log: Log; readonly root: string; readonly clock?: Clock },
): App {
  const { log, root } = options;
  let closings: Closing[] = [];

  async function open(patience: Patience | undefined): Promise<Started> {
    let domain: Domain | undefined;
    const metrics = createMetrics({
      authorize: () => domain?.authorizer.depth() ?? 0,
      accounting: () => domain?.recorder.depth() ?? 0,
      passwords: () => domain?.accounts.depth() ?? 0,
    });
    const ops = await startOps(config, metrics);
    closings.push(() => ops.stop());
    const lay = () => layFoundation(config, options.clock ?? systemClock, log);
    const foundation = await whenDatabasesAnswer(lay, patience);
    closings.push(() => closeDatabases(foundation.databases));
    const presence = await announceServing(foundation, ops.port);
    closings.push(() => presence.stop());
    domain = createDomain(foundation);
    const terms = await currentTerms(foundation, root);
    const upkeep = startUpkeep(foundation, domain);
    closings.push(() => upkeep.stop());
    foundation.directory.start();
    closings.push(() => foundation.directory.stop());

    const radius = await startRadius(foundation, domain, metrics);
    closings.push(() => radius.stop());
    const { deliverSoon: onDisconnects, mailSoon: onRequest } = upkeep;
    const services = { domain, metrics, root, terms, onDisconnects, onRequest, radius };
    const web = await startWeb(foundation, services);
    closings.push(() => web.stop());
    if (web.certificate) metrics.watchCertificate(web.certificate.secondsLeft);
    const demo = config.demo ? await startDemonstration(foundation, { ...radius, root }) : undefined;
    if (demo) closings.push(() => demo.simulator.stop());
    ops.serving({ databases: foundation.databases, certificate: web.certificate });
    closings.push(async () => ops.draining());
    const { authPort, acctPort } = radius;
    const { publicUrl } = config;
    return {
      publicUrl,
      httpPort: web.port,
      consolePort: web.consolePort,
      authPort,
      acctPort,
      opsPort: ops.port,
      demoUrl: demo?.url,
      firstOwnerUrl: await firstOwnerUrl(foundation, domain),
      foundation,
      domain,
    };
  }

  async function stop(): Promise<void> {
    const inReverse = closings.reverse();
    closings = [];
    for (const close of inReverse) {
      await close().catch((error: unknown) => log.warn('Closing failed', { cause: describeError(error) }));
    }
  }

  return {
    async start(patience) {
      try {
        return await open(patience);
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
  };
}

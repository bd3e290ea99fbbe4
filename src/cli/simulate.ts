import { once } from 'node:events';
import { type Command, InvalidArgumentError } from 'commander';
import { coovachilli } from '../access-points/families/coovachilli.js';
import { OperatorError } from '../base/errors.js';
import type { Config } from '../config.js';
import type { SimulatorOptions } from '../simulator/settings.js';
import { createSimulator } from '../simulator/simulator.js';
import type { AccessPoint } from '../venues/open-venue.js';
import type { CommandContext } from './context.js';
import { findVenue } from './find-venue.js';
import { withFoundation } from './with-foundation.js';

const LOCALHOST = '127.0.0.1';

interface Options {
  readonly accessPoint?: string;
  readonly port?: number;
  readonly terminals: number;
}

/** `portico simulate <venue>`: plays one of the venue's access points, with phones, against the server on this machine. */
export function addSimulate(program: Command, context: CommandContext): void {
  program
    .command('simulate')
    .description('play an access point of a venue, with phones that join; ends with Ctrl-C')
    .argument('<venue>')
    .option('--access-point <name>', 'which one; the first unless given')
    .option(
      '--port <port>',
      'port of its page; its terminals take the ports after it (PORTICO_DEMO_PORT unless given)',
      wholeNumber,
    )
    .option('--terminals <number>', 'how many phones', wholeNumber, 4)
    .action((slug: string, options: Options) => simulate(context, slug, options));
}

async function simulate(
  { config, say, stopping }: CommandContext,
  slug: string,
  options: Options,
): Promise<void> {
  const settings = config();
  const accessPoint = await findAccessPoint(settings, slug, options.accessPoint);
  const simulator = createSimulator({
    ...asRegistered(accessPoint),
    portalUrl: `${settings.publicUrl}/p/${slug}`,
    radius: {
      host: LOCALHOST,
      authPort: settings.radiusAuthPort,
      acctPort: settings.radiusAcctPort,
      secret: accessPoint.secret.toString(),
    },
    httpPort: options.port ?? settings.demoPort,
    terminals: options.terminals,
  });
  const { url } = await simulator.start();
  say(`"${accessPoint.name}" of ${slug}: ${url}`);
  if (!stopping.aborted) await once(stopping, 'abort');
  await simulator.stop();
}

type Registered = Pick<
  SimulatorOptions,
  'nasIdentifier' | 'calledStationId' | 'ssid' | 'uamsecret' | 'coaPort'
>;

/** What the real one would have been set up with. */
function asRegistered({ name, nasIdentifier, calledStationId, settings, coaPort }: AccessPoint): Registered {
  const { uamSecret } = settings as { readonly uamSecret?: string };
  return {
    ssid: name,
    nasIdentifier: nasIdentifier ?? name,
    calledStationId: calledStationId ?? '02-00-00-00-00-01',
    ...(uamSecret === undefined ? {} : { uamsecret: uamSecret }),
    ...(coaPort === undefined ? {} : { coaPort }),
  };
}

async function findAccessPoint(config: Config, slug: string, name: string | undefined): Promise<AccessPoint> {
  return withFoundation(config, async (foundation) => {
    const { id } = findVenue(foundation, slug);
    const named = foundation.directory
      .accessPointsOf(id)
      .filter((one) => name === undefined || one.name === name);
    if (named.length === 0)
      throw new OperatorError(`"${slug}" has no access point${name ? ` "${name}"` : ''}.`, 4);
    const found = named.find(({ family }) => family === coovachilli);
    if (found === undefined) throw new OperatorError(`Only a ${coovachilli.title} can be simulated.`, 2);
    if (!found.inNetwork(LOCALHOST)) {
      throw new OperatorError(
        `"${found.name}" is registered for another address; what is simulated speaks from ${LOCALHOST}.`,
        2,
      );
    }
    return found;
  });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

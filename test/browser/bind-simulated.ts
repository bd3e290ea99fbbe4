import type { TestContext } from 'node:test';
import type { SimulatorOptions } from '../../src/simulator/settings.js';
import type { Simulator } from '../../src/simulator/simulator.js';
import { startSimulated } from '../support/simulated-access-point.js';
import type { TestApp } from '../support/start-app.js';
import type { Visitor } from './visitor.js';

/** Who binds it, and where: `at` gives the address of a page below the venue's. */
interface Binding {
  readonly venue: { readonly app: TestApp; at(path: string): string };
  readonly owner: Visitor;
}

/** A CoovaChilli is bound by clicking, and simulated with the secret its sheet shows. `overview`: its own page. */
export async function bindSimulated(
  t: TestContext,
  { venue, owner }: Binding,
  options: Partial<SimulatorOptions> = {},
): Promise<{ readonly simulator: Simulator; readonly overview: string }> {
  const { page, press, meets } = owner;
  await page.goto(venue.at('/access-points'));
  await meets('Access points');
  await press(page.getByRole('link', { name: 'Add an access point' }));
  await meets('Which maker is it?');
  await press(page.getByRole('link', { name: /^CoovaChilli/ }));
  await meets('Add an access point: CoovaChilli');
  await page.getByLabel('Name', { exact: true }).fill('Bar');
  await page.getByLabel('Where its packets come from').fill('127.0.0.1');
  await page.getByLabel('Sign redirects (recommended)').uncheck();
  await press(page.getByRole('button', { name: 'Add it' }));
  await meets('Set up “Bar”');
  const secret = await page.locator('#secret').innerText();
  const radius = { host: '127.0.0.1', authPort: venue.app.authPort, acctPort: venue.app.acctPort, secret };
  const { simulator, entry, url } = await startSimulated(t, venue.app, { radius, ...options });
  await simulator.settled();
  const { handBack, coaPort } = entry as { readonly handBack: readonly string[]; readonly coaPort: number };
  await press(page.getByRole('link', { name: 'I have set it up' }));
  await meets('Bar');
  await press(page.getByRole('link', { name: 'Change' }));
  await meets('Change “Bar”');
  await page.getByLabel('Where browsers are handed back').fill(handBack.join('\n'));
  await page.getByText('More settings').click();
  await page.getByLabel('Port for ending sessions').fill(String(coaPort));
  await press(page.getByRole('button', { name: 'Save' }));
  await page.getByText('Saved. It holds within seconds.').waitFor();
  return { simulator, overview: url };
}

import type { TestContext } from 'node:test';
import { openConsole, type TestConsole } from '../../support/console.js';
import type { TestDatabases } from '../../support/databases.js';
import { createWebClient, type Page, type WebClient } from '../../support/web-client.js';

/** A venue's owner at the page editor. */
export interface Editor {
  readonly console: TestConsole;
  readonly browser: WebClient;
  readonly venueId: string;
  /** Below the venue's address at the console. */
  readonly path: string;
  /** Opens a part of the editor: `/look`; the list of blocks where nothing is said. */
  open(below?: string): Promise<Page>;
  /** Sends a form of that part as it stands, with `fields` in place. */
  post(below: string, fields: Readonly<Record<string, string>>): Promise<Page>;
  /** What somebody sees who types the venue's terms page, which carries name and look. */
  guestPage(): Promise<Page>;
  publish(): Promise<Page>;
}

export async function openEditor(t: TestContext, databases: TestDatabases): Promise<Editor> {
  const console = await openConsole(t, databases);
  const ownerId = await console.addOwner('anna@linden.example');
  const venueId = await console.addVenue('linden', { ownerId, role: 'owner' });
  const browser = await console.signedIn('anna@linden.example');
  const path = `/venues/${venueId}/page`;
  const at = console.url + path;
  const token = async () => (await browser.get(at)).value('form-token') ?? '';
  /** Of the form as it is now. */
  const version = async (below: string, { language = '' }: Readonly<Record<string, string>>) =>
    (await browser.get(`${at}${below}?language=${language}`)).value('version');
  const post = async (below: string, fields: Readonly<Record<string, string>>) => {
    const shown = await version(below, fields);
    const held = { 'form-token': await token(), ...(shown !== undefined && { version: shown }) };
    return browser.post(at + below, { ...held, ...fields });
  };
  return {
    console,
    browser,
    venueId,
    path,
    open: (below = '') => browser.get(at + below),
    post,
    guestPage: () =>
      createWebClient().get(`${console.app.foundation.config.publicUrl}/p/linden/terms?lang=en`),
    publish: () => post('/publish', { do: 'publish' }),
  };
}

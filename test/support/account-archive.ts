import assert from 'node:assert/strict';
import { readZip } from './read-zip.js';
import type { WebClient } from './web-client.js';

/** What "download everything" of a signed-in account gives: the files of the ZIP by their paths. */
export async function downloadAccount(
  consoleUrl: string,
  browser: WebClient,
): Promise<ReadonlyMap<string, string>> {
  const url = `${consoleUrl}/account/download`;
  const token = (await browser.get(url)).value('form-token') ?? '';
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const body = new URLSearchParams({ 'form-token': token });
  const answer = await fetch(url, { method: 'POST', headers: { cookie }, body });
  assert.equal(answer.headers.get('content-type'), 'application/zip');
  return readZip(Buffer.from(await answer.arrayBuffer()));
}

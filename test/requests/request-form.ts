import assert from 'node:assert/strict';
import { SECOND } from '../../src/base/clock.js';
import type { TestApp } from '../support/start-app.js';
import { createWebClient, type Page } from '../support/web-client.js';

export const SAID = {
  'a.kind': 'deletion',
  'a.contact': 'canary.bird@example.org',
  'a.text': 'Nightingale Canary was here.\nPlease delete it.',
};

/** Where the sample venue's requests are asked for. */
export function requestUrl({ publicUrl }: TestApp): string {
  return `${publicUrl}/p/linden/request`;
}

/** Opens the form and waits as long as somebody who reads it: what it posts unasked. */
export async function openRequestForm(
  app: TestApp,
): Promise<{ readonly form: string; readonly website: string }> {
  const page = await createWebClient().get(requestUrl(app));
  const form = page.value('form');
  assert.ok(form, page.text);
  app.clock.advance(10 * SECOND);
  return { form, website: page.value('website') ?? '' };
}

export async function sendRequest(
  app: TestApp,
  said: Readonly<Record<string, string>> = SAID,
): Promise<Page> {
  return createWebClient().post(requestUrl(app), { ...(await openRequestForm(app)), ...said });
}

/** The reference shown after sending. */
export function referenceOn(page: Page): string {
  const reference = /[A-Z0-9]{3}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(page.text)?.[0];
  assert.ok(reference, page.text);
  return reference;
}

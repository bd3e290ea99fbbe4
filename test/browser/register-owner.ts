import type { Page } from 'playwright-core';
import { PASSWORD } from '../support/console.js';
import { codeIn, type Mailbox } from '../support/outbox.js';
import type { Visitor } from './visitor.js';

/** Everything the form for an account asks beside the address. */
export async function fillRegistration(page: Page): Promise<void> {
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByLabel('A business').check();
  await page.getByLabel('Company or organisation').fill('Café Linden');
  await page.getByLabel('Country').selectOption('Germany');
  await page.getByLabel('I accept').check();
  await goOn(page);
}

/** The code that was mailed is typed. */
export async function proveAddress({
  visitor,
  mailbox,
}: {
  readonly visitor: Visitor;
  readonly mailbox: Mailbox;
}): Promise<void> {
  await visitor.meets('Look into your mail');
  await visitor.page.getByLabel('Code').fill(codeIn(await mailbox.next()));
  await goOn(visitor.page);
}

function goOn(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Go on', exact: true }).click();
}

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { DAY, HOUR } from '../../src/base/clock.js';
import type { TestDatabases } from './databases.js';
import { acceptTerms, handBackOf, linkTo, openPortal, redirectTo } from './guest-portal.js';
import type { TestApp } from './start-app.js';
import { openUamGateway, type UamGateway } from './uam-gateway.js';
import { createWebClient, type Page, type WebClient } from './web-client.js';

/** One question of each kind. */
export const QUESTIONNAIRE = {
  title: { en: 'How was your visit?', de: 'Wie war Ihr Besuch?' },
  intro: { en: 'Two minutes, and we get better.' },
  questions: [
    { kind: 'rating', id: 'stay', question: { en: 'How did you like it?' } },
    { kind: 'yes-no', id: 'again', question: { en: 'Will you come again?' } },
    {
      kind: 'choice',
      id: 'heard',
      question: { en: 'How did you hear of us?' },
      choices: [
        { id: 'friends', label: { en: 'From friends' } },
        { id: 'street', label: { en: 'Walking by' } },
      ],
    },
    {
      kind: 'choices',
      id: 'had',
      question: { en: 'What did you have?' },
      choices: [
        { id: 'coffee', label: { en: 'Coffee' } },
        { id: 'cake', label: { en: 'Cake' } },
      ],
    },
    { kind: 'text', id: 'wish', question: { en: 'What could be better?' } },
  ],
};

/** The sample venue with the questionnaire, at noon in UTC. */
export interface AskingPortal {
  readonly app: TestApp;
  readonly gateway: UamGateway;
}

export async function openAskingPortal(
  t: TestContext,
  databases: TestDatabases,
  {
    venue = {},
    settings = {},
  }: { readonly venue?: object; readonly settings?: Readonly<Record<string, string>> } = {},
): Promise<AskingPortal> {
  const changes = { timeZone: 'UTC', questionnaire: QUESTIONNAIRE, ...venue };
  const app = await openPortal(t, databases, { venue: changes, settings });
  app.clock.advance(DAY + 12 * HOUR - (app.clock.now() % DAY));
  return { app, gateway: openUamGateway(t, app) };
}

/** A guest who is online, with the page they landed on. */
export interface AskedGuest {
  readonly browser: WebClient;
  readonly landing: Page;
}

let terminals = 0;

/** Somebody new goes online by one click; with a browser, whoever it is of. */
export async function landAsGuest(
  { app, gateway }: AskingPortal,
  { browser = createWebClient(), mac = nextMac() }: { browser?: WebClient; mac?: string } = {},
): Promise<AskedGuest> {
  const ready = await acceptTerms(browser, await browser.get(redirectTo(app, { mac })));
  const handBack = await handBackOf(browser, ready);
  await gateway.logOn(handBack, { mac });
  const landing = await browser.get(gateway.redirectAfter(handBack, { res: 'success', mac }));
  assert.match(landing.text, /You’re online/);
  return { browser, landing };
}

/** Follows the landing page's link and sends what is said, or `skip`. */
export async function answerQuestions(
  { browser, landing }: AskedGuest,
  said: Readonly<Record<string, string | readonly string[]>>,
): Promise<Page> {
  const asked = linkTo(landing, '/questions/');
  await browser.get(asked);
  const { origin, pathname } = new URL(asked);
  const [handle = '', ...path] = pathname.split('/').reverse();
  return browser.post(`${origin}${path.reverse().join('/')}`, { handle, ...said });
}

/** That many new guests who answer the same. */
export async function answerTimes(
  portal: AskingPortal,
  times: number,
  said: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  for (let guest = 0; guest < times; guest += 1) {
    const thanks = await answerQuestions(await landAsGuest(portal), said);
    assert.match(thanks.text, /Your answers are with us/);
  }
}

function nextMac(): string {
  terminals += 1;
  const digits = terminals.toString(16).toUpperCase().padStart(4, '0');
  return `02-CC-00-02-${digits.slice(0, 2)}-${digits.slice(2)}`;
}

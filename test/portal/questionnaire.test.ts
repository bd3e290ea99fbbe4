import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY } from '../../src/base/clock.js';
import { onEachDatabase, sqliteFor } from '../support/databases.js';
import { linkTo } from '../support/guest-portal.js';
import {
  answerQuestions,
  answerTimes,
  landAsGuest,
  openAskingPortal,
  QUESTIONNAIRE,
} from '../support/questionnaire.js';
import type { TestApp } from '../support/start-app.js';
import { walkTables } from '../support/walk-tables.js';
import { createWebClient } from '../support/web-client.js';

type Row = Readonly<Record<string, string | number>>;

/** question and choice to guests; who came, under an empty name. */
async function counted(app: TestApp): Promise<Record<string, number>> {
  await app.domain.surveys.flush();
  const tables = await walkTables(app.foundation.databases.main.read);
  const rows = (tables.get('survey_tallies') ?? []) as Row[];
  return Object.fromEntries(rows.map((row) => [`${row.question} ${row.choice}`.trim(), Number(row.guests)]));
}

const SAID = { 'a.stay': '5', 'a.again': 'yes', 'a.heard': 'friends', 'a.had': ['coffee', 'cake'] };

onEachDatabase('R9: answers of guests who are online are counted', async (databases, t) => {
  const portal = await openAskingPortal(t, databases);
  await answerTimes(portal, 4, SAID);
  await answerTimes(portal, 1, { 'a.again': 'no' });
  assert.deepEqual(await counted(portal.app), {
    '': 5,
    'stay 5': 4,
    'again yes': 4,
    'again no': 1,
    'heard friends': 4,
    'had coffee': 4,
    'had cake': 4,
  });
});

onEachDatabase('P1: fewer than five guests’ answers are never written alone', async (databases, t) => {
  const portal = await openAskingPortal(t, databases);
  await answerTimes(portal, 4, SAID);
  assert.deepEqual(await counted(portal.app), {});
});

onEachDatabase('R9: who answered or skipped is asked no more, and counts once', async (databases, t) => {
  const portal = await openAskingPortal(t, databases);
  const first = await landAsGuest(portal);
  assert.match((await answerQuestions(first, SAID)).text, /Your answers are with us/);
  assert.match((await answerQuestions(first, SAID)).text, /already today/);
  assert.doesNotMatch((await first.browser.get(first.landing.url)).html, /\/questions\//);
  const skipping = await landAsGuest(portal);
  const landed = await answerQuestions(skipping, { ...SAID, skip: 'yes' });
  assert.match(landed.text, /You’re online/);
  assert.doesNotMatch(landed.html, /\/questions\//);
  await answerTimes(portal, 4, SAID);
  assert.equal((await counted(portal.app))['again yes'], 5);
});

onEachDatabase('P1: a terminal counts once a day, whoever it says it is', async (databases, t) => {
  const portal = await openAskingPortal(t, databases);
  const mac = '02-CC-00-03-00-01';
  await answerQuestions(await landAsGuest(portal, { mac }), SAID);
  const again = await answerQuestions(await landAsGuest(portal, { mac }), SAID);
  assert.match(again.text, /already today/);
  portal.app.clock.advance(DAY);
  assert.match(
    (await answerQuestions(await landAsGuest(portal, { mac }), SAID)).text,
    /Your answers are with us/,
  );
});

test('R9: before somebody is online nothing is asked, and nobody else is', async (t) => {
  const portal = await openAskingPortal(t, await sqliteFor());
  const { app } = portal;
  const browser = createWebClient();
  for (const handle of ['x'.repeat(22), 'short', '%00'])
    assert.equal((await browser.get(`${app.publicUrl}/p/linden/questions/${handle}`)).status, 410, handle);
  const answer = { handle: 'x'.repeat(22), ...SAID };
  assert.equal((await browser.post(`${app.publicUrl}/p/linden/questions`, answer)).status, 410);
});

test('R9: what was typed stays where something is wrong, and the error is in words', async (t) => {
  const guest = await landAsGuest(await openAskingPortal(t, await sqliteFor()));
  const page = await answerQuestions(guest, { 'a.again': 'no', 'a.wish': 'x'.repeat(501) });
  assert.equal(page.status, 422);
  assert.match(page.text, /500/);
  assert.match(page.html, /value="no" checked/);
  assert.match(page.html, /x{501}/);
  assert.match(page.text, /Please write nothing that says who you are/);
  assert.match((await answerQuestions(guest, { 'a.again': 'perhaps' })).text, /choose/i);
});

test('R9: where it is off, or not on the page, nothing is asked and the notice says nothing', async (t) => {
  const isOff = { questionnaire: { ...QUESTIONNAIRE, on: false } };
  const notOnPage = { page: { landing: { blocks: [{ kind: 'online' }, { kind: 'way-on' }] } } };
  for (const venue of [isOff, notOnPage]) {
    const portal = await openAskingPortal(t, await sqliteFor(), { venue });
    const { browser, landing } = await landAsGuest(portal);
    assert.doesNotMatch(landing.html, /\/questions\//);
    const notice = await browser.get(`${portal.app.publicUrl}/p/linden/privacy`);
    assert.doesNotMatch(notice.text, /Our questions once you are online/);
  }
});

test('P9: the notice tells of the questionnaire, and of texts where there are any', async (t) => {
  const portal = await openAskingPortal(t, await sqliteFor());
  const notice = await createWebClient().get(`${portal.app.publicUrl}/p/linden/privacy`);
  assert.match(notice.text, /Our questions once you are online/);
  assert.match(notice.text, /deleted after 90 days/);
});

test('R15: the questions are in the guest’s language', async (t) => {
  const { browser, landing } = await landAsGuest(await openAskingPortal(t, await sqliteFor()));
  const url = linkTo(landing, '/questions/');
  assert.match((await browser.get(`${url}?lang=de`)).text, /Wie war Ihr Besuch\?.*Überspringen/s);
  const arabic = await browser.get(`${url}?lang=ar`);
  assert.match(arabic.html, /dir="rtl"/);
  assert.match(arabic.text, /How was your visit\?/);
});

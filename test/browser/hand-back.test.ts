import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messagesFor } from '../../src/languages/messages.js';
import { sqliteFor } from '../support/databases.js';
import { openFormGateway } from '../support/form-gateway.js';
import { openBrowser, openVisitor, skip } from './visitor.js';

const say = messagesFor('en').text;

test('a hand-back by form submits itself, and leaves nothing to come back to', { skip }, async (t) => {
  const gateway = await openFormGateway(t, await sqliteFor());
  const visitor = await openVisitor(await openBrowser(t));
  const { page } = visitor;
  await page.goto(gateway.start);
  await visitor.press(page.getByRole('button', { name: say('welcome.terms.button') }));
  await visitor.meets(say('ready.title'));
  await visitor.press(page.getByRole('link', { name: say('ready.button') }));
  await visitor.meets(say('online.title'));
  assert.equal(gateway.logins[0]?.method, 'POST');

  await page.goBack();
  await visitor.meets(say('ready.title'));
  assert.equal(gateway.logins.length, 1, 'going back logs nobody in again');
  visitor.assertCalm();
});

test('without JavaScript the hand-back by form is a button', { skip }, async (t) => {
  const gateway = await openFormGateway(t, await sqliteFor());
  const visitor = await openVisitor(await openBrowser(t), { browser: { javaScriptEnabled: false } });
  const { page } = visitor;
  await page.goto(gateway.start);
  await visitor.press(page.getByRole('button', { name: say('welcome.terms.button') }));
  await visitor.press(page.getByRole('link', { name: say('ready.button') }));
  await visitor.meets(say('hand-back.title'));
  await visitor.press(page.getByRole('button', { name: say('ready.button') }));
  await visitor.meets(say('online.title'));
  assert.ok(gateway.online());
  visitor.assertCalm();
});

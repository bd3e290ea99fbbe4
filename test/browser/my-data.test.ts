import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { messagesFor } from '../../src/languages/messages.js';
import { openCafe } from './open-cafe.js';
import { openBrowser, openVisitor, skip } from './visitor.js';

const say = messagesFor('en').text;

test('R6: a guest names a phone, takes the data along, removes the phone and logs out everywhere, without JavaScript', {
  skip,
}, async (t) => {
  const cafe = await openCafe(t);
  const browser = { javaScriptEnabled: false, acceptDownloads: true };
  const visitor = await openVisitor(await openBrowser(t), { browser });
  const { page, press, meets } = visitor;
  const link = (name: string) => page.getByRole('link', { name });
  const button = (name: string) => page.getByRole('button', { name });

  await page.goto(cafe.overview);
  await press(button('Join on phone 1'));
  await press(button(say('welcome.terms.button')));
  await meets(say('ready.title'));
  await press(link(say('ready.button')));
  await meets(say('online.title'));
  await press(link(say('online.my-data')));
  await meets(say('my-data.title'));

  await press(link(say('my-data.device-change')));
  await meets(say('my-data.device', { number: 1 }));
  await page.getByLabel(say('device.name')).fill('Ada’s phone');
  await press(button(say('device.save')));
  await page.getByText(say('my-data.done.named')).waitFor();

  const downloading = page.waitForEvent('download');
  await press(link(say('my-data.download')));
  const file = JSON.parse(await readFile(await (await downloading).path(), 'utf8')) as {
    devices: { nickname: string }[];
  };
  assert.equal(file.devices[0]?.nickname, 'Ada’s phone');

  await press(link(say('my-data.device-change')));
  await meets('Ada’s phone');
  await press(button(say('device.remove')));
  await page.getByText(say('my-data.done.removed')).waitFor();
  await page.getByText(say('my-data.no-devices')).waitFor();

  await press(link(say('my-data.log-out')));
  await meets(say('log-out.title'));
  await press(button(say('log-out.button')));
  await meets(say('my-data.title'));
  assert.equal(await page.locator('#personal-link').innerText(), page.url().split('?')[0]);
});

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { text } from '../../src/radius/attributes.js';
import { Code } from '../../src/radius/codes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { sendRequest } from '../requests/request-form.js';
import { createAccount, signIn } from '../support/accounts.js';
import { onEachDatabase } from '../support/databases.js';
import { handBackOf, openPortal, personalLinkOn, redirectTo, register } from '../support/guest-portal.js';
import { openGateway } from '../support/radius-gateway.js';
import { counters, pap, phone } from '../support/radius-packets.js';
import type { TestApp } from '../support/start-app.js';
import { openUamGateway, readQuery } from '../support/uam-gateway.js';
import { createWebClient } from '../support/web-client.js';
import { filesIn, macWritings, writings } from './raw-bytes.js';
import { assertNowhere, told } from './told.js';
import { dumpsOf, written } from './written.js';

const MAC = '02-CC-DE-FA-CE-D1';
const OTHER_MAC = '02-CC-DE-FA-CE-D2';
const ANSWERS = { name: 'Nightingale Canary', email: 'canary.bird@example.org', phone: '+49 30 5551234567' };
const USER_NAME = 'canary-user-name';
const PASSWORD = 'canary-pass-word';
const ACCOUNT = { name: 'Zeisig Kanarienvogel', password: 'sings quietly at night' };
const NEW_PASSWORD = 'sings loudly at noon';

const FIELDS = [
  { kind: 'text', name: 'name', label: { en: 'Name' } },
  { kind: 'email', name: 'email', label: { en: 'E-mail' } },
  { kind: 'phone', name: 'phone', label: { en: 'Phone' } },
];

/** A guest who registers, fails, gets online, is accounted for and comes back; with all secrets that came up. */
async function playGuest(t: TestContext, app: TestApp) {
  const browser = createWebClient();
  const gateway = openUamGateway(t, app);
  const ready = await register(browser, await browser.get(redirectTo(app, { mac: MAC })), ANSWERS);
  await browser.post(`${app.publicUrl}/p/linden/register`, { visit: 'x', 'a.name': ANSWERS.name });
  const handBack = await handBackOf(browser, ready);
  const userName = readQuery(handBack).get('username') ?? '';
  const wrong = [text(Attr.UserName, USER_NAME), text(Attr.UserPassword, PASSWORD)];
  const refused = await openGateway(t, app).access([...wrong, text(Attr.CallingStationId, MAC)]);
  assert.equal(refused.code, Code.AccessReject);
  const accept = await gateway.logOn(handBack, { mac: MAC });
  assert.equal(accept.code, Code.AccessAccept);
  for (const status of ['start', 'interim', 'stop'] as const) {
    await gateway.account(status, { accept, userName, mac: MAC }, counters(60, 1_000, 2_000));
  }
  assert.equal((await gateway.logOnByMac(MAC)).code, Code.AccessAccept);
  const link = personalLinkOn(ready);
  assert.equal((await browser.get(link)).value('a.email'), ANSWERS.email);
  const secrets = [
    link.slice(link.lastIndexOf('/') + 1),
    ...browser.cookies.values(),
    app.domain.tickets.passwordOf(userName)?.reveal() ?? '',
  ];
  return { link, secrets };
}

/** A guest who chooses a user name and a password, gets online by page and by access point, and changes the password. */
async function playAccount(t: TestContext, app: TestApp): Promise<void> {
  const browser = createWebClient();
  const welcome = await browser.get(redirectTo(app, { mac: OTHER_MAC }));
  await createAccount(browser, welcome, { ...ACCOUNT, password: 'short' });
  const link = personalLinkOn(await createAccount(browser, welcome, ACCOUNT));
  const stranger = createWebClient();
  await signIn(stranger, await stranger.get(redirectTo(app, { mac: OTHER_MAC })), ACCOUNT);
  const login = (password: string) => [
    ...pap({ id: ACCOUNT.name, password }),
    ...phone(OTHER_MAC, `${password.length}`),
  ];
  const gateway = openGateway(t, app);
  assert.equal((await gateway.access(login(ACCOUNT.password))).code, Code.AccessAccept);
  assert.equal((await gateway.access(login(NEW_PASSWORD))).code, Code.AccessReject);
  const change = { password: ACCOUNT.password, 'new-password': NEW_PASSWORD };
  assert.equal((await browser.post(`${link}/password`, change)).status, 200);
  assert.equal((await gateway.access(login(NEW_PASSWORD))).code, Code.AccessAccept);
}

onEachDatabase('R27: what a guest says and is never stands readable anywhere', async (databases, t) => {
  const app = await openPortal(t, databases, {
    venue: { waysIn: { form: { plan: 'regular', fields: FIELDS }, account: { plan: 'regular' } } },
    settings: { PORTICO_LOG_LEVEL: 'debug' },
  });
  const { link, secrets } = await playGuest(t, app);
  await playAccount(t, app);
  const asked = { 'a.kind': 'deletion', 'a.contact': ANSWERS.email, 'a.text': `It is ${ANSWERS.name}.` };
  assert.equal((await sendRequest(app, asked)).status, 200);
  await app.domain.counts.flush();
  await check(await written(app, databases));
  await check(await told(app, databases));
  await createWebClient().post(`${link}/cancel`, {});
  await check(await written(app, databases));
  await app.app.stop();
  const left = [...filesIn(databases.dataDir), ...(await dumpsOf(databases))];
  await check(new Map([...left, ['log', Buffer.from(app.logLines().join('\n'))]]));

  async function check(places: ReadonlyMap<string, Buffer>): Promise<void> {
    const isRead = [...places.values()].some((bytes) => bytes.includes('linden'));
    assert.ok(isRead, 'the search would find what stands there');
    for (const answer of Object.values(ANSWERS)) assertNowhere(places, 'an answer', writings(answer));
    for (const secret of secrets) assertNowhere(places, 'a secret', writings(secret));
    for (const sent of [USER_NAME, PASSWORD, NEW_PASSWORD, ...Object.values(ACCOUNT)])
      assertNowhere(places, 'a credential', writings(sent));
    for (const mac of [MAC, OTHER_MAC]) assertNowhere(places, 'the terminal', macWritings(mac));
  }
});

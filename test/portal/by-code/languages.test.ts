import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, type Language } from '../../../src/languages/language-choices.js';
import { messagesFor } from '../../../src/languages/messages.js';
import type { Received } from '../../mail/mail-server.js';
import { sqliteFor } from '../../support/databases.js';
import { acceptanceOn, linkTo, redirectTo } from '../../support/guest-portal.js';
import { MAILED_CODES, openCodePortal } from '../../support/sent-codes.js';
import { openSmsGateway } from '../../support/sms-gateway.js';
import { createWebClient } from '../../support/web-client.js';

const ASKED = { email: 'ada@example.org', sms: '+491701234567' } as const;

test('R4: a code comes in the language the guest chose, in each there is', async (t) => {
  const gateway = await openSmsGateway(t);
  const waysIn = { ...MAILED_CODES.waysIn, sms: { plan: 'guest', countries: ['DE'] } };
  const { app, nextMail } = await openCodePortal(t, await sqliteFor(), {
    venue: { waysIn },
    settings: gateway.settings,
  });
  async function ask(way: keyof typeof ASKED, language: Language): Promise<void> {
    const mac = `02-CC-00-00-0${way.length}-${LANGUAGES.indexOf(language)}0`;
    const browser = createWebClient();
    const welcome = await browser.get(redirectTo(app, { mac }));
    const chosen = await browser.post(`${app.publicUrl}/p/linden/language`, {
      ...acceptanceOn(welcome),
      language,
    });
    const asking = await browser.get(linkTo(chosen, `/${way}/`));
    const fields = { ...acceptanceOn(asking), [way]: ASKED[way] };
    const entering = await browser.post(`${app.publicUrl}/p/linden/${way}`, fields);
    assert.equal(entering.status, 200, entering.text);
  }
  for (const language of LANGUAGES) {
    const { text } = messagesFor(language);
    await ask('email', language);
    const mail = readable(await nextMail());
    const code = /^ {4}(\d{6})\r?$/m.exec(mail)?.[1] ?? '';
    for (const said of [
      text('email.mail.text', { venue: 'Café Linden' }),
      text('email.mail.life'),
      text('email.mail.unasked'),
    ])
      assert.ok(mail.includes(said), `${language}: ${said} in ${mail}`);
    assert.match(code, /^\d{6}$/);
    await ask('sms', language);
    const { message } = await gateway.next();
    const [digits = ''] = /\d{6}$/.exec(message.text) ?? [];
    assert.ok(message.text.startsWith(text('sms.message', { venue: 'Café Linden', code: digits })), language);
  }
});

/** The text of a mail, whose octets may be written in base64. */
function readable({ text }: Received): string {
  const [head = '', ...body] = text.split('\r\n\r\n');
  const isBase64 = /^Content-Transfer-Encoding: base64/im.test(head);
  return isBase64 ? Buffer.from(body.join(''), 'base64').toString('utf8') : body.join('\r\n\r\n');
}

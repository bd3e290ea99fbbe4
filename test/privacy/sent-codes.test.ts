import assert from 'node:assert/strict';
import { MINUTE } from '../../src/base/clock.js';
import { sweep } from '../../src/upkeep/sweep.js';
import { onEachDatabase } from '../support/databases.js';
import { personalLinkOn } from '../support/guest-portal.js';
import {
  askForCode,
  askingPage,
  codeOf,
  enterCode,
  openCodePortal,
  wrongCode,
} from '../support/sent-codes.js';
import { createWebClient } from '../support/web-client.js';
import { writings } from './raw-bytes.js';
import { assertNowhere, told } from './told.js';
import { written } from './written.js';

const USED = 'Canary.Used@Example.org';
const LEFT = 'canary.left@example.org';
const REFUSED = 'canary.refused@example.org';

onEachDatabase(
  'R27: neither address nor code stands readable anywhere, under way or afterwards',
  async (databases, t) => {
    const settings = { PORTICO_LOG_LEVEL: 'debug' };
    const { app, nextMail } = await openCodePortal(t, databases, {
      settings,
      smtp: {
        onRcptTo({ address }, _session, done) {
          const isRefused = address === REFUSED;
          done(isRefused ? Object.assign(new Error(`No ${address} here`), { responseCode: 550 }) : null);
        },
      },
    });
    const browsers = [createWebClient(), createWebClient(), createWebClient()] as const;
    const [used, left, refused] = browsers;
    const entering = await askForCode(used, await askingPage(app, used), USED);
    const code = codeOf(await nextMail());
    await askForCode(left, await askingPage(app, left, { mac: '02-CC-00-00-00-02' }), LEFT);
    const other = codeOf(await nextMail());
    await askForCode(refused, await askingPage(app, refused, { mac: '02-CC-00-00-00-03' }), REFUSED);
    await enterCode(used, entering, wrongCode(code));
    const canaries = [USED, LEFT, REFUSED].flatMap((address) => [address, ...address.split('@').slice(0, 1)]);
    await check('under way');
    assert.ok(personalLinkOn(await enterCode(used, entering, code)));
    await check('after one came back');
    app.clock.advance(11 * MINUTE);
    await sweep(app.foundation.databases.main, { now: app.clock.now(), reachableSince: 0 });
    assert.deepEqual(await app.foundation.databases.main.read('pending_codes'), []);
    await check('afterwards');

    async function check(when: string): Promise<void> {
      const places = new Map([...(await written(app, databases)), ...(await told(app, databases))]);
      assert.ok([...places.values()].some((bytes) => bytes.includes('linden')));
      for (const canary of canaries) assertNowhere(places, `${canary} ${when}`, writings(canary));
      const tables = [...places].filter(([place]) => place.startsWith('table') || place === 'log');
      for (const digits of [code, other]) assertNowhere(new Map(tables), when, writings(digits));
    }
  },
);

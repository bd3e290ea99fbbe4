import assert from 'node:assert/strict';
import { MINUTE } from '../../src/base/clock.js';
import { endProvisional } from '../../src/upkeep/end-provisional.js';
import { sweep } from '../../src/upkeep/sweep.js';
import { onEachDatabase } from '../support/databases.js';
import { acceptTerms, openPortal } from '../support/guest-portal.js';
import { continueIn, openMinutes, PROVISIONAL } from '../support/provisional.js';
import { createWebClient } from '../support/web-client.js';
import { macWritings, writings } from './raw-bytes.js';
import { written } from './written.js';

const MACS = ['02-CC-DE-FA-CE-D1', '02-CC-DE-FA-CE-D2'];

onEachDatabase(
  'R27: neither code nor terminal of the first minutes stands readable anywhere',
  async (databases, t) => {
    const settings = { PORTICO_LOG_LEVEL: 'debug' };
    const app = await openPortal(t, databases, { venue: PROVISIONAL, settings });
    const [made, left] = [
      await openMinutes(t, app, { mac: MACS[0] ?? '' }),
      await openMinutes(t, app, { mac: MACS[1] ?? '' }),
    ];
    const browser = createWebClient();
    const ways = await continueIn(browser, made.address);
    await createWebClient().get(`${app.publicUrl}/c/BCDF-2345`);
    const codes = [made, left].map(({ address }) => address.slice(-9));
    const tokens = [made, left].map(({ goOn }) => goOn.url.slice(-22));
    const canaries = [
      ...[...codes, ...codes.map((code) => code.replace('-', '')), ...tokens].flatMap(writings),
      ...MACS.flatMap(macWritings),
    ];
    await check();
    await acceptTerms(browser, ways);
    await check();
    app.clock.advance(31 * MINUTE);
    const { main } = app.foundation.databases;
    await endProvisional({ ...app.domain, db: main, now: app.clock.now });
    await sweep(main, { now: app.clock.now(), reachableSince: 0 });
    await check();
    assert.deepEqual(await main.read('visits'), []);

    async function check(): Promise<void> {
      const places = [...(await written(app, databases)).values()];
      assert.ok(
        places.some((bytes) => bytes.includes('linden')),
        'the search would find what stands there',
      );
      for (const canary of canaries)
        assert.ok(!places.some((bytes) => bytes.includes(canary)), canary.toString());
    }
  },
);

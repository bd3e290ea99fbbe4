import assert from 'node:assert/strict';
import { text } from '../../src/radius/attributes.js';
import { Attr } from '../../src/radius/dictionary.js';
import { onEachDatabase } from '../support/databases.js';
import { openGateway } from '../support/radius-gateway.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

onEachDatabase(
  'what was counted while the database took nothing is written once it does',
  async (databases, t) => {
    const app = await startApp(t, databases);
    const roof = sampleAccessPoint({
      name: 'Roof',
      nasIdentifier: 'roof-nas',
      secret: 'the secret of the roof',
    });
    await app.applyVenue(sampleVenue({ accessPoints: [sampleAccessPoint(), roof] }));
    const { read, write } = app.foundation.databases.main;
    const { counts, latencies, senders } = app.domain;
    const places = [
      ['access_point_events', counts],
      ['access_point_latencies', latencies],
      ['unknown_senders', senders],
    ] as const;
    // Before anything comes, so that whoever writes first, the program by itself or this test, finds no table.
    for (const [table] of places) await write.schema.renameTable(table, `${table}_away`);
    const stranger = openGateway(t, app, { secret: 'nobody’s secret', retransmission: { giveUpMs: 100 } });
    await assert.rejects(stranger.access([text(Attr.UserName, 'x')]));
    await openGateway(t, app).access([text(Attr.UserName, 'x')]);
    for (const [table, gathered] of places) await assert.rejects(gathered.flush(), new RegExp(table));

    for (const [table] of places) await write.schema.renameTable(`${table}_away`, table);
    for (const [table, gathered] of places) {
      await gathered.flush();
      const [{ count } = { count: 0 }] = await read(table).sum({ count: 'count' });
      assert.equal(Number(count), 1, table);
    }
  },
);

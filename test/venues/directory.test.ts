import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAccessPointStore } from '../../src/venues/access-point-store.js';
import { sealedIn } from '../../src/venues/open-venue.js';
import { createVenueStore } from '../../src/venues/venue-store.js';
import { sqliteFor } from '../support/databases.js';
import { sampleAccessPoint, sampleVenue } from '../support/sample-venue.js';
import { startApp } from '../support/start-app.js';

test('of more access points than packets are tried for, those of the narrowest networks count', async (t) => {
  const app = await startApp(t, await sqliteFor());
  const crowd = Array.from({ length: 16 }, (_, index) =>
    sampleAccessPoint({ name: `ap-${index}`, address: '127.0.0.0/8', nasIdentifier: `nas-${index}` }),
  );
  await app.applyVenue(sampleVenue({ accessPoints: crowd }));
  const { databases, sealer, directory, clock } = app.foundation;
  const [stored] = await createAccessPointStore(databases.main.read).all();
  assert.ok(stored);
  // As two `apply` at the same moment might leave it.
  const late = {
    ...stored,
    id: 'late',
    name: 'zz-late',
    network: '127.0.0.1',
    nasIdentifier: 'late',
    settingsSealed: sealer.seal(sealedIn.settings('late'), '{}'),
    secretSealed: sealer.seal(sealedIn.secret('late'), 'a secret of its own'),
  };
  await createAccessPointStore(databases.main.write).add(late, clock.now());
  await createVenueStore(databases.main.write).bumpRevision();
  await directory.refresh();
  const candidates = directory.accessPointsAt('127.0.0.1');
  assert.equal(candidates.length, 16);
  assert.equal(candidates[0]?.name, 'zz-late');
  assert.equal(directory.accessPointsAt('127.0.0.2').length, 16);
});

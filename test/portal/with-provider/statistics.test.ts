import assert from 'node:assert/strict';
import { DAY, HOUR } from '../../../src/base/clock.js';
import { onEachDatabase } from '../../support/databases.js';
import { goOnWith, type Name, sits } from '../../support/providers/go-on-with.js';
import { openSocialPortal, SOCIAL, type SocialPortal } from '../../support/providers/social-portal.js';
import { walkTables } from '../../support/walk-tables.js';

/** gender and age group to count, of one source. */
async function counted({ app }: SocialPortal, source: Name): Promise<Record<string, number>> {
  await app.domain.tallies.flush();
  const rows = (await walkTables(app.foundation.databases.main.read)).get('demographic_tallies') ?? [];
  return Object.fromEntries(
    rows
      .filter((row) => row.source === source)
      .map((row) => [`${String(row.gender)} ${String(row.age_group)}`, Number(row.guests)]),
  );
}

let terminals = 0;

/** Different people, each on a terminal of their own. */
async function come(portal: SocialPortal, at: Name, people: readonly object[]): Promise<void> {
  for (const person of people) {
    terminals += 1;
    sits(portal, at, person);
    const mac = `02-CC-00-03-00-${terminals.toString(16).toUpperCase().padStart(2, '0')}`;
    assert.match((await goOnWith(portal, at, { phone: { mac } })).url, /\/go\//);
  }
}

async function openAtNoon(
  ...[t, databases, options]: Parameters<typeof openSocialPortal>
): Promise<SocialPortal> {
  const portal = await openSocialPortal(t, databases, options);
  portal.app.clock.advance(DAY + 12 * HOUR - (portal.app.clock.now() % DAY));
  return portal;
}

const born = (year: number | undefined, unticks: readonly string[] = []) => ({
  genders: [{ value: 'other word' }, { value: 'female', metadata: { primary: true } }],
  birthdays: [{ date: { year, month: 5, day: 7 } }],
  unticks,
});

onEachDatabase(
  'P4: what Facebook says is counted honestly, and what it hides as unknown',
  async (databases, t) => {
    const portal = await openAtNoon(t, databases);
    await come(portal, 'facebook', [
      { id: '1', gender: 'male', age_range: { min: 21 } },
      { id: '2', gender: 'female', age_range: { min: 18, max: 20 } },
      { id: '3', gender: 'agender', age_range: { min: 13, max: 17 } },
      { id: '4' },
      { id: '5', gender: '', age_range: { min: 'old' } },
    ]);
    assert.deepEqual(await counted(portal, 'facebook'), {
      'male adult-unspecified': 1,
      'female 18-24': 1,
      'other 13-17': 1,
      'unknown unknown': 2,
    });
    assert.deepEqual(
      new Set(portal.facebook.asked),
      new Set(['public_profile,user_gender,user_age_range', 'id,gender,age_range']),
    );
  },
);

onEachDatabase('P4: what Google says is counted, as far as boxes are ticked', async (databases, t) => {
  const portal = await openAtNoon(t, databases);
  await come(portal, 'google', [
    { sub: '1', ...born(1990) },
    { sub: '2', ...born(undefined) },
    { sub: '3', ...born(1990, ['gender']) },
    { sub: '4', ...born(1990, ['birthday']) },
    { sub: '5', ...born(1990, ['birthday', 'gender']) },
  ]);
  portal.google.people.misbehave('/v1/people/me', 'is broken');
  await come(portal, 'google', [{ sub: '6', ...born(1990) }]);
  portal.google.people.misbehave('/v1/people/me', 'says null');
  await come(portal, 'google', [{ sub: '7', ...born(1990) }]);
  assert.deepEqual(await counted(portal, 'google'), {
    'female 35-44': 1,
    'female unknown': 2,
    'unknown 35-44': 1,
    'unknown unknown': 3,
  });
  assert.deepEqual(portal.google.people.refusals, [], 'nothing is asked for that was not granted');
});

onEachDatabase('P1: X tells nothing, so nothing is counted but the sign-in', async (databases, t) => {
  const portal = await openAtNoon(t, databases);
  await come(
    portal,
    'x',
    [1, 2, 3, 4, 5].map((id) => ({ user_id: String(id), screen_name: 'jack' })),
  );
  assert.deepEqual(await counted(portal, 'x'), {});
  const usage = (await walkTables(portal.app.foundation.databases.main.read)).get('usage_tallies') ?? [];
  assert.deepEqual(
    usage.map((row) => [row.way, Number(row.times)]),
    [['x', 5]],
  );
});

onEachDatabase('P1 R14: what a venue does not count is not even asked for', async (databases, t) => {
  const collect = { demographics: { google: false, facebook: false } };
  const portal = await openAtNoon(t, databases, { venue: { ...SOCIAL, collect } });
  await come(
    portal,
    'facebook',
    [1, 2, 3, 4, 5].map((id) => ({ id: String(id), gender: 'male' })),
  );
  await come(
    portal,
    'google',
    [1, 2, 3, 4, 5].map((id) => ({ sub: String(id), ...born(1990) })),
  );
  assert.deepEqual(new Set(portal.facebook.asked), new Set(['public_profile', 'id']));
  assert.deepEqual(new Set(portal.google.asked), new Set(['openid']));
  assert.deepEqual(await counted(portal, 'facebook'), {});
  assert.deepEqual(await counted(portal, 'google'), {});
});

onEachDatabase('P1: who comes twice a day is counted once', async (databases, t) => {
  const portal = await openAtNoon(t, databases);
  const people = [1, 2, 3, 4, 5].map((id) => ({ id: String(id), gender: 'male', age_range: { min: 21 } }));
  await come(portal, 'facebook', [...people, ...people]);
  assert.deepEqual(await counted(portal, 'facebook'), { 'male adult-unspecified': 5 });
});

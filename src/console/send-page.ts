import { allowOwnPage } from '../http/security-headers.js';
import { createMemberStore } from '../owners/member-store.js';
import { accountEntries, venueEntries } from './navigation.js';
import type { ConsolePage, Frame, Rail } from './page-models.js';
import { isSignedIn, type OwnerScope, type Scope, type VenueScope } from './scope.js';
import { formTexts } from './texts/forms.js';
import { frameTexts } from './texts/frame.js';

/** Renders a page and ends the request with it. At a venue's scope the rail is the venue's. */
export async function sendPage<P extends ConsolePage>(scope: Scope, page: P, status = 200): Promise<void> {
  const { deps, res } = scope;
  const rail = isSignedIn(scope) ? await railOf(scope, page) : undefined;
  const frame: Frame = {
    t: frameTexts,
    forms: formTexts,
    css: deps.assets.url('console.css'),
    js: deps.assets.url('console.js'),
    formToken: scope.formToken,
    rail,
  };
  const html = deps.render(`console/${page.view}`, { frame, page });
  allowOwnPage(res, { frames: page.frames ?? false });
  res.status(status).type('html').send(html);
}

async function railOf(scope: OwnerScope, { section }: ConsolePage): Promise<Rail> {
  const { deps, owner } = scope;
  const at = isAtVenue(scope) ? scope : undefined;
  const venues = await createMemberStore(deps.db.read).venuesOf(owner.id);
  return {
    email: owner.email,
    place: at?.venue.document.name ?? frameTexts.venues,
    venues: venues.map(({ id, slug }) => ({
      name: deps.directory.venueById(id)?.document.name ?? slug,
      href: `/venues/${id}`,
      current: id === at?.venue.id,
    })),
    entries: at ? venueEntries(at.path, at.member.role, section) : accountEntries(section),
  };
}

function isAtVenue(scope: OwnerScope): scope is VenueScope {
  return 'venue' in scope;
}

import { PublicError } from '../../base/errors.js';
import { formOf } from '../../http/posted-form.js';
import { recordAction } from '../../owners/audit.js';
import { createMemberStore, type Member } from '../../owners/member-store.js';
import type { FieldError } from '../forms/field.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import type { FormPage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { peopleTexts } from '../texts/people.js';
import { givenRole, roleFields } from './people.js';

const t = peopleTexts.member;
const SPEC = roleFields('owner');

/** `GET /venues/<id>/people/<member>`: what somebody may do. */
export async function showMember(scope: VenueScope): Promise<void> {
  const { role, readsAnswers } = await requireMember(scope);
  await sendMember(scope, { role, ...(readsAnswers && { answers: 'yes' }) });
}

/** `POST /venues/<id>/people/<member>` */
export async function changeMember(scope: VenueScope): Promise<void> {
  const { deps, req, res, owner, venue, path } = scope;
  const member = await requireMember(scope);
  const form = formOf(req);
  const reading = readForm(SPEC, form);
  if (reading.kind === 'errors') return sendMember(scope, typedIn(SPEC, form), reading.errors);
  const given = givenRole({ role: reading.values.role, answers: reading.values.answers === true });
  await deps.db.transaction(async (trx) => {
    const { ownerId, since } = member;
    await createMemberStore(trx).put({ ...given, venueId: venue.id, ownerId, since });
    const by = { ownerId: owner.id, venueId: venue.id };
    await recordAction(trx, { ...by, action: 'member-changed', object: member.email, at: deps.now() });
  });
  res.redirect(303, `${path}/people?done=saved`);
}

/** `GET /venues/<id>/people/<member>/remove` */
export async function askToRemoveMember(scope: VenueScope): Promise<void> {
  const { path } = scope;
  const { email, ownerId } = await requireMember(scope);
  const page: FormPage = {
    view: 'form',
    title: t.removeTitle(email),
    lead: t.removeLead,
    section: 'people',
    form: {
      action: `${path}/people/${ownerId}/remove`,
      fields: [],
      button: t.removeButton,
      danger: true,
      back: { label: t.back, href: `${path}/people` },
    },
  };
  await sendPage(scope, page);
}

/** `POST /venues/<id>/people/<member>/remove` */
export async function removeMember(scope: VenueScope): Promise<void> {
  const { deps, res, owner, venue, path } = scope;
  const member = await requireMember(scope);
  await deps.db.transaction(async (trx) => {
    await createMemberStore(trx).remove(venue.id, member.ownerId);
    const by = { ownerId: owner.id, venueId: venue.id };
    await recordAction(trx, { ...by, action: 'member-removed', object: member.email, at: deps.now() });
  });
  res.redirect(303, `${path}/people?done=removed`);
}

/** `GET /venues/<id>/leave`: for who is no owner; an owner removes the venue instead. */
export async function askToLeave(scope: VenueScope): Promise<void> {
  const { path, venue, member, res } = scope;
  if (member.role === 'owner') return res.redirect(303, `${path}/people`);
  const { leave } = peopleTexts;
  const page: FormPage = {
    view: 'form',
    title: leave.title(venue.document.name),
    lead: leave.lead,
    form: {
      action: `${path}/leave`,
      fields: [],
      button: leave.button,
      danger: true,
      back: { label: t.back, href: path },
    },
  };
  await sendPage(scope, page);
}

/** `POST /venues/<id>/leave`: who is no owner goes. */
export async function leaveVenue(scope: VenueScope): Promise<void> {
  const { deps, res, owner, venue, member, path } = scope;
  if (member.role === 'owner') return res.redirect(303, `${path}/people`);
  await deps.db.transaction(async (trx) => {
    await createMemberStore(trx).remove(venue.id, owner.id);
    await recordAction(trx, { ownerId: owner.id, venueId: venue.id, action: 'venue-left', at: deps.now() });
  });
  res.redirect(303, '/');
}

/** Somebody who works at this venue and does not own it. Throws `PublicError` `not-found`. */
async function requireMember({ deps, req, venue }: VenueScope): Promise<Member> {
  const members = await createMemberStore(deps.db.read).ofVenue(venue.id);
  const found = members.find(({ ownerId, role }) => ownerId === req.params.member && role !== 'owner');
  if (!found) throw new PublicError('not-found');
  return found;
}

async function sendMember(
  scope: VenueScope,
  typed: Typed,
  errors: readonly FieldError[] = [],
): Promise<void> {
  const { path } = scope;
  const { email, ownerId } = await requireMember(scope);
  const page: FormPage = {
    view: 'form',
    title: email,
    section: 'people',
    errors,
    form: {
      action: `${path}/people/${ownerId}`,
      fields: fieldViews(SPEC, { typed, errors }),
      button: t.save,
      back: { label: t.back, href: `${path}/people` },
    },
    links: [{ label: t.remove, href: `${path}/people/${ownerId}/remove` }],
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}

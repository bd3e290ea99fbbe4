import { formOf } from '../../http/posted-form.js';
import { formatsFor } from '../../languages/formats.js';
import { recordAction } from '../../owners/audit.js';
import { createInvitationStore, type Invitation } from '../../owners/invitation-store.js';
import { rolesToGive } from '../../owners/invitations.js';
import { mailOwner, ownerMails } from '../../owners/mails.js';
import { createMemberStore, type Member } from '../../owners/member-store.js';
import { covers, type Role } from '../../owners/owner.js';
import { doneOf } from '../done.js';
import type { FieldError } from '../forms/field.js';
import { choiceField, emailField, tickField } from '../forms/fields.js';
import { fieldViews, readForm, type Typed, typedIn } from '../forms/form.js';
import { mayMail } from '../mail-limits.js';
import type { ConsolePage, FormView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { peopleTexts as t } from '../texts/people.js';
import { signInTexts } from '../texts/sign-in.js';
import { roleNames } from '../texts/venues.js';

interface PeoplePage extends ConsolePage {
  readonly view: 'venues/people';
  readonly t: typeof t;
  readonly members: readonly {
    readonly email: string;
    readonly role: string;
    readonly isYou: boolean;
    readonly editUrl: string | undefined;
  }[];
  readonly invitations: readonly {
    readonly email: string;
    readonly role: string;
    readonly expires: string;
    readonly withdrawUrl: string;
  }[];
  readonly invite: FormView;
  readonly leaveUrl: string | undefined;
}

/** The questions about what somebody may do, as far as who asks may give it. */
export function roleFields(own: Role) {
  const options = rolesToGive(own).map((value) => ({ value, ...t.invite.roles[value] }));
  const role = choiceField({ label: t.invite.role, options });
  const answers = tickField({ label: t.invite.answers, help: t.invite.answersHelp });
  return own === 'owner' ? { role, answers } : { role };
}

/** What was posted for `roleFields`. The front desk never reads answers. */
export function givenRole(values: { readonly role: string; readonly answers?: boolean }) {
  const role = values.role as Role;
  return { role, readsAnswers: role === 'manager' && values.answers === true };
}

function inviteSpec({ member }: VenueScope) {
  return { email: emailField({ label: t.invite.email, autocomplete: 'off' }), ...roleFields(member.role) };
}

/** `GET /venues/<id>/people` */
export async function showPeople(scope: VenueScope): Promise<void> {
  await sendPeople(scope);
}

/** `POST /venues/<id>/people`: invites somebody by mail. */
export async function invite(scope: VenueScope): Promise<void> {
  const { deps, req, res, venue, owner, path } = scope;
  const form = formOf(req);
  const spec = inviteSpec(scope);
  const typed = typedIn(spec, form);
  const reading = readForm(spec, form);
  if (reading.kind === 'errors') return sendPeople(scope, { typed, errors: reading.errors });
  const { email } = reading.values;
  const members = await createMemberStore(deps.db.read).ofVenue(venue.id);
  const wrong = (message: string) => sendPeople(scope, { typed, errors: [{ field: 'email', message }] });
  if (members.some((member) => member.email === email)) return wrong(t.invite.already);
  if (!(await mayMail(scope, email))) return wrong(signInTexts.join.tooMany);
  const given = givenRole(reading.values);
  const { invitations } = deps.owners;
  const secret = await invitations.invite(deps.db, { ...given, venueId: venue.id, email, by: owner.id });
  const link = `${deps.consoleUrl}/invitations/${secret}`;
  mailOwner(
    deps.postman,
    email,
    ownerMails.invitation({ venue: venue.document.name, role: roleNames[given.role], link }),
  );
  res.redirect(303, `${path}/people?done=${deps.mailer.hasServer ? 'invited' : 'kept'}`);
}

/** `POST /venues/<id>/invitations/<invitation>/withdraw` */
export async function withdrawInvitation(scope: VenueScope): Promise<void> {
  const { deps, req, res, venue, owner, member, path } = scope;
  const id = String(req.params.invitation);
  await deps.db.transaction(async (trx) => {
    const store = createInvitationStore(trx);
    const found = (await store.ofVenue(venue.id, deps.now())).find((one) => one.id === id);
    if (!found || !covers(member.role, found.role) || !(await store.remove(venue.id, id))) return;
    const by = { ownerId: owner.id, venueId: venue.id };
    await recordAction(trx, { ...by, action: 'invitation-withdrawn', object: found.email, at: deps.now() });
  });
  res.redirect(303, `${path}/people?done=withdrawn`);
}

const DONE = {
  invited: t.invite.done,
  kept: t.invite.doneUnsent,
  withdrawn: t.withdrawn,
  saved: t.member.saved,
  removed: t.member.removed,
};

async function sendPeople(
  scope: VenueScope,
  said: { readonly typed?: Typed; readonly errors?: readonly FieldError[] } = {},
): Promise<void> {
  const { deps, venue, member, path } = scope;
  const { typed = {}, errors = [] } = said;
  const members = await createMemberStore(deps.db.read).ofVenue(venue.id);
  const invitations = await createInvitationStore(deps.db.read).ofVenue(venue.id, deps.now());
  const page: PeoplePage = {
    view: 'venues/people',
    title: t.title,
    section: 'people',
    t,
    errors,
    ...doneOf(scope, DONE),
    members: members.map((one) => memberView(scope, one)),
    invitations: invitations.map((one) => invitationView(scope, one)),
    invite: {
      action: `${path}/people`,
      fields: fieldViews(inviteSpec(scope), { typed, errors }),
      button: t.invite.button,
    },
    leaveUrl: member.role === 'owner' ? undefined : `${path}/leave`,
  };
  await sendPage(scope, page, errors.length > 0 ? 422 : 200);
}

function memberView({ owner, member: own, path }: VenueScope, member: Member): PeoplePage['members'][number] {
  const isYou = member.ownerId === owner.id;
  const canEdit = own.role === 'owner' && member.role !== 'owner';
  const answers = member.role === 'manager' && member.readsAnswers ? `, ${t.readsAnswers}` : '';
  return {
    email: member.email,
    role: `${roleNames[member.role]}${answers}`,
    isYou,
    editUrl: canEdit ? `${path}/people/${member.ownerId}` : undefined,
  };
}

function invitationView(
  { venue, path }: VenueScope,
  invitation: Invitation,
): PeoplePage['invitations'][number] {
  const formats = formatsFor('en', venue.document.timeZone);
  return {
    email: invitation.email,
    role: roleNames[invitation.role],
    expires: t.expires(formats.moment(new Date(invitation.expiresAt))),
    withdrawUrl: `${path}/invitations/${invitation.id}/withdraw`,
  };
}

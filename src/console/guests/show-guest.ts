import { createSessionStore, type Session } from '../../access/session-store.js';
import { PublicError } from '../../base/errors.js';
import { createDeviceStore, type Device } from '../../guests/device-store.js';
import type { ConsentingGuest } from '../../guests/known-guest.js';
import { marketingStanding } from '../../guests/marketing.js';
import { createMarketingStore } from '../../guests/marketing-store.js';
import { UNUSED_LIFE } from '../../guests/register-guest.js';
import { formatsFor } from '../../languages/formats.js';
import { recordAction } from '../../owners/audit.js';
import type { Answers } from '../../venues/field.js';
import type { ConsolePage } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { sendPage } from '../send-page.js';
import { guestsTexts } from '../texts/guests.js';
import { onlineTexts } from '../texts/online.js';
import { languageNamed } from '../venues/language-named.js';
import { answerInWords, labelOf, questionsOf } from './answers-in-words.js';
import { findListedGuest, mayReadAnswers } from './find-guest.js';
import { terminalName } from './session-names.js';

const t = guestsTexts.one;

interface Row {
  readonly name: string;
  readonly value: string;
}

interface GuestPage extends ConsolePage {
  readonly view: 'guests/show';
  readonly t: typeof t;
  readonly path: string;
  readonly facts: readonly Row[];
  /** `sealed` where they can be opened by a press; the others are sentences of why not. */
  readonly answers: 'sealed' | 'none' | 'notAllowed' | 'gone' | readonly Row[];
  readonly devices: readonly Row[];
  readonly sessions: readonly {
    readonly start: string;
    readonly end: string;
    readonly used: string;
    readonly at: string;
  }[];
  readonly sessionsNote: string | undefined;
  readonly consents: readonly Row[];
  readonly timeZone: string;
}

const MOST_SESSIONS = 20;

/** `GET /venues/<id>/guests/<guest>`: everything but the answers. */
export async function showGuest(scope: VenueScope): Promise<void> {
  const found = await findListedGuest(scope);
  const sealed = mayReadAnswers(scope) ? 'sealed' : 'notAllowed';
  await sendGuest(scope, found, found.guest.vault === undefined ? 'none' : sealed);
}

/** `POST /venues/<id>/guests/<guest>/answers` (P13): opens them, and writes down that it was done. */
export async function openAnswers(scope: VenueScope): Promise<void> {
  const { deps, venue, owner } = scope;
  if (!mayReadAnswers(scope)) throw new PublicError('not-found');
  const found = await findListedGuest(scope);
  const { id, vault } = found.guest;
  if (vault === undefined) return sendGuest(scope, found, 'none');
  const opened = await deps.db.transaction(async (trx) => {
    const audited = { ownerId: owner.id, venueId: venue.id, at: deps.now() };
    await recordAction(trx, { ...audited, action: 'answers-opened' });
    return deps.vault.open(id, vault);
  });
  await sendGuest(scope, found, opened ? answerRows(scope, opened.reveal()) : 'gone');
}

async function sendGuest(
  scope: VenueScope,
  found: ConsentingGuest,
  answers: GuestPage['answers'],
): Promise<void> {
  const { deps, venue, path } = scope;
  const { guest, consents } = found;
  const formats = formatsFor('en', venue.document.timeZone);
  const devices = await createDeviceStore(deps.db.read).of(guest.id);
  const sessions = await createSessionStore(deps.db.read).pageOfGuest(guest.id, {
    after: undefined,
    most: MOST_SESSIONS,
  });
  const page: GuestPage = {
    view: 'guests/show',
    title: t.title(formats.date(new Date(guest.createdAt))),
    section: 'guests',
    t,
    path: `${path}/guests/${guest.id}`,
    facts: await factsOf(scope, found),
    answers,
    devices: devices.map((device) => deviceRow(scope, device)),
    sessions: sessions.map((session) => sessionView(scope, session)),
    sessionsNote: sessions.length === MOST_SESSIONS ? t.latest(MOST_SESSIONS) : undefined,
    consents: consents.map(({ document, acceptedAt, language }) => ({
      name: t.documents[document],
      value: t.accepted(formats.moment(new Date(acceptedAt)), languageNamed(language)),
    })),
    timeZone: venue.document.timeZone,
  };
  await sendPage(scope, page);
}

async function factsOf({ deps, venue }: VenueScope, { guest }: ConsentingGuest): Promise<readonly Row[]> {
  const formats = formatsFor('en', venue.document.timeZone);
  const said = await createMarketingStore(deps.db.read).of(guest.id);
  const goesAt = guest.expiresAt ?? guest.lastSeenAt + UNUSED_LIFE;
  return [
    { name: t.registered, value: formats.moment(new Date(guest.createdAt)) },
    { name: t.seen, value: formats.moment(new Date(guest.lastSeenAt)) },
    { name: t.goes, value: formats.date(new Date(goesAt)) },
    { name: t.account, value: guest.hasAccount ? t.yes : t.no },
    { name: t.marketing, value: t.standings[marketingStanding(venue, said)] },
  ];
}

function answerRows({ venue }: VenueScope, answers: Answers): readonly Row[] {
  const { document } = venue;
  const questions = questionsOf(document);
  const asked = new Set(questions.map(({ name }) => name));
  const former = Object.entries(answers).filter(([name]) => !asked.has(name));
  return [
    ...questions.map((field) => ({
      name: labelOf(field, document),
      value: answerInWords(field, answers, document) || t.left,
    })),
    ...former.map(([name, value]) => ({ name: t.former(name), value: [value].flat().join(', ') })),
  ];
}

function deviceRow({ deps, venue }: VenueScope, device: Device): Row {
  const formats = formatsFor('en', venue.document.timeZone);
  const isRemembered = device.rememberedUntil > deps.now();
  return {
    name: terminalName(device.id),
    value: isRemembered
      ? t.rememberedUntil(formats.moment(new Date(device.rememberedUntil)))
      : t.notRemembered,
  };
}

function sessionView({ deps, venue }: VenueScope, session: Session): GuestPage['sessions'][number] {
  const formats = formatsFor('en', venue.document.timeZone);
  const { closedAt } = session;
  return {
    start: formats.moment(new Date(session.startedAt ?? session.openedAt)),
    end: closedAt === undefined ? t.still : formats.moment(new Date(closedAt)),
    used: `${formats.duration(session.seconds)}, ${formats.bytes(session.upBytes + session.downBytes)}`,
    at: deps.directory.accessPoint(session.accessPointId ?? '')?.name ?? onlineTexts.none,
  };
}

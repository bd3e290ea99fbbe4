import type { Draft } from '../../venues/drafts.js';
import { questionsAsked } from '../../venues/arrange-questions.js';
import type { ConsolePage, StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { wayWords, waysTexts as t } from '../texts/ways-in.js';
import { draftOf } from '../page/draft.js';
import { sendWays } from './frame.js';
import { type KeysHeld, keysHeld } from './provider-keys-held.js';
import { isAsking, isProvider, settingsOf, type Way, WAYS } from './ways.js';

interface WayCard {
  readonly way: Way;
  readonly name: string;
  readonly about: string;
  readonly status: StatusView;
  /** How it is set, in a few words. */
  readonly facts: string;
  readonly edit: { readonly label: string; readonly named: string; readonly href: string };
  /** Undefined where it cannot be turned on before it is set up. */
  readonly turn: { readonly value: string; readonly label: string; readonly named: string } | undefined;
}

interface WaysPage extends ConsolePage {
  readonly view: 'ways-in/list';
  readonly t: typeof t;
  readonly action: string;
  readonly cards: readonly WayCard[];
}

/** `GET /venues/<id>/ways-in` */
export async function showWays(scope: VenueScope): Promise<void> {
  await sendList(scope, await draftOf(scope));
}

export async function sendList(
  scope: VenueScope,
  draft: Draft,
  said: { readonly problem?: string; readonly status?: number } = {},
): Promise<void> {
  const keys = await keysHeld(scope, draft.document);
  const content: WaysPage = {
    view: 'ways-in/list',
    title: t.title,
    t,
    action: `${scope.path}/ways-in`,
    cards: WAYS.map((way) => cardOf(scope, draft, { way, keys: isProvider(way) ? keys(way) : undefined })),
    ...(said.problem !== undefined && { problem: said.problem }),
  };
  const { status } = said;
  await sendWays(scope, draft, {
    ...content,
    tab: 'ways',
    state: 'welcome',
    ...(status !== undefined && { status }),
  });
}

function cardOf(
  scope: VenueScope,
  draft: Draft,
  { way, keys }: { readonly way: Way; readonly keys: KeysHeld | undefined },
): WayCard {
  const { name, about } = wayWords[way];
  const isOn = settingsOf(draft.document, way) !== undefined;
  const label = keys === 'none' ? t.setUp : t.edit;
  const turned = isOn ? t.turnOff : t.turnOn;
  return {
    way,
    name,
    about,
    status: wayStatus(draft, way, lackOf(scope, way, keys)),
    facts: factsOf(draft, way),
    edit: { label, named: t.named(label, name), href: `${scope.path}/ways-in/${way}` },
    turn:
      isOn || keys !== 'none'
        ? { value: `${isOn ? 'off' : 'on'} ${way}`, label: turned, named: t.named(turned, name) }
        : undefined,
  };
}

/** What a way needs before it can serve guests: keys, or something that sends codes. */
export type Lack = 'keyless' | 'mute';

export function lackOf({ deps }: VenueScope, way: Way, keys: KeysHeld | undefined): Lack | undefined {
  if (keys === 'none') return 'keyless';
  if (way === 'email') return deps.mailer.reachesGuests ? undefined : 'mute';
  return way === 'sms' && !deps.messenger ? 'mute' : undefined;
}

/** Whether it is on, whether guests know yet, and whether it could serve them. */
export function wayStatus({ document, inForce }: Draft, way: Way, lack: Lack | undefined): StatusView {
  const isOn = settingsOf(document, way) !== undefined;
  const wasOn = settingsOf(inForce, way) !== undefined;
  if (isOn && lack !== undefined) return { tone: 'warning', word: t.states[lack] };
  if (isOn) return { tone: 'good', word: wasOn ? t.states.on : t.states.drafted };
  return { tone: 'quiet', word: wasOn ? t.states.dropped : t.states.off };
}

function factsOf({ document }: Draft, way: Way): string {
  const settings = settingsOf(document, way);
  if (!settings) return '';
  const questions = isAsking(way) ? questionsAsked(document, way).length : undefined;
  return [
    ...('minutes' in settings ? [t.minutesOf(settings.minutes)] : []),
    ...(questions === undefined ? [] : [questions === 0 ? t.noQuestions : t.questions(questions)]),
    ...(settings.plan === undefined ? [] : [planFact(way, settings.plan)]),
    ...('overRadius' in settings && settings.overRadius ? [t.overRadiusOn] : []),
  ].join(' · ');
}

function planFact(way: Way, plan: string): string {
  return way === 'voucher' ? t.suggested(plan) : t.plan(plan);
}

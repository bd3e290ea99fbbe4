import { createGuestStore } from '../../guests/guest-store.js';
import { covers } from '../../owners/owner.js';
import type { AccessPointRow } from '../../venues/access-point-store.js';
import { createRevisionStore } from '../../venues/revision-store.js';
import type { StatusView } from '../page-models.js';
import type { VenueScope } from '../scope.js';
import { firstStepsTexts as t } from '../texts/first-steps.js';

/** One step from a new venue to its first guest. */
export interface StepView {
  readonly title: string;
  readonly text: string;
  readonly status: StatusView;
  /** Where it is done, while it is not. */
  readonly action: { readonly label: string; readonly href: string; readonly isNext: boolean } | undefined;
}

interface Step {
  readonly name: keyof typeof t.steps;
  readonly isDone: boolean;
  readonly path?: string;
}

/** What leads a manager to the first guest, in order; undefined where a guest was there already. */
export async function firstSteps(
  scope: VenueScope,
  accessPoints: readonly AccessPointRow[],
): Promise<readonly StepView[] | undefined> {
  const { deps, venue, member } = scope;
  if (!covers(member.role, 'manager')) return undefined;
  const guests = await createGuestStore(deps.db.read).idsOfVenue(venue.id, 1);
  if (guests.length > 0) return undefined;
  const revision = await createRevisionStore(deps.db.read).latest(venue.id);
  const [unheard] = accessPoints;
  const steps: readonly Step[] = [
    { name: 'venue', isDone: true },
    { name: 'page', isDone: revision > 1, path: '/page/designs' },
    { name: 'accessPoint', isDone: accessPoints.length > 0, path: '/access-points/new' },
    {
      name: 'setUp',
      isDone: accessPoints.some(({ lastSeenAt }) => lastSeenAt !== null),
      ...(unheard && { path: `/access-points/${unheard.id}/sheet` }),
    },
    { name: 'guest', isDone: false },
  ];
  const next = steps.find(({ isDone }) => !isDone);
  return steps.map((step) => viewOf(scope, step, step === next));
}

function viewOf({ path }: VenueScope, step: Step, isNext: boolean): StepView {
  const { title, text, action } = t.steps[step.name];
  return {
    title,
    text,
    status: step.isDone ? { tone: 'good', word: t.done } : { tone: 'quiet', word: isNext ? t.next : t.later },
    action:
      step.isDone || step.path === undefined ? undefined : { label: action, href: path + step.path, isNext },
  };
}

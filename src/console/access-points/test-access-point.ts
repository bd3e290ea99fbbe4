import { probeDisconnect } from '../../access/probe-disconnect.js';
import type { RehearsalStep } from '../../access/rehearsal.js';
import { formatsFor } from '../../languages/formats.js';
import { recordAction } from '../../owners/audit.js';
import { soleAddress } from '../../venues/network.js';
import type { VenueScope } from '../scope.js';
import { accessPointTexts as t } from '../texts/access-points.js';
import { eventWords } from '../texts/access-point-events.js';
import { findAccessPoint, type FoundAccessPoint } from './find-access-point.js';
import { heardText, sendAccessPoint } from './access-point-page.js';
import type { TestResult } from './test-result.js';

/** `POST /venues/<id>/access-points/<id>/test`: plays a guest through the server. */
export async function testAccessPoint(scope: VenueScope): Promise<void> {
  const { deps, venue } = scope;
  const found = await findAccessPoint(scope);
  await noteTest(scope, found);
  const steps = await deps.rehearse(venue, found.accessPoint);
  const isFine = steps.every(({ result }) => result === 'done');
  const { lastSeenAt } = found.row;
  await sendAccessPoint(scope, found, {
    title: t.test.title,
    tone: isFine ? (lastSeenAt === null ? 'warning' : 'good') : 'bad',
    says: isFine ? t.test.fine : t.test.notFine,
    steps: steps.map((step) => stepView(scope, step)),
    beside: lastSeenAt === null ? t.test.side.never : t.test.side.heard(heardText(scope, lastSeenAt)),
  });
}

function stepView({ venue }: VenueScope, step: RehearsalStep): TestResult['steps'][number] {
  if (step.result === 'failed') {
    const { words, advice } = eventWords(step.reason);
    const says = t.test.reason(t.test.failed[step.name], words);
    return { done: false, says, advice: t.test.advice[step.reason] ?? advice ?? t.test.adviceOtherwise };
  }
  return { done: true, says: doneText(venue.document.timeZone, step) };
}

function doneText(timeZone: string, step: Extract<RehearsalStep, { result: 'done' }>): string {
  switch (step.name) {
    case 'admission':
      return t.test.steps.admission(step.plan);
    case 'login':
      return t.test.steps.login(
        formatsFor('en', timeZone).duration(step.sessionSeconds),
        milliseconds(step.tookMs),
      );
    case 'accounting':
    case 'erasure':
      return t.test.steps[step.name];
  }
}

/** `POST /venues/<id>/access-points/<id>/test-disconnect` */
export async function testDisconnect(scope: VenueScope): Promise<void> {
  const found = await findAccessPoint(scope);
  await noteTest(scope, found);
  const { tone, says } = await probe(scope, found);
  await sendAccessPoint(scope, found, { title: t.probe.title, tone, says, steps: [] });
}

async function probe(
  { deps }: VenueScope,
  { accessPoint }: FoundAccessPoint,
): Promise<Pick<TestResult, 'tone' | 'says'>> {
  const { coaPort: port, secret, network } = accessPoint;
  if (port === undefined) return { tone: 'warning', says: t.probe.none };
  const address = soleAddress(network);
  if (address === undefined) return { tone: 'warning', says: t.probe.network };
  const answer = await probeDisconnect(deps.radiusClient, { address, port, secret }, deps.monotonic);
  switch (answer.kind) {
    case 'session-unknown':
    case 'acknowledged':
      return { tone: 'good', says: t.probe[answer.kind](milliseconds(answer.tookMs)) };
    case 'refused':
      return { tone: 'warning', says: refusedText(answer.errorCause, milliseconds(answer.tookMs)) };
    case 'silent':
      return { tone: 'bad', says: t.probe.silent(port) };
    case 'untrusted':
    case 'unreachable':
      return { tone: 'bad', says: t.probe[answer.kind] };
  }
}

/** An Error-Cause (RFC 5176 s.3.5) as what is to be done about it. */
function refusedText(errorCause: number | undefined, took: string): string {
  const { causes, refused, otherwise } = t.probe;
  return `${refused(took, errorCause)} ${causes[errorCause ?? 0] ?? otherwise}`;
}

async function noteTest({ deps, venue, owner }: VenueScope, { row }: FoundAccessPoint): Promise<void> {
  const audited = { ownerId: owner.id, venueId: venue.id, object: row.name, at: deps.now() };
  await recordAction(deps.db.write, { ...audited, action: 'access-point-tested' });
}

function milliseconds(took: number): string {
  return `${Math.max(1, Math.round(took))} ms`;
}

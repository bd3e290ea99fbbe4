import type { PortalPage, ProblemCode } from '../../../src/portal/page-models.js';

const PROBLEMS: Readonly<Record<ProblemCode, true>> = {
  'not-found': true,
  'venue-unknown': true,
  'visit-expired': true,
  'link-unknown': true,
  'continuation-over': true,
  'request-invalid': true,
  'origin-refused': true,
  'too-large': true,
  'too-many': true,
  unavailable: true,
  internal: true,
  'access-point-unknown': true,
  'hand-back-refused': true,
};

/** What went wrong, each kind of it. */
export function problemPages(): Record<string, PortalPage> {
  const codes = Object.keys(PROBLEMS) as readonly ProblemCode[];
  const wayOn = { url: '/p/lindenhof', label: 'try-again' } as const;
  const page = (code: ProblemCode): PortalPage => ({ view: 'problem', code, wayOn, reference: 'k3v9q2' });
  return Object.fromEntries(codes.map((code) => [`problem-${code}`, page(code)]));
}

import { idOf } from '../base/id-of.js';
import type { Role } from './owner.js';

/** What people who run a venue are told. Nothing in it is of a guest. */
export type News =
  | { readonly kind: 'access-point-silent'; readonly accessPoint: string }
  | { readonly kind: 'access-point-back'; readonly accessPoint: string }
  | { readonly kind: 'budget-reached'; readonly budget: Budget; readonly most: number }
  /** The operator's terms, from a day on (YYYY-MM-DD) where they say so. */
  | { readonly kind: 'terms-changed'; readonly version: string; readonly inForceFrom: string | undefined }
  | { readonly kind: 'retention-failed'; readonly since: number }
  /** The last day (YYYY-MM-DD), and what the operator has to say of it. */
  | { readonly kind: 'service-ending'; readonly on: string; readonly note: string }
  | { readonly kind: 'service-goes-on'; readonly on: string }
  /** What happened stays sealed in the register. */
  | { readonly kind: 'breach'; readonly reference: string };

export type NoticeKind = News['kind'];

/** Of what a venue may send so much a day and no more. */
type Budget = 'code-mails' | 'code-messages';

/** Who is told, and whether a person may turn its mails off: what the law or a contract says has to arrive. */
export const NOTICE_KINDS = {
  'access-point-silent': { for: 'manager', isLegal: false },
  'access-point-back': { for: 'manager', isLegal: false },
  'budget-reached': { for: 'manager', isLegal: false },
  'terms-changed': { for: 'owner', isLegal: true },
  'retention-failed': { for: 'owner', isLegal: true },
  'service-ending': { for: 'owner', isLegal: true },
  'service-goes-on': { for: 'owner', isLegal: true },
  breach: { for: 'owner', isLegal: true },
} as const satisfies Readonly<Record<NoticeKind, { readonly for: Role; readonly isLegal: boolean }>>;

export interface Notice {
  readonly id: string;
  /** Undefined where it is about the whole service. */
  readonly venueId: string | undefined;
  readonly news: News;
  /** Epoch ms. */
  readonly at: number;
  /** From when on it is over, epoch ms; undefined as long as that is not known. */
  readonly overAt: number | undefined;
}

/** What makes a notice one fact: of one kind, at one venue or none, and told from others by `once`, a day for instance. */
interface Fact {
  readonly venueId: string | undefined;
  readonly kind: NoticeKind;
  readonly once: string;
}

/** The same fact has the same id in every process. */
export function noticeId({ kind, venueId, once }: Fact): string {
  return idOf(`notice ${kind} ${venueId ?? ''} ${once}`);
}

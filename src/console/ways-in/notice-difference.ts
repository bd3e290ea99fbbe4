import { messagesFor } from '../../languages/messages.js';
import type { Draft } from '../../venues/drafts.js';
import { documentChanges } from '../../venues/document-changes.js';
import { privacyNotice } from '../../venues/notice.js';
import type { NoticeFacts } from '../../venues/notice-sections.js';

/** The sentences publishing adds to the privacy notice, and those it takes out. */
export interface NoticeDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The same sentences stand in another order. */
  readonly isReordered: boolean;
}

export function noticeDifference({ inForce, document }: Draft, facts: NoticeFacts): NoticeDifference {
  const messages = messagesFor('en');
  const passages = documentChanges(
    privacyNotice(inForce, facts, messages),
    privacyNotice(document, facts, messages),
  ).flat();
  const texts = (change: 'added' | 'removed') =>
    passages.filter((one) => one.change === change).map(({ text }) => text);
  const [added, removed] = [texts('added'), texts('removed')];
  return {
    added: added.filter((text) => !removed.includes(text)),
    removed: removed.filter((text) => !added.includes(text)),
    isReordered: added.some((text) => removed.includes(text)),
  };
}

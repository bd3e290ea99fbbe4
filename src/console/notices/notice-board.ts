import { NOTICE_KINDS, type NoticeKind } from '../../owners/notice.js';
import { covers, type Role } from '../../owners/owner.js';

const KINDS = Object.keys(NOTICE_KINDS) as readonly NoticeKind[];

/** The kinds somebody in this role is told of. */
export function kindsFor(role: Role): readonly NoticeKind[] {
  return KINDS.filter((kind) => covers(role, NOTICE_KINDS[kind].for));
}

import { Secret } from '../base/secrets.js';
import type { Database, Queryable } from '../db/database.js';
import type { Sealer } from '../keys/sealing.js';
import type { StoredCase } from './case-store.js';
import { readReference } from './reference.js';

export interface CaseDeps {
  readonly db: Database;
  readonly sealer: Sealer;
  readonly now: () => number;
}

/** What became of closing a case. */
type Closing = 'closed' | 'closed-before';

/** What every case may say: what came of it, in the words of whoever closed it. */
export interface Noted {
  readonly note?: string;
}

/** What is done with requests and breaches alike once they are there. */
export interface Cases<C extends StoredCase, Content extends Noted> {
  readonly open: (one: C) => Secret<Content>;
  /** However the reference was written down. */
  readonly find: (reference: string) => Promise<C | undefined>;
  /** With a word on what came of it. What was there before is gone from the files. */
  readonly close: (one: C, note: string) => Promise<Closing>;
}

interface CaseStore<C> {
  byReference(reference: string): Promise<C | undefined>;
  close(id: string, sealed: string, at: number): Promise<boolean>;
}

/** `contextOf`: where a case is sealed. */
export function createCases<C extends StoredCase, Content extends Noted>(
  { db, sealer, now }: CaseDeps,
  kind: { readonly storeOn: (db: Queryable) => CaseStore<C>; readonly contextOf: (id: string) => string },
): Cases<C, Content> {
  const { storeOn, contextOf } = kind;
  const contentOf = ({ id, sealed }: C) => JSON.parse(sealer.openText(contextOf(id), sealed)) as Content;
  return {
    open: (one) => new Secret(contentOf(one)),
    find: (reference) => storeOn(db.read).byReference(readReference(reference)),
    async close(one, note) {
      const sealed = sealer.seal(contextOf(one.id), JSON.stringify({ ...contentOf(one), note }));
      const isClosed = await storeOn(db.write).close(one.id, sealed, now());
      await db.forget();
      return isClosed ? 'closed' : 'closed-before';
    },
  };
}

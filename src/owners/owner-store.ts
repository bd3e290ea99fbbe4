import type { Queryable } from '../db/database.js';
import type { CustomerType, Owner, Profile } from './owner.js';

const TABLE = 'owners';
const COLUMNS = [
  'id',
  'email',
  'company',
  'phone',
  'country',
  'customer_type',
  'password_hash',
  'second_factor_sealed',
  'terms_version',
  'terms_accepted_at',
  'created_at',
  'deactivated_at',
] as const;

/** An account with what proves its owner. */
export interface OwnerRow extends Owner {
  readonly passwordHash: string;
  readonly secondFactorSealed: string | undefined;
}

type NewOwner = Omit<OwnerRow, 'hasSecondFactor' | 'secondFactorSealed' | 'deactivatedAt'>;

export function createOwnerStore(db: Queryable) {
  return {
    async byId(id: string): Promise<OwnerRow | undefined> {
      const row = await db(TABLE).where({ id }).first(COLUMNS);
      return row && rowToOwner(row);
    },

    async byEmail(email: string): Promise<OwnerRow | undefined> {
      const row = await db(TABLE).where({ email }).first(COLUMNS);
      return row && rowToOwner(row);
    },

    async all(): Promise<readonly OwnerRow[]> {
      return (await db(TABLE).select(COLUMNS).orderBy('email')).map(rowToOwner);
    },

    async isAny(): Promise<boolean> {
      return (await db(TABLE).first('id')) !== undefined;
    },

    /** Whether anybody accepted other terms than these. */
    async isAnyUnder(otherThan: string): Promise<boolean> {
      return (await db(TABLE).whereNot({ terms_version: otherThan }).first('id')) !== undefined;
    },

    /** Throws a unique violation where the address is taken. */
    async add(owner: NewOwner): Promise<void> {
      await db(TABLE).insert({
        id: owner.id,
        email: owner.email,
        ...profileToRow(owner),
        country: owner.country,
        password_hash: owner.passwordHash,
        terms_version: owner.termsVersion,
        terms_accepted_at: owner.termsAcceptedAt,
        created_at: owner.createdAt,
      });
    },

    async changeProfile(id: string, profile: Profile): Promise<void> {
      await db(TABLE).where({ id }).update(profileToRow(profile));
    },

    /** Throws a unique violation where the address is taken. */
    async changeEmail(id: string, email: string): Promise<void> {
      await db(TABLE).where({ id }).update({ email });
    },

    async changePassword(id: string, passwordHash: string): Promise<void> {
      await db(TABLE).where({ id }).update({ password_hash: passwordHash });
    },

    /** A second factor, with the time step its first code was of; undefined takes it away. */
    async setSecondFactor(
      id: string,
      factor: { readonly sealed: string; readonly step: number } | undefined,
    ): Promise<void> {
      const { sealed = null, step = null } = factor ?? {};
      await db(TABLE).where({ id }).update({ second_factor_sealed: sealed, second_factor_step: step });
    },

    /** Marks a time step as used; false where a code of it, or of a later one, was taken before. */
    async useStep(id: string, step: number): Promise<boolean> {
      const used = await db(TABLE)
        .where({ id })
        .where('second_factor_step', '<', step)
        .update({ second_factor_step: step });
      return used === 1;
    },

    async acceptTerms(id: string, version: string, at: number): Promise<void> {
      await db(TABLE).where({ id }).update({ terms_version: version, terms_accepted_at: at });
    },

    /** `at` undefined makes it active again. */
    async deactivate(id: string, at: number | undefined): Promise<void> {
      await db(TABLE)
        .where({ id })
        .update({ deactivated_at: at ?? null });
    },

    async remove(id: string): Promise<void> {
      await db(TABLE).where({ id }).delete();
    },
  };
}

function profileToRow({ company, phone, customerType }: Profile) {
  return { company, phone, customer_type: customerType };
}

type Row = Readonly<Record<string, string | number | null>>;

/** The same for rows that were joined to others. */
function rowToOwner(row: Row): OwnerRow {
  const sealed = row.second_factor_sealed === null ? undefined : String(row.second_factor_sealed);
  return {
    id: String(row.id),
    email: String(row.email),
    company: String(row.company),
    phone: String(row.phone),
    country: String(row.country),
    customerType: String(row.customer_type) as CustomerType,
    passwordHash: String(row.password_hash),
    secondFactorSealed: sealed,
    hasSecondFactor: sealed !== undefined,
    termsVersion: String(row.terms_version),
    termsAcceptedAt: Number(row.terms_accepted_at),
    createdAt: Number(row.created_at),
    deactivatedAt: row.deactivated_at === null ? undefined : Number(row.deactivated_at),
  };
}

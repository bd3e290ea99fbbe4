export const CUSTOMER_TYPES = ['business', 'public', 'private'] as const;
export type CustomerType = (typeof CUSTOMER_TYPES)[number];

/** What an owner can say about the account; all of it can be corrected later. */
export interface Profile {
  /** Empty where there is none: a private person. */
  readonly company: string;
  readonly phone: string;
  readonly customerType: CustomerType;
}

/** Somebody with an account of the console: venues are theirs, or they work on somebody's. */
export interface Owner extends Profile {
  readonly id: string;
  /** In lower case; proven by a code or an invitation. */
  readonly email: string;
  /** ISO 3166-1, as said at registration; it stays. */
  readonly country: string;
  readonly hasSecondFactor: boolean;
  readonly termsVersion: string;
  /** Epoch ms. */
  readonly termsAcceptedAt: number;
  readonly createdAt: number;
  readonly deactivatedAt: number | undefined;
}

/** What a person may do at a venue, the most first. Each covers those after it. */
export const ROLES = ['owner', 'manager', 'front-desk'] as const;
export type Role = (typeof ROLES)[number];

/** Whether who has `role` may do what is for `needed`. */
export function covers(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(needed);
}

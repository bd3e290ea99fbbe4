import type { Role } from '../owners/owner.js';
import type { OwnerScope, Scope, VenueScope } from './scope.js';

type Answer<S extends Scope> = (scope: S) => void | Promise<void>;

interface Address {
  readonly method: 'get' | 'post';
  readonly path: string;
}

/** For everybody, or for who is not signed in; who is goes on to the console. */
export interface OpenRoute extends Address {
  readonly for: 'anyone' | 'signed-out';
  readonly answer: Answer<Scope>;
}

/** For whoever has an account. */
export interface AccountRoute extends Address {
  readonly for: 'signed-in';
  /** Only where the password was typed within the last minutes. */
  readonly recent?: true;
  readonly answer: Answer<OwnerScope>;
}

/** For who is at least that at the venue; to everybody else the page does not exist. */
export interface VenueRoute extends Address {
  readonly path: `/venues/:venue${string}`;
  readonly for: Role;
  readonly recent?: true;
  /** The form may bring a file of so many bytes. */
  readonly upload?: number;
  /** The field that carries the form's token, where it is a form of a guest's page. */
  readonly tokenField?: string;
  readonly answer: Answer<VenueScope>;
}

/** A page of the console, and whom it is for. */
export type ConsoleRoute = OpenRoute | AccountRoute | VenueRoute;

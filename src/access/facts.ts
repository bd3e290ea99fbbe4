/** A guest, as stored, and the plan that is due. */
export interface HolderFact {
  readonly guestId: string;
  readonly guestSeenAt: number;
  readonly guestExpiresAt: number | undefined;
  /** How long a session of the guest lasts, where nobody has signed in yet. */
  readonly provisionalSeconds: number | undefined;
  readonly plan: string;
}

/** A ticket and its guest, as stored. */
export interface TicketFact extends HolderFact {
  readonly id: string;
  readonly venueId: string;
  readonly terminalHash: string | undefined;
  readonly expiresAt: number;
  readonly redeemedAt: number | undefined;
  readonly redeemedBy: string | undefined;
  readonly sessionId: string | undefined;
}

/** A remembered device and its guest. */
export interface DeviceFact extends HolderFact {
  readonly id: string;
  readonly rememberedUntil: number;
}

/** A session of the guest in the period a budget counts. */
export interface SpentSession {
  readonly openedAt: number;
  readonly startedAt: number | undefined;
  readonly deadlineAt: number;
  readonly closedAt: number | undefined;
  /** As the access point reported it; `bytes` are both directions. */
  readonly seconds: number;
  readonly bytes: number;
}

/** A session that has not ended, of the guest concerned. */
export interface OpenSessionFact {
  readonly id: string;
  readonly guestId: string;
  readonly accessPointId: string | undefined;
  readonly terminalHash: string | undefined;
  readonly recordHash: string | undefined;
  readonly sealed: string | undefined;
  readonly openedAt: number;
  readonly deadlineAt: number;
  readonly startedAt: number | undefined;
  readonly plan: string;
  /** What it was granted. */
  readonly volumeBytes: number | undefined;
}

/** What the database knows that bears on one request. */
export interface Facts {
  readonly ticket: TicketFact | undefined;
  /** The guest whose account's password was right. */
  readonly account: HolderFact | undefined;
  /** The device remembered for the terminal at this venue. */
  readonly device: DeviceFact | undefined;
  readonly accepted: readonly { readonly document: string; readonly version: string }[];
  /** Open sessions of the guest concerned. */
  readonly openSessions: readonly OpenSessionFact[];
  /** Where the plan has a budget: the guest's sessions since its period began. */
  readonly spent: readonly SpentSession[];
}

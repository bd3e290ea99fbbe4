/** What one check found: one line for the operator, and what to do where something is not as it should be. */
export interface Finding {
  readonly check: string;
  readonly level: 'ok' | 'warning' | 'fault';
  readonly says: string;
  readonly advice?: string;
}

export function ok(check: string, says: string): Finding {
  return { check, level: 'ok', says };
}

/** Works, but not for ever or not for everybody. */
export function warning(check: string, says: string, advice: string): Finding {
  return { check, level: 'warning', says, advice };
}

/** Guests or access points are not served as they should be. */
export function fault(check: string, says: string, advice: string): Finding {
  return { check, level: 'fault', says, advice };
}

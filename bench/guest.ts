/** A guest as the load plays it: a terminal, and a ticket nobody has redeemed. */
export interface Guest {
  readonly number: number;
  readonly id: string;
  readonly ticket: { readonly id: string; readonly password: string };
}

/** The terminal's address as twelve lower-case hexadecimal digits, locally administered. */
export function terminalOf({ number }: Guest): string {
  return `02cc${number.toString(16).padStart(8, '0')}`;
}

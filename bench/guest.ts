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

/** The address as the gateway writes it: upper-case pairs with dashes. */
export function terminalName(guest: Guest): string {
  return (terminalOf(guest).match(/../g) ?? []).join('-').toUpperCase();
}

/** Guests no product has stored. */
export function inventGuests(count: number): readonly Guest[] {
  return Array.from({ length: count }, (_, number) => ({
    number,
    id: String(number),
    ticket: { id: `t${String(number).padStart(15, '0')}`, password: 'abcdefgh12345678' },
  }));
}

/** Something somebody has to see to, and where. */
export interface Need {
  readonly text: string;
  readonly href: string | undefined;
}

/** Something somebody has to see to, and where. */
export interface Need {
  readonly text: string;
  readonly href: string | undefined;
  /** What one does there, as the link says it. */
  readonly see: string;
}

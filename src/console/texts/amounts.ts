/** What forms say of times and amounts. */
export const amountTexts = {
  duration: 'Say how long, with a unit: 4 hours, 90 minutes, 1 day 12 hours.',
  durationBounds: (least: string, most: string) => `Between ${least} and ${most}.`,
  amount: 'A number, such as 20 or 0.5.',
  amountBounds: (least: string, most: string) => `Between ${least} and ${most}.`,
} as const;

/** What a test of an access point found, in words. */
export interface TestResult {
  readonly title: string;
  readonly tone: 'good' | 'bad' | 'warning';
  readonly says: string;
  readonly steps: readonly { readonly done: boolean; readonly says: string; readonly advice?: string }[];
  /** What is known of the other side. */
  readonly beside?: string;
}

/** The genders people are counted by. `unknown`: not said, or not given by the provider. */
export const GENDERS = ['female', 'male', 'other', 'unknown'] as const;

export type Gender = (typeof GENDERS)[number];

const UNSAID: ReadonlySet<string> = new Set(['', 'unknown', 'unspecified']);

/** What a provider says, as one of ours: Facebook and Google say `female`, `male`, or the person's own word. */
export function genderOf(said: string | undefined): Gender {
  const word = (said ?? '').trim().toLowerCase();
  if (UNSAID.has(word)) return 'unknown';
  return word === 'female' || word === 'male' ? word : 'other';
}

import { z } from 'zod';

/** What the reference says of a setting. `standard` is for defaults that depend on something else. */
interface AboutSetting {
  readonly accepts: string;
  readonly help: string;
  readonly standard?: string;
}

/** What the reference says, by schema. */
export const aboutSettings = z.registry<AboutSetting>();

/** The schema, with what the reference says of it. */
export function about<T extends z.ZodType>(schema: T, words: AboutSetting): T {
  aboutSettings.add(schema, words);
  return schema;
}

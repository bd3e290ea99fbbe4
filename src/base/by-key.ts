/**
 * What was gathered, in the order of its keys: one order in all processes, so that two that write the same rows never
 * wait for each other in a ring.
 */
export function byKey<T>(gathered: ReadonlyMap<string, T>): readonly (readonly [key: string, value: T])[] {
  return [...gathered].sort(([one], [other]) => (one < other ? -1 : 1));
}

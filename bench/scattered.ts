/** A prime above any number of guests, so that stepping by it visits each once and neighbours never in a row. */
const STRIDE = 15_485_863;

/** The same items in an order in which neighbours of the database do not follow each other; the same every time. */
export function scattered<T>(items: readonly T[]): T[] {
  return items.map((_, index) => items[(index * STRIDE) % items.length] as T);
}

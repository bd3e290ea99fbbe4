const STEP = 500;

/** Repeats `step` (at most so many rows, how many it did) until nothing is left, so that nobody waits long behind it. */
export async function inSteps(
  step: (most: number) => Promise<number>,
  { most = STEP }: { readonly most?: number } = {},
): Promise<number> {
  let total = 0;
  for (;;) {
    const done = await step(most);
    total += done;
    if (done < most) return total;
  }
}

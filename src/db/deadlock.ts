const MOST_ATTEMPTS = 5;

/** Does it anew where PostgreSQL ended it because it and another transaction each held what the other waited for. */
export async function despiteDeadlocks<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === '40P01';
}

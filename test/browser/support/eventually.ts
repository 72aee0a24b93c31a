const patienceMs = 60_000;
const pauseMs = 50;

/**
 * Waits until a check passes. The stand works in real time here, and does not say when it has come to rest.
 *
 * @throws what the check throws last
 */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

import { openUamGateway } from '../test/support/uam-gateway.js';
import { stayAsGuest } from './soak-guest.js';

/** Below what the program allows a venue's registrations in an hour. */
const GUESTS_A_SECOND = 5;
const FAILURES_TOLD = 5;

export interface Guests {
  tally(): { readonly stayed: number; readonly failed: number; readonly underway: number };
  stop(): Promise<void>;
}

/** Guests that come one after the other, whether or not those before are done. */
export function startGuests(server: {
  readonly publicUrl: string;
  readonly authPort: number;
  readonly acctPort: number;
  readonly say: (line: string) => void;
}): Guests {
  const closings: (() => unknown)[] = [];
  const gateway = openUamGateway(
    { after: (closing) => void closings.push(closing as () => unknown) },
    server,
  );
  const portalUrl = `${server.publicUrl}/p/linden`;
  const underway = new Set<Promise<void>>();
  let came = 0;
  let stayed = 0;
  let failed = 0;

  async function come(number: number): Promise<void> {
    try {
      await stayAsGuest({ portalUrl, gateway }, number);
      stayed += 1;
    } catch (error) {
      failed += 1;
      if (failed <= FAILURES_TOLD) server.say(`guest ${number}: ${String(error)}`);
    }
  }

  function arrive(): void {
    const stay: Promise<void> = come(came++).finally(() => underway.delete(stay));
    underway.add(stay);
  }

  const arriving = setInterval(arrive, 1_000 / GUESTS_A_SECOND);
  return {
    tally: () => ({ stayed, failed, underway: underway.size }),
    async stop() {
      clearInterval(arriving);
      await Promise.all(underway);
      for (const close of closings) await close();
    },
  };
}

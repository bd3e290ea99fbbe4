import { acceptTerms, handBackOf, linkTo, personalLinkOn } from '../test/support/guest-portal.js';
import { counters } from '../test/support/radius-packets.js';
import { redirectQuery } from '../test/support/sample-venue.js';
import type { UamGateway } from '../test/support/uam-gateway.js';
import { createWebClient } from '../test/support/web-client.js';

/** Of so many guests one cancels. */
const CANCELS = 4;

/**
 * One guest's whole stay: redirect, terms, hand-back, login, accounting, return by MAC address, and for every fourth
 * guest the cancellation instead of a Stop. Throws where a step does not lead where it should.
 */
export async function stayAsGuest(
  place: { readonly portalUrl: string; readonly gateway: UamGateway },
  number: number,
): Promise<void> {
  const { portalUrl, gateway } = place;
  const mac = macOf(number);
  const browser = createWebClient();
  const welcome = await browser.get(`${portalUrl}?${redirectQuery({ mac })}`);
  const ready = await acceptTerms(browser, welcome);
  const handBack = await handBackOf(browser, ready);
  const accept = await gateway.logOn(handBack, { mac });
  const session = { accept, userName: new URL(handBack).searchParams.get('username') ?? '', mac };
  await gateway.account('start', session);
  for (const seconds of [60, 120]) await gateway.account('interim', session, counters(seconds, 1_000, 9_000));
  await gateway.logOnByMac(mac);
  if (number % CANCELS > 0) {
    await gateway.account('stop', session, counters(180, 2_000, 18_000));
    return;
  }
  const mine = personalLinkOn(ready);
  await browser.get(mine);
  await browser.post(linkTo(await browser.get(mine), '/cancel'), {});
}

function macOf(number: number): string {
  const digits = (0x02_cc_00_00_00_00 + number).toString(16).padStart(12, '0');
  return (digits.toUpperCase().match(/../g) ?? []).join('-');
}

import type { Config } from '../config.js';
import { CODE_WAYS, type CodeWay, type VenueDocument } from '../venues/venue.js';

/** A way in whose codes reach no guest with these settings. */
export interface UnsentCodes {
  readonly way: CodeWay;
  /** Such as "codes by e-mail". */
  readonly name: string;
  /** What is missing, and what becomes of it. */
  readonly why: string;
  readonly advice: string;
}

const NAMES: Readonly<Record<CodeWay, string>> = { email: 'codes by e-mail', sms: 'codes by text message' };

/** Of the ways in a venue offers. */
export function unsentCodes(
  waysIn: Pick<VenueDocument['waysIn'], CodeWay>,
  config: Pick<Config, 'smtpUrl' | 'sms' | 'demo'>,
): readonly UnsentCodes[] {
  return CODE_WAYS.filter((way) => waysIn[way] !== undefined).flatMap((way) => {
    const lack = lackOf(way, config);
    return lack ? [{ way, name: NAMES[way], ...lack }] : [];
  });
}

function lackOf(
  way: CodeWay,
  { smtpUrl, sms, demo }: Pick<Config, 'smtpUrl' | 'sms' | 'demo'>,
): Pick<UnsentCodes, 'why' | 'advice'> | undefined {
  if (way === 'sms') {
    const advice = 'Set PORTICO_SMS_URL and PORTICO_SMS_SECRET, or turn the way off.';
    return sms ? undefined : { why: 'nobody carries text messages, so guests do not see this way', advice };
  }
  if (smtpUrl) return undefined;
  const why = demo
    ? 'no mail server is set, so they lie in the outbox, where only a demonstration finds them'
    : 'no mail server is set, so guests do not see this way';
  return { why, advice: 'Set PORTICO_SMTP_URL and PORTICO_MAIL_FROM, or turn the way off.' };
}

import { z } from 'zod';

const DAY_SECONDS = 86_400;

/** What an attribute holds (RFC 2865 s.5). */
const MESSAGE_OCTETS = 253;

const volume = z
  .int()
  .min(1_000_000)
  .max(2 ** 50);

/** What one guest may use within a period of the venue's calendar, over all terminals together. */
const budget = (mostSeconds: number) =>
  z
    .strictObject({ seconds: z.int().min(300).max(mostSeconds).optional(), volumeBytes: volume.optional() })
    .refine((amount) => amount.seconds ?? amount.volumeBytes, 'seconds or volumeBytes is needed');

/** Limits of a session: seconds, bits per second and bytes. What is absent is unlimited. */
export const planSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, 'lower-case letters, digits and -, at most 32'),
  sessionSeconds: z
    .int()
    .min(60)
    .max(30 * DAY_SECONDS)
    .default(4 * 3600),
  idleSeconds: z.int().min(60).max(DAY_SECONDS).optional(),
  /** Acct-Interim-Interval: how often the access point reports. Some equipment ignores less than 300. */
  interimSeconds: z.int().min(300).max(3600).default(600),
  downBitsPerSecond: z.int().min(1000).max(100_000_000_000).optional(),
  upBitsPerSecond: z.int().min(1000).max(100_000_000_000).optional(),
  /** Of one session, both directions together. */
  volumeBytes: volume.optional(),
  /** Midnight to midnight by the venue's wall clock. */
  perDay: budget(25 * 3600).optional(),
  perMonth: budget(31 * DAY_SECONDS).optional(),
  /** The VLAN of its sessions, for equipment that takes one by RADIUS. */
  vlan: z.int().min(1).max(4094).optional(),
  /** Terminals of one guest that may be online at the same time. */
  devices: z.int().min(1).max(100).optional(),
  /** How long a terminal comes back without a page; 0 never. The ceiling is 90 days. */
  rememberSeconds: z
    .int()
    .min(0)
    .max(90 * DAY_SECONDS)
    .default(DAY_SECONDS),
  /** Reply-Message of the Accept; some gateways show it. */
  message: z
    .string()
    .min(1)
    .refine((text) => Buffer.byteLength(text) <= MESSAGE_OCTETS, `at most ${MESSAGE_OCTETS} octets of UTF-8`)
    .optional(),
});

export type Plan = z.infer<typeof planSchema>;

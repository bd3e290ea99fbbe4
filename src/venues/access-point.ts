import { z } from 'zod';
import { FAMILY_NAMES, familyNamed } from '../access-points/index.js';
import { isNetwork } from './network.js';

/** Below this a secret can be guessed from one captured packet. */
const SECRET_MINIMUM = 12;

const webOrigin = z
  .url({ protocol: /^https?$/ })
  .refine((url) => new URL(url).pathname === '/', 'scheme, host and port only')
  .transform((url) => new URL(url).origin);

/** An access point (any NAS) as its owner describes it. */
export const accessPointSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(80),
    /** The address, or network in CIDR notation, its RADIUS packets come from. */
    address: z.string().refine(isNetwork, 'an IP address or a network such as 192.0.2.0/24'),
    /** Tells access points behind one address apart: what their packets must then say. */
    nasIdentifier: z.string().min(1).max(253).optional(),
    calledStationId: z.string().min(1).max(253).optional(),
    family: z.enum(FAMILY_NAMES as [string, ...string[]]),
    settings: z.record(z.string(), z.unknown()).default({}),
    /** Origins the browser may be handed back to, e.g. `http://10.1.0.1:3990`. */
    handBack: z.array(webOrigin).min(1).max(16),
    /**
     * `required`: Access-Requests without Message-Authenticator are dropped. `auto`: likewise once one was seen.
     * `off`: accepted unless they carry Proxy-State (CVE-2024-3596).
     */
    messageAuthenticator: z.enum(['required', 'auto', 'off']).default('required'),
    /** UDP port for Disconnect-Requests; null where it takes none. */
    coaPort: z.int().min(1).max(65_535).nullable().default(3799),
    /** The shared secret; made and printed once when absent. */
    secret: z.string().min(SECRET_MINIMUM).max(128).optional(),
  })
  .superRefine((value, context) => {
    const family = familyNamed(value.family);
    const checked = family.settingsSchema.safeParse(value.settings);
    for (const issue of checked.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['settings', ...issue.path], message: issue.message });
    }
    const origin = checked.success ? family.equipment(value.settings).handBackOrigin : undefined;
    if (origin === undefined || value.handBack.includes(origin)) return;
    context.addIssue({
      code: 'custom',
      path: ['handBack'],
      message: `must list ${origin}, where the log-in goes`,
    });
  });

export type AccessPointDocument = z.infer<typeof accessPointSchema>;
export type MessageAuthenticatorPolicy = AccessPointDocument['messageAuthenticator'];

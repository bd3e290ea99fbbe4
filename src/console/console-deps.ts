import type { Disconnecter } from '../access/disconnect.js';
import type { Rehearse } from '../access/rehearsal.js';
import type { Log } from '../base/log.js';
import type { Database } from '../db/database.js';
import type { Limiter } from '../guests/limiter.js';
import type { Vault } from '../guests/vault.js';
import type { Vouchers } from '../guests/vouchers.js';
import type { Assets } from '../http/assets.js';
import type { Mailer } from '../mail/mailer.js';
import type { TextMessenger } from '../mail/sms-webhook.js';
import type { Postman } from '../mail/postman.js';
import type { Render } from '../http/render.js';
import type { Owners } from '../owners/owners.js';
import type { OwnerTerms } from '../owners/owner-terms.js';
import type { RadiusClient } from '../radius/client.js';
import type { Requests } from '../requests/requests.js';
import type { Directory } from '../venues/directory.js';
import type { NoticeFacts } from '../venues/notice-sections.js';
import type { Sealer } from '../keys/sealing.js';
import type { Registration } from '../owners/register-owner.js';
import type { KeyCheck } from './ways-in/key-check.js';
import type { GuestPreview } from './page/guest-preview.js';
import type { ConsoleCookies } from './cookies.js';

/** What the console works with. */
export interface ConsoleDeps {
  readonly db: Database;
  readonly directory: Directory;
  readonly sealer: Sealer;
  readonly facts: NoticeFacts;
  readonly limiter: Limiter;
  readonly owners: Owners;
  readonly postman: Postman;
  readonly mailer: Pick<Mailer, 'hasServer' | 'reachesGuests'>;
  readonly messenger: TextMessenger | undefined;
  /** Who may make an account. */
  readonly registration: Registration;
  readonly vault: Vault;
  readonly vouchers: Vouchers;
  readonly requests: Requests;
  readonly disconnecter: Disconnecter;
  readonly radiusClient: RadiusClient;
  readonly rehearse: Rehearse;
  /** Delivers waiting Disconnects without waiting for the next turn. */
  readonly onDisconnects: () => void;
  /** The ports access points send to. */
  readonly radius: { readonly authPort: number; readonly acctPort: number };
  /** Whether access points inside private networks may be bound. */
  readonly privateAccessPoints: boolean;
  /** What owners accept. */
  readonly terms: OwnerTerms;
  readonly cookies: ConsoleCookies;
  /** Makes the tokens that forms carry. */
  readonly formKey: Buffer;
  readonly render: Render;
  readonly checkKeys: KeyCheck;
  /** Shows guests' pages as they would be. */
  readonly preview: GuestPreview;
  readonly assets: Assets;
  readonly now: () => number;
  readonly monotonic: () => number;
  /** The folder with `docs`. */
  readonly root: string;
  /** Scheme, host and port owners reach us by, without a trailing slash. */
  readonly consoleUrl: string;
  /** The guests', likewise. */
  readonly publicUrl: string;
  readonly log: Log;
}

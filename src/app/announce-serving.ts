import { hostname } from 'node:os';
import { announcePresence, type Presence } from '../upkeep/presence.js';
import type { Foundation } from './foundation.js';

/** Makes this process known before it serves, under its host's name and the port of its health page. */
export function announceServing(foundation: Foundation, opsPort: number): Promise<Presence> {
  const { config, databases, sealer, log, clock } = foundation;
  return announcePresence(
    { db: databases.main, sealer, source: config, log, now: clock.now },
    { name: `${hostname()}:${opsPort}`, publicUrl: config.publicUrl, region: config.region },
  );
}

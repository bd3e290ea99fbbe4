import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program of the system that some tests speak to: where it is, or why those tests are skipped. */
export type SystemProgram =
  | { readonly path: string; readonly skip: false }
  | { readonly path: undefined; readonly skip: string };

/** FreeRADIUS's command-line client. */
export function radclient(): SystemProgram {
  return find(['radclient'], 'radclient is not installed (Debian: freeradius-utils)');
}

/** A browser for the journeys. */
export function chromium(): SystemProgram {
  return find(
    ['chromium', 'chromium-browser', 'google-chrome'],
    'Chromium is not installed (Debian: chromium)',
  );
}

function find(names: readonly string[], skip: string): SystemProgram {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const path = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
  return path === undefined ? { path, skip } : { path, skip: false };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

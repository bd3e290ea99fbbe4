import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { Router } from 'express';
import { DAY, SECOND } from '../base/clock.js';

/** Style sheets and scripts of ours under addresses that change with their content, so that browsers keep them for good. */
export interface Assets {
  /** The address of a file by its name. Throws where there is none of that name. */
  readonly url: (name: string) => string;
  readonly routes: Router;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
const KEPT_SECONDS = (365 * DAY) / SECOND;

/** `files` below `root`, told apart by their last names. Throws where one cannot be read. */
export function createAssets(root: string, files: readonly string[]): Assets {
  const routes = Router({ caseSensitive: true, strict: true });
  const urls = new Map<string, string>();
  for (const file of files) {
    const name = basename(file);
    const content = readFileSync(join(root, file), 'utf8');
    const url = `/assets/${hash('sha256', content).slice(0, 12)}/${name}`;
    urls.set(name, url);
    routes.get(url, (_req, res) => {
      res.setHeader('Cache-Control', `public, max-age=${KEPT_SECONDS}, immutable`);
      res.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
      res.send(content);
    });
  }
  return {
    routes,
    url(name) {
      const url = urls.get(name);
      if (url === undefined) throw new Error(`There is no asset ${name}`);
      return url;
    },
  };
}

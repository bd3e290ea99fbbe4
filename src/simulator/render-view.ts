import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ejs from 'ejs';

// The sources lie two folders below the project, the build three.
const VIEWS = ['../../views/simulator', '../../../views/simulator']
  .map((path) => join(import.meta.dirname, path))
  .find((path) => existsSync(path));

/** Renders `views/simulator/<name>.ejs` with exactly the values of `model`. */
export function renderView(name: 'overview' | 'message', model: object): Promise<string> {
  if (VIEWS === undefined) throw new Error('The folder views/simulator is missing.');
  return ejs.renderFile(join(VIEWS, `${name}.ejs`), { ...model }, { cache: true });
}

import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import ejs from 'ejs';

/** Renders `<view>.ejs` to HTML. `model` is the only thing a template sees; throws when a template is missing or fails. */
export type Render = (view: string, model: object) => string;

/** Templates of `viewsDirectory`, each compiled at its first use. A style sheet can be included like a template. */
export function createRenderer(viewsDirectory: string): Render {
  const compiled = new Map<string, ejs.TemplateFunction>();
  const includer = createIncluder();
  const compile = (view: string) => {
    const filename = join(viewsDirectory, `${view}.ejs`);
    return ejs.compile(readFileSync(filename, 'utf8'), {
      filename,
      includer,
      cache: true,
      rmWhitespace: true,
    });
  };
  return (view, model) => {
    const template = compiled.get(view) ?? compile(view);
    compiled.set(view, template);
    return template({ ...model });
  };
}

function createIncluder(): ejs.IncluderCallback {
  const sheets = new Map<string, string>();
  return (_name, path) => {
    if (extname(path) !== '.css') return { filename: path };
    const template = sheets.get(path) ?? withoutSpareSpace(readFileSync(path, 'utf8'));
    sheets.set(path, template);
    return { template };
  };
}

/** A style sheet without comments and the spaces that mean nothing. */
function withoutSpareSpace(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;}/g, '}')
    .trim();
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';

const ROOT = join(import.meta.dirname, '..');
const FOUNDATION = ['radius', 'http', 'db', 'mail', 'base', 'languages'];
const DOMAIN = [
  'access',
  'guests',
  'owners',
  'venues',
  'access-points',
  'keys',
  'tallies',
  'requests',
  'upkeep',
];
const BELOW_DOORS = [...DOMAIN, ...FOUNDATION];
const DOORS = ['aaa', 'portal', 'console', 'simulator'];

/** Which folders a folder may import, beside itself. Files of `src` itself are named alone. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  radius: [],
  languages: [],
  http: ['base'],
  db: ['base'],
  mail: ['base'],
  keys: ['db', 'base'],
  'access-points': ['radius', 'base'],
  tallies: ['db', 'base'],
  venues: ['tallies', 'access-points', 'languages', 'keys', 'db', 'base'],
  guests: ['venues', 'access-points', 'languages', 'keys', 'db', 'base'],
  access: ['guests', 'requests', 'tallies', 'venues', 'access-points', 'radius', 'keys', 'db', 'base'],
  owners: [
    'access',
    'guests',
    'venues',
    'access-points',
    'languages',
    'tallies',
    'keys',
    'db',
    'mail',
    'base',
  ],
  requests: ['venues', 'languages', 'keys', 'mail', 'db', 'base'],
  upkeep: BELOW_DOORS,
  aaa: BELOW_DOORS,
  portal: BELOW_DOORS,
  console: BELOW_DOORS,
  simulator: BELOW_DOORS,
  config: ['mail', 'base'],
  'config.ts': ['config', 'base'],
  cli: ['app.ts', 'app', 'config.ts', 'config', 'simulator', ...BELOW_DOORS],
  app: ['config.ts', ...DOORS, ...BELOW_DOORS],
  'app.ts': ['app', 'config.ts', ...DOORS, ...BELOW_DOORS],
  'main.ts': ['app.ts', 'config.ts', 'cli', 'base'],
};

interface Source {
  /** Below `src`, with `/`. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
}

const sources: readonly Source[] = filesIn('src', '.ts').map((path) => ({
  path,
  folder: path.split('/')[0] ?? path,
  text: readFileSync(join(ROOT, 'src', path), 'utf8'),
}));

function filesIn(folder: string, ending: string): string[] {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith(ending)).map((file) => file.replaceAll('\\', '/'));
}

/** What a file imports, statically or not. */
function importsOf({ text }: Source): string[] {
  const named = /(?:^|\n)\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|\bimport\s*\(?\s*'([^']+)'/g;
  return [...text.matchAll(named)].map((match) => match[1] ?? match[2] ?? '');
}

function foldersImportedBy(source: Source): string[] {
  const relative = importsOf(source).filter((name) => name.startsWith('.'));
  const targets = relative.map((name) => normalize(join('src', dirname(source.path), name)));
  return targets.filter((target) => target.startsWith('src/')).map(folderOf);
}

function folderOf(target: string): string {
  return (target.split('/')[1] ?? '').replace(/\.js$/, '.ts');
}

/** The files other than `allowed` whose text the pattern finds. */
function offenders(pattern: RegExp, allowed: (path: string) => boolean = () => false): string[] {
  return sources.filter(({ path, text }) => !allowed(path) && pattern.test(text)).map(({ path }) => path);
}

test('the patterns below would see what they look for', () => {
  assert.ok(sources.length > 50);
  assert.ok(sources.some((source) => foldersImportedBy(source).includes('base')));
  const sample = "import x from 'a';\nexport {\n y,\n} from './b.js';\nawait import('c');\nimport 'd';";
  assert.deepEqual(importsOf({ path: '', folder: '', text: sample }), ['a', './b.js', 'c', 'd']);
});

test('imports go downwards only', () => {
  const wrong = sources.flatMap((source) => {
    const allowed = [source.folder, ...(MAY_IMPORT[source.folder] ?? [])];
    const strays = foldersImportedBy(source).filter((folder) => !allowed.includes(folder));
    return strays.map((folder) => `${source.path} imports ${folder}`);
  });
  assert.deepEqual(wrong, []);
});

test('every folder of src has its place', () => {
  const unknown = sources.map(({ folder }) => folder).filter((folder) => !(folder in MAY_IMPORT));
  assert.deepEqual([...new Set(unknown)], []);
});

function isIdentityProvider(path: string): boolean {
  return path.startsWith('portal/identity-providers/');
}

/** Packages and core modules that only some places may use. */
const RESERVED: Readonly<Record<string, (path: string) => boolean>> = {
  knex: (path) => path.startsWith('db/') || path.endsWith('-store.ts'),
  express: (path) =>
    path.startsWith('http/') ||
    path.startsWith('portal/') ||
    path.startsWith('console/') ||
    path === 'app/web-service.ts',
  commander: (path) => path.startsWith('cli/'),
  nodemailer: (path) => path.startsWith('mail/'),
  radius: (path) => path.startsWith('simulator/'),
  passport: isIdentityProvider,
  'passport-facebook': isIdentityProvider,
  'passport-google-oauth20': isIdentityProvider,
  'passport-twitter': isIdentityProvider,
  'node:dgram': (path) =>
    ['radius/udp-listener.ts', 'radius/client.ts'].includes(path) || path.startsWith('simulator/'),
  'node:tls': (path) => ['radius/tls-listener.ts', 'radius/client.ts'].includes(path),
};

for (const [name, allowed] of Object.entries(RESERVED)) {
  test(`${name} is imported only where it belongs`, () => {
    const users = sources.filter((source) => importsOf(source).includes(name)).map(({ path }) => path);
    assert.deepEqual(
      users.filter((path) => !allowed(path)),
      [],
    );
  });
}

test('only main.ts touches the process', () => {
  assert.deepEqual(
    offenders(/\bprocess\.\w/, (path) => path === 'main.ts'),
    [],
  );
});

test('no default exports, no weak randomness', () => {
  assert.deepEqual(offenders(/^export default\b/m), []);
  assert.deepEqual(offenders(/\bMath\.random\b/), []);
});

test('SQL is never put together from values outside db/', () => {
  const raw = /\b(?:raw|whereRaw|havingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw)\(\s*`[^`]*\$\{/;
  assert.deepEqual(
    offenders(raw, (path) => path.startsWith('db/')),
    [],
  );
});

test('templates print without escaping only what they include', () => {
  const templates = filesIn('views', '.ejs').filter((path) => {
    const text = readFileSync(join(ROOT, 'views', path), 'utf8');
    return /<%-(?!\s*include\()/.test(text);
  });
  assert.deepEqual(templates, []);
});

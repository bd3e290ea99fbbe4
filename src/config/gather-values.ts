import { describeError } from '../base/log.js';
import { nearestName } from './nearest-name.js';
import { SECRET_SETTINGS, settings } from './settings.js';

export type Environment = Readonly<Record<string, string | undefined>>;
export type ReadFile = (path: string) => string;

/** The text of each setting that was given, and a sentence for everything that could not be gathered. */
interface Gathered {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

const CONFIG_FILE = 'PORTICO_CONFIG';
const FILE_SUFFIX = '_FILE';
const names: readonly string[] = Object.keys(settings.shape);
const fileNames: readonly string[] = SECRET_SETTINGS.map((name) => `${name}${FILE_SUFFIX}`);
const known = [...names, ...fileNames, CONFIG_FILE];

/** Collects settings from the JSON file named by `PORTICO_CONFIG` and, before it, from the environment. */
export function gatherValues(env: Environment, readFile: ReadFile): Gathered {
  const faults: string[] = [];
  const given = presentIn(env);
  const file =
    given[CONFIG_FILE] === undefined ? {} : readConfigFile(given[CONFIG_FILE], { readFile, faults });
  const fromEnvironment = resolveFiles(without(given, CONFIG_FILE), { readFile, faults });
  const fromFile = resolveFiles(file, { readFile, faults });
  return { values: { ...fromFile, ...fromEnvironment }, faults };
}

interface Reading {
  readonly readFile: ReadFile;
  readonly faults: string[];
}

/** An empty variable counts as not set, as container files write it. */
function presentIn(env: Environment): Record<string, string> {
  const entries = Object.entries(env).filter(([name, value]) => name.startsWith('PORTICO_') && value);
  return Object.fromEntries(entries.map(([name, value]) => [name, value ?? '']));
}

function without(values: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}

function readConfigFile(path: string, { readFile, faults }: Reading): Record<string, string> {
  try {
    return textsOf(JSON.parse(readFile(path)), faults);
  } catch (error) {
    // The parser's own message quotes the file, which may hold secrets.
    const reason = error instanceof SyntaxError ? 'it is not valid JSON' : describeError(error);
    faults.push(`${CONFIG_FILE}: cannot read ${path} (${reason})`);
    return {};
  }
}

function textsOf(parsed: unknown, faults: string[]): Record<string, string> {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    faults.push(`${CONFIG_FILE}: the file must hold one JSON object`);
    return {};
  }
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(parsed)) {
    if (typeof value === 'string' || typeof value === 'number') texts[name] = String(value);
    else if (typeof value === 'boolean') texts[name] = value ? 'on' : 'off';
    else faults.push(`${name} must be a text, a number or true or false`);
  }
  return texts;
}

/** Turns each `X_FILE` into the `X` it holds, and names what is no setting. */
function resolveFiles(given: Record<string, string>, reading: Reading): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, text] of Object.entries(given)) {
    const value = fileNames.includes(name) ? contentOf(name, given, reading) : text;
    const target = fileNames.includes(name) ? settingOf(name) : name;
    if (!names.includes(target)) reading.faults.push(unknownName(name));
    else if (value !== undefined) values[target] = value;
  }
  return values;
}

function contentOf(name: string, given: Record<string, string>, reading: Reading): string | undefined {
  if (given[settingOf(name)] !== undefined) {
    reading.faults.push(`${name} and ${settingOf(name)} are both set; choose one`);
    return undefined;
  }
  const path = given[name] ?? '';
  try {
    return reading.readFile(path).trim();
  } catch (error) {
    reading.faults.push(`${name}: cannot read ${path} (${describeError(error)})`);
    return undefined;
  }
}

function settingOf(fileName: string): string {
  return fileName.slice(0, -FILE_SUFFIX.length);
}

function unknownName(name: string): string {
  const meant = nearestName(name, known);
  return `${name} is not a setting${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

import { parseArgs } from 'node:util';
import { describeError } from '../src/base/log.js';

export const KINDS = ['pap', 'mac', 'acct'] as const;
export type Kind = (typeof KINDS)[number];

export interface Options {
  readonly databases: readonly ('sqlite' | 'postgres')[];
  readonly guests: number;
  /** Other numbers of guests, to show whether logins take longer with more of them. */
  readonly more: readonly number[];
  readonly outstanding: readonly number[];
  readonly seconds: number;
  readonly kinds: readonly Kind[];
  /** How many processes of the program share one database: one, and on PostgreSQL perhaps more. */
  readonly processes: readonly number[];
  /** Whether FreeRADIUS is measured as well. */
  readonly beside: boolean;
  /** Folder for processor profiles of the server, one per run. */
  readonly profile: string | undefined;
}

const USAGE = `npm run bench -- [--database sqlite|postgres|both] [--guests 100000,1000000] [--outstanding 1,64,512]
  [--seconds 5] [--kinds pap,mac,acct] [--beside freeradius|nothing] [--processes 1] [--profile folder]`;

/** The options, or what to tell whoever gave arguments that are not understood. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    return parseOptions(args);
  } catch (error) {
    return `${describeError(error)}\n${USAGE}`;
  }
}

function parseOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      database: text,
      guests: text,
      outstanding: text,
      seconds: text,
      kinds: text,
      beside: text,
      processes: text,
      profile: text,
    },
  });
  const { database = 'both', outstanding = '1,64,512', kinds = KINDS.join(',') } = values;
  const { beside = 'freeradius' } = values;
  if (!isOneOf(['sqlite', 'postgres', 'both'] as const, database)) throw wrong('--database');
  const [guests = 0, ...more] = (values.guests ?? '100000')
    .split(',')
    .map((number) => readNumber('--guests', number));
  if (!isOneOf(['freeradius', 'nothing'] as const, beside)) throw wrong('--beside');
  return {
    databases: database === 'both' ? ['sqlite', 'postgres'] : [database],
    guests,
    more,
    outstanding: outstanding.split(',').map((number) => readNumber('--outstanding', number)),
    seconds: readNumber('--seconds', values.seconds ?? '5'),
    kinds: kinds.split(',').map(readKind),
    beside: beside === 'freeradius',
    processes: [...new Set([1, readNumber('--processes', values.processes ?? '1')])],
    profile: values.profile,
  };
}

function readKind(text: string): Kind {
  if (!isOneOf(KINDS, text)) throw wrong('--kinds');
  return text;
}

function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw wrong(name);
  return number;
}

function isOneOf<T extends string>(values: readonly T[], text: string): text is T {
  return (values as readonly string[]).includes(text);
}

function wrong(name: string): Error {
  return new Error(`${name} is not understood.`);
}

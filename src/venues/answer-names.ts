import { slugOf } from './new-venue.js';

const LONGEST = 32;

/**
 * A name for the answers to a new question, made of its words: stable from now on, and none that `isTaken`, so that an
 * answer to an earlier question never reads as one to this.
 */
export function answerName(words: string, kind: string, isTaken: (name: string) => boolean): string {
  const made = slugOf(words)
    .replaceAll('-', '_')
    .replace(/^[^a-z]+/, '');
  return firstFree(made === '' ? kind.replaceAll('-', '_') : made, '_', isTaken);
}

/** What is stored when somebody chooses this, likewise. */
export function optionValue(words: string, isTaken: (value: string) => boolean): string {
  const made = slugOf(words);
  return firstFree(made === '' ? 'choice' : made, '-', isTaken);
}

function firstFree(made: string, sign: '_' | '-', isTaken: (name: string) => boolean): string {
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `${sign}${count}`;
    const name = `${made.slice(0, LONGEST - end.length)}${end}`;
    if (!isTaken(name)) return name;
  }
}

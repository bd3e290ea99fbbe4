import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One packet of `test/vectors`: a sentence, its octets, and what must be true of them. */
export interface Vector {
  readonly file: string;
  readonly sentence: string;
  readonly packet: Buffer;
  readonly secret: Buffer | undefined;
  /** The request this packet answers. */
  readonly request: Buffer | undefined;
  readonly refused: string | undefined;
  readonly claims: readonly Claim[];
}

/** `integer NAS-Port 3` */
export interface Claim {
  readonly verb: string;
  readonly subject: string;
  readonly value: string;
}

const FOLDER = fileURLToPath(new URL('../../vectors/', import.meta.url));

/** All vectors, in the order of their files. */
export function readVectors(): readonly Vector[] {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.txt'),
  );
  return names.sort().flatMap((name) => vectorsOf(name, readFileSync(FOLDER + name, 'utf8')));
}

/** The octets of `01 ff aa*16`. */
export function octets(text: string): Buffer {
  const tokens = text.split(/\s+/).filter((token) => token !== '');
  return Buffer.concat(
    tokens.map((token) => {
      const [hex = '', times = '1'] = token.split('*');
      return Buffer.from(hex.repeat(Number(times)), 'hex');
    }),
  );
}

function vectorsOf(file: string, content: string): Vector[] {
  const vectors: Vector[] = [];
  for (const block of content.split(/\n{2,}/)) {
    const lines = block
      .replace(/\n\s+/g, ' ')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    if (lines.length > 0) vectors.push(vectorOf(file, lines, vectors.at(-1)));
  }
  return vectors;
}

function vectorOf(file: string, [sentence = '', ...rest]: string[], before: Vector | undefined): Vector {
  const claims = rest.map(claimOf);
  const wordsOf = (verb: string) => rest.find((line) => line.startsWith(`${verb} `))?.slice(verb.length + 1);
  const secret = wordsOf('secret');
  return {
    file,
    sentence,
    packet: octets(wordsOf('packet') ?? ''),
    secret: secret === undefined ? undefined : Buffer.from(secret),
    request: wordsOf('answers') === undefined ? undefined : before?.packet,
    refused: wordsOf('refused'),
    claims: claims.filter(({ verb }) => !['packet', 'secret', 'answers', 'refused'].includes(verb)),
  };
}

function claimOf(line: string): Claim {
  const [verb = '', subject = ''] = line.split(' ');
  return { verb, subject, value: line.slice(verb.length + subject.length + 2) };
}

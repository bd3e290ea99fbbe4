import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { octets, readVectors } from '../radius/support/read-vectors.js';
import { type Depth, examinePacket } from './examine-packet.js';
import { mutate } from './mutate.js';
import { createRandom } from './random.js';

const USAGE = 'npm run fuzz -- [--minutes 1] [--seed number]';
const ROUND = 20_000;
const KEPT = 4_000;

/**
 * Mutates every packet of `test/vectors` for so many minutes. What came deeper than its parent is mutated further.
 * Ends with exit code 1 at the first packet that breaks something, telling its seed and its octets.
 */
function fuzz(minutes: number, firstSeed: number): number {
  const corpus = readVectors().map(({ packet }) => packet);
  const vectors = corpus.length;
  const until = performance.now() + minutes * 60_000;
  const reached: Record<Depth, number> = { refused: 0, decoded: 0, admitted: 0 };
  let seed = firstSeed;
  for (; performance.now() < until; seed += 1) {
    const random = createRandom(seed);
    for (let left = ROUND; left > 0; left -= 1) {
      const parent = corpus[random.below(corpus.length)] ?? octets('');
      const packet = mutate(parent, random);
      const depth = depthOf(packet);
      if (depth === undefined) return failed(seed, packet);
      reached[depth] += 1;
      if (depth !== 'refused' && random.below(100) === 0) keep(packet, random.below(KEPT));
    }
  }
  process.stdout.write(`seeds ${firstSeed} to ${seed - 1}: ${JSON.stringify(reached)}\n`);
  return 0;

  /** The vectors themselves stay. */
  function keep(packet: Buffer, place: number): void {
    if (corpus.length < vectors + KEPT) corpus.push(packet);
    else corpus[vectors + place] = packet;
  }

  function failed(at: number, packet: Buffer): number {
    process.stdout.write(`seed ${at} (run began at ${firstSeed})\npacket ${packet.toString('hex')}\n`);
    return 1;
  }
}

function depthOf(packet: Buffer): Depth | undefined {
  try {
    return examinePacket(packet);
  } catch (error) {
    process.stdout.write(`${String(error)}\n`);
    return undefined;
  }
}

const number = { type: 'string' } as const;
const { values } = parseArgs({ options: { minutes: number, seed: number } });
const minutes = Number(values.minutes ?? 1);
const seed = Number(values.seed ?? randomInt(1, 2 ** 31));
if (minutes > 0 && Number.isInteger(seed)) process.exitCode = fuzz(minutes, seed);
else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}

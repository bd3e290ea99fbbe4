import type { Random } from './random.js';

/** Values at which parsers change their mind. */
const EDGES = [0, 1, 2, 3, 4, 5, 6, 17, 18, 19, 20, 79, 80, 127, 128, 253, 254, 255] as const;
const LONGEST = 4_200;

type Mutation = (packet: Buffer, random: Random) => Buffer;

/** Changes of single octets, of the frames, and of the packet as a whole. */
const MUTATIONS: readonly [Mutation, ...Mutation[]] = [
  (packet, random) => withOctet(packet, random.below(packet.length || 1), random.below(256)),
  (packet, random) => withOctet(packet, random.below(packet.length || 1), random.pick(EDGES)),
  (packet, random) => packet.subarray(0, random.below(packet.length + 1)),
  (packet, random) => Buffer.concat([packet, random.octets(random.below(40))]),
  cutOut,
  doubleSomething,
  insertAttribute,
  changeFrame,
  (packet, random) => withLength(packet, random.pick([0, 19, 20, 21, 4_095, 4_096, 4_097, 65_535])),
  (packet) => withLength(packet, packet.length),
];

/** One to six changes; half of the results say their true Length, so that they get past it. */
export function mutate(packet: Buffer, random: Random): Buffer {
  let changed: Buffer = Buffer.from(packet);
  for (let left = 1 + random.below(6); left > 0; left -= 1) {
    changed = random.pick(MUTATIONS)(changed, random).subarray(0, LONGEST);
  }
  return random.below(2) === 0 ? changed : withLength(changed, changed.length);
}

function withOctet(packet: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(packet);
  if (at < changed.length) changed[at] = value;
  return changed;
}

function withLength(packet: Buffer, length: number): Buffer {
  const changed = Buffer.from(packet);
  if (changed.length >= 4) changed.writeUInt16BE(length, 2);
  return changed;
}

function cutOut(packet: Buffer, random: Random): Buffer {
  const from = random.below(packet.length + 1);
  return Buffer.concat([packet.subarray(0, from), packet.subarray(from + random.below(20))]);
}

function doubleSomething(packet: Buffer, random: Random): Buffer {
  const from = random.below(packet.length + 1);
  const end = from + random.below(60);
  return Buffer.concat([packet.subarray(0, end), packet.subarray(from, end), packet.subarray(end)]);
}

/** Of any type and any content, Vendor-Specific with broken insides included. */
function insertAttribute(packet: Buffer, random: Random): Buffer {
  const value = random.octets(random.pick([0, 1, 3, 4, 5, 6, 16, 17, 18, 50, 253]));
  const attribute = Buffer.concat([Buffer.of(1 + random.below(255), value.length + 2), value]);
  const at = Math.min(20, packet.length);
  return Buffer.concat([packet.subarray(0, at), attribute, packet.subarray(at)]);
}

/** Another type or length for an attribute that is there. */
function changeFrame(packet: Buffer, random: Random): Buffer {
  const frames = framesOf(packet);
  const [first, ...rest] = frames;
  if (first === undefined) return packet;
  return withOctet(packet, random.pick([first, ...rest]) + random.below(2), random.pick(EDGES));
}

function framesOf(packet: Buffer): readonly number[] {
  const frames: number[] = [];
  for (let at = 20; at + 1 < packet.length; at += Math.max(2, packet[at + 1] ?? 2)) frames.push(at);
  return frames;
}
